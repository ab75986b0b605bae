import CTerminal

/// Tools of the developers, never installed: `devtool width-table`.
switch CommandLine.arguments.dropFirst().first {
case "width-table": ct_exit(WidthTableCommand.run())
default:
  print("usage: devtool width-table")
  ct_exit(64)
}
