import App
import CTerminal

/// Tools of the developers, never installed: `devtool width-table | keys | postal FILE`.
switch CommandLine.arguments.dropFirst().first {
case "width-table": ct_exit(WidthTableCommand.run())
case "keys":
  print(KeyTables.markdown, terminator: "")
  ct_exit(0)
case "postal": ct_exit(PostalCommand.run(CommandLine.arguments.dropFirst(2).first))
default:
  print("usage: devtool width-table | keys | postal FILE")
  ct_exit(64)
}
