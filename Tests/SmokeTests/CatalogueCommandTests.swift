import Domain
import Foundation
import TestKit
import Testing

/// The contract of `catalogue`: names, shapes and exit codes.
@Suite struct CatalogueCommandTests {
  /// A copy of the shipped catalogue with one fee changed.
  private func folder(_ office: TestOffice, _ name: String, _ edit: (String) -> String) throws
    -> String
  {
    let folder = office.folder + "/" + name
    let shipped = Program.checkout + "/Resources"
    for part in ["catalogue", "fees"] {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: "\(shipped)/\(part)", toPath: "\(folder)/\(part)")
    }
    let file = URL(fileURLWithPath: folder + "/fees/fees.yaml")
    let text = edit(String(decoding: try Data(contentsOf: file), as: UTF8.self))
    try Data(text.utf8).write(to: file)
    return folder
  }

  private func dearer(_ text: String) -> String {
    text.replacingOccurrences(of: "amount: 1400", with: "amount: 1500")
  }

  @Test func theShippedCatalogueIsSound() throws {
    let office = try TestOffice(bare: ())
    let checked = try office.json("catalogue", "check")
    #expect(checked["ok"].flag == true)
    #expect(checked["problems"].list?.isEmpty == true)
  }

  @Test func aFaultIsNamedAndNothingGoesIn() throws {
    let office = try TestOffice()
    let folder = try folder(office, "faulty") {
      $0.replacingOccurrences(of: "amount: 1400", with: "amount: 1,400")
    }
    for command in ["check", "import"] {
      let refused = try office.run("catalogue", command, folder, "--json")
      #expect(refused.status == 3)
      let problem = try #require(try Document(refused.output)["problems"].list?.first)
      #expect(problem["file"].text == "fees/fees.yaml")
      #expect(problem["field"].text?.hasSuffix("].amount") == true)
      #expect((problem["line"].number ?? 0) > 1 && problem["message"].text?.isEmpty == false)
    }
    #expect(try office.json("catalogue", "list").list?.count == 1)
  }

  @Test func aVersionGoesInOnceAndIntoForceByTwo() throws {
    let office = try TestOffice()
    let folder = try folder(office, "new", dearer)
    let first = try office.json("catalogue", "import", folder)
    #expect(first["number"].number == 2 && first["unchanged"].flag == false)
    let again = try office.json("catalogue", "import", folder)
    #expect(again["number"].number == 2 && again["unchanged"].flag == true)
    let changes = try #require(try office.json("catalogue", "diff", "1", "2")["changes"].list)
    #expect(changes.count == 1)
    #expect(changes.first?["change"].text == "changed" && changes.first?["table"].text == "fee")
    let field = try #require(changes.first?["fields"].list?.first)
    #expect(field["field"].text == "amount")
    #expect(field["old"].text == "1400" && field["new"].text == "1500")
    let active = try office.json("catalogue", "activate", "2")
    #expect(active["state"].text == "active")
    let people = Set([active["activatedBy"].text, active["approvedBy"].text])
    #expect(people.count == 2 && !people.contains(nil))
    let states = try office.json("catalogue", "list").list?.map { $0["state"].text }
    #expect(states == ["active", "retired"])
    #expect(try office.run("catalogue", "activate", "2", "--json").status == 3)
    #expect(try office.run("catalogue", "activate", "9", "--json").status == 3)
    let questions = try #require(try office.json("catalogue", "questions").list)
    let card = try #require(questions.first { $0["id"].text == "m.mynum_card" })
    #expect(card["type"].text == "choice")
    #expect(card["values"].list?.map(\.text) == ["有(持参)", "有(不持参)", "無", "申請中"])
  }

  /// A condition is pointed at by its character; a file nobody reads is named.
  @Test func aFaultInAConditionIsNamedByItsCharacter() throws {
    let office = try TestOffice(bare: ())
    let folder = try folder(office, "faulty") { $0 }
    let file = URL(fileURLWithPath: folder + "/catalogue/intake/residence.yaml")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    try Data(text.replacingOccurrences(of: "not e.tokurei", with: "not e.tokurai").utf8)
      .write(to: file)
    let refused = try office.run("catalogue", "check", folder, "--json")
    #expect(refused.status == 3)
    let problems = try #require(try Document(refused.output)["problems"].list)
    #expect(problems.map { $0["file"].text } == ["catalogue/intake/residence.yaml"])
    #expect(problems.first?["field"].text == "procedures[0].when")
    #expect(problems.first?["column"].number == 5)
    try Data("procedures: []".utf8).write(
      to: URL(fileURLWithPath: folder + "/catalogue/intake/mine.yaml"))
    let stranger = try office.run("catalogue", "check", folder, "--json")
    let files = try #require(try Document(stranger.output)["problems"].list)
    #expect(files.contains { $0["file"].text == "catalogue/intake/mine.yaml" })
  }
}
