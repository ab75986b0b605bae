import Catalogue
import Domain
import Resources

/// `devtool certificate-rules`: docs/CERTIFICATE_RULES.md from the shipped catalogue.
enum CertificateRulesCommand {
  /// - Returns: the exit status.
  static func run() -> Int32 {
    let files = ResourceFiles(roots: ["Resources"])
    do {
      let content = try CityCatalogue.load(
        files: CityCatalogue.names.map { ($0, try files.read($0)) })
      print(CertificateRulesDocument(content).markdown, terminator: "")
      return 0
    } catch {
      print("目録を読めません。リポジトリの一番上で実行してください。\n\(error)")
      return 1
    }
  }
}
