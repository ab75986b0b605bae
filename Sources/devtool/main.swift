import App
import CTerminal

/// Tools of the developers, never installed: `devtool width-table | keys | certificate-rules |
/// clerk-guide | postal FILE`.
switch CommandLine.arguments.dropFirst().first {
case "width-table": ct_exit(WidthTableCommand.run())
case "keys":
  print(KeyTables.markdown, terminator: "")
  ct_exit(0)
case "certificate-rules": ct_exit(CertificateRulesCommand.run())
case "clerk-guide": ct_exit(ClerkGuideCommand.run())
case "postal": ct_exit(PostalCommand.run(CommandLine.arguments.dropFirst(2).first))
default:
  print("usage: devtool width-table | keys | certificate-rules | clerk-guide | postal FILE")
  ct_exit(64)
}
