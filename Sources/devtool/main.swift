import App
import CTerminal

/// Tools of the developers, never installed: `devtool width-table | keys`.
switch CommandLine.arguments.dropFirst().first {
case "width-table": ct_exit(WidthTableCommand.run())
case "keys":
  print(KeyTables.markdown, terminator: "")
  ct_exit(0)
default:
  print("usage: devtool width-table | keys")
  ct_exit(64)
}
