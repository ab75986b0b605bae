import Domain
import Foundation
import TestKit
import Testing

/// Papers by command, with the real program that draws.
@Suite struct DocumentCommandTests {
  /// A payment of the demonstration that stands, as its paper is asked for.
  private func payment(_ office: TestOffice) throws -> String {
    let found = try office.sql(
      """
      SELECT day || '/' || sequence FROM certificate_payment p WHERE office = 'nakahara'
      AND amount > 0 AND reverses IS NULL AND NOT EXISTS (SELECT 1 FROM certificate_payment b
      WHERE b.office = p.office AND b.reverses_day = p.day AND b.reverses = p.sequence) LIMIT 1
      """)
    return found.split(separator: "\n").first.map(String.init) ?? ""
  }

  @Test func aReceiptComesOutOnce() throws {
    // The whole demonstration: its day has payments.
    let office = try TestOffice(bare: ())
    try office.succeed("demo", "--date", "2026-11-24")
    let made = try office.json(
      "document", "make", "--office", "nakahara", "--kind", "receipt", "--subject",
      try payment(office))
    let id = try #require(made["id"].text)
    #expect(made["state"].text == "waiting")
    // No printer is configured: it stays what it was, with a sentence.
    let none = try office.run("document", "print", "--office", "nakahara", "--id", id, "--json")
    #expect(none.status == 3)
    #expect(try Document(none.output)["error"]["code"].text == "printer-missing")
    let waiting = try office.json("document", "list", "--office", "nakahara")
    #expect(waiting.list?.first?["state"].text == "failed")
    let out = office.folder + "/receipt.pdf"
    let printed = try office.json(
      "document", "print", "--office", "nakahara", "--id", id, "--out", out)
    #expect(printed["state"].text == "printed")
    #expect(printed["handwritten"].list?.isEmpty == true)
    let pdf = [UInt8](try Data(contentsOf: URL(fileURLWithPath: out)))
    #expect(pdf.starts(with: Array("%PDF-".utf8)))
    let mode = try FileManager.default.attributesOfItem(atPath: out)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let again = try office.run("document", "print", "--office", "nakahara", "--id", id, "--json")
    #expect(again.status == 3)
    #expect(try Document(again.output)["error"]["code"].text == "document-printed")
    #expect(try office.json("document", "list", "--office", "nakahara").list?.isEmpty == true)
    let left = try FileManager.default.contentsOfDirectory(
      atPath: try #require(
        try FileManager.default.contentsOfDirectory(atPath: office.folder)
          .first { $0.hasSuffix(".spool") }.map { office.folder + "/" + $0 }))
    #expect(left.isEmpty)
  }

  @Test func aPaperOfItsOwnScreenIsNotMadeByCommand() throws {
    let office = try TestOffice()
    let refused = try office.run(
      "document", "make", "--office", "nakahara", "--kind", "daily-closing", "--subject", "x")
    #expect(refused.status == 2)
    #expect(refused.stderr.contains("それぞれの画面"))
  }
}
