import Foundation
import TestKit
import Testing

/// `certificate request` and `certificate advance`: a certificate on its way by commands alone.
@Suite struct RequestCommandTests {
  let office: TestOffice

  init() throws { office = try TestOffice() }

  private func file(_ text: String) throws -> String {
    let path = office.folder + "/request.json"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private static let own = """
    {"type":"J01","copies":2,"requester":{"role":"self"},"documents":[{"kind":"運転免許証"}]}
    """

  @Test func aLetterFromTheFormToTheEnvelope() throws {
    let text = Self.own.replacingOccurrences(
      of: "\"type\"", with: "\"channel\":\"mail\",\"type\"")
    let person = try person()
    let taken = try command(
      "request", try file(text), "--person", person, "--office", "nakahara")
    #expect(taken["number"].text == "M001" && taken["stage"].text == "received")
    #expect(taken["ticket"].isNull && taken["due"].text != nil)
    let id = try #require(taken["id"].text)
    func advance(_ step: String, _ words: String...) throws -> Document {
      let done = try office.start(
        [
          "certificate", "advance", "--id", id, "--do", step, "--now", TestOffice.now,
          "--json",
        ]
          + words
      ).finish()
      return try Document(done.output)
    }
    #expect(try advance("examine")["stage"].text == "review")
    let passed = try advance("pass")
    #expect(passed["stage"].text == "making" && passed["decision"].text == "allowed")
    #expect(passed["ruling"]["secondPerson"].flag == false)
    #expect(try advance("make")["stage"].text == "payment")
    let paid = try advance("pay", "--method", "cashless", "--expected", "600")
    #expect(paid["amount"].number == 600)
    let sent = try advance("hand-over", "--checked")
    #expect(sent["stage"].text == "done" && sent["delivery"].text == "mail-to-subject")
    let again = try office.run(
      "certificate", "advance", "--id", id, "--do", "hand-over", "--checked", "--json")
    #expect(again.status == 3)
    #expect(try Document(again.output)["error"]["code"].text == "wrong-state")
  }

  @Test func whatIsWantingIsSaid() throws {
    let text = Self.own.replacingOccurrences(
      of: ",\"documents\":[{\"kind\":\"運転免許証\"}]", with: "")
    let ticket = try #require(
      try office.json(
        "ticket", "issue", "--office", "nakahara", "--queue", "certificate", "--now",
        TestOffice.now)["id"]
        .text)
    let taken = try command(
      "request", try file(text), "--ticket", ticket, "--person", try person())
    let id = try #require(taken["id"].text)
    _ = try office.json(
      "ticket", "call", "--office", "nakahara", "--counter", "1", "--now", TestOffice.now)
    _ = try command(
      "advance", "--id", id, "--do", "examine", "--counter", "1")
    let asked = try command(
      "advance", "--id", id, "--do", "pass", "--counter", "1")
    #expect(asked["stage"].text == "review" && asked["decision"].text == "needs-more")
    #expect(asked["ruling"]["identity"]["ask"].list?.isEmpty == false)
    let enough = try command(
      "advance", "--id", id, "--do", "pass", "--counter", "1", "--facts",
      try file(Self.own))
    #expect(enough["stage"].text == "making")
  }

  @Test func wrongUsage() throws {
    let nobody = try office.run(
      "certificate", "advance", "--id", "none", "--do", "make", "--json")
    #expect(nobody.status == 3)
    #expect(
      try office.run("certificate", "advance", "--id", "x", "--do", "fly", "--json").status
        == 2)
  }

  /// Somebody of a small register.
  private func person() throws -> String {
    try office.take(try office.residents("residents.csv", ResidentSample.people))
    return "1001"
  }

  private func command(_ words: String...) throws -> Document {
    let done = try office.start(["certificate"] + words + ["--now", TestOffice.now, "--json"])
      .finish()
    guard done.status == 0 else { throw SmokeFailure("\(words): \(done.stdout) \(done.stderr)") }
    return try Document(done.output)
  }
}
