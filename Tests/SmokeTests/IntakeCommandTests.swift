import Foundation
import TestKit
import Testing

/// The contract of `intake plan`: names, shapes and exit codes.
@Suite struct IntakeCommandTests {
  private func file(_ office: TestOffice, _ text: String) throws -> String {
    let path = office.folder + "/facts.json"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test func aPlanNamesEveryProcedureOnce() throws {
    let office = try TestOffice()
    let facts = try file(
      office,
      """
      {"events":["MOVE_IN"],"e":{"date":"2026-03-28","tokurei":false},"v":{"role":"本人"},
       "m":[{"birth":"1990-04-01","health_ins":"国保"},{"birth":"2022-05-05"}]}
      """)
    let plan = try office.json("intake", "plan", facts, "--as-of", "2026-03-30")
    let procedures = try #require(plan["procedures"].list)
    #expect(Set(procedures.map { $0["id"].text }).count == 85 && procedures.count == 85)
    let move = try #require(procedures.first { $0["id"].text == "RR01" })
    #expect(move["state"].text == "needed" && move["due"].text == "2026-04-13")
    #expect(move["decidedBy"].list?.map(\.text) == ["e.tokurei"])
    #expect(move["bring"].list?.first?.text == "転出証明書" && move["section"].text == "区民課")
    #expect(move["mayApply"].flag == true && move["why"].list?.isEmpty == false)
    let nursery = try #require(procedures.first { $0["id"].text == "CH07" })
    #expect(nursery["state"].text == "unknown")
    #expect(nursery["question"].text == "m[1].nursery")
    #expect(procedures.first { $0["id"].text == "RR02" }?["state"].text == "not-needed")
    #expect(plan["ask"].list?.contains { $0.text == "m[1].nursery" } == true)
    #expect(try office.json("intake", "procedures").list?.count == 85)
  }

  /// Nothing known: everything is open; nothing is refused.
  @Test func nothingIsKnown() throws {
    let office = try TestOffice()
    let plan = try office.json("intake", "plan", try file(office, "{}"))
    #expect(plan["ask"].list?.first?.text == "events")
    let states = Set(try #require(plan["procedures"].list).map { $0["state"].text })
    #expect(states == ["unknown"])
  }

  @Test(arguments: [
    (#"{"events":["MOVE"]}"#, "events[0]"), (#"{"e":{"data":"2026-11-20"}}"#, "e.data"),
    (#"{"e":{"date":"2026-02-30"}}"#, "e.date"), (#"{"m":[{},{"nursery":"たぶん"}]}"#, "m[1].nursery"),
    (#"{"m":{"birth":"1990-01-01"}}"#, "m"), (#"{"e":{"tokurei":"はい"}}"#, "e.tokurei"),
    (#"{"e":{"wants":["何か"]}}"#, "e.wants[0]"), (#"{"h":{"members_15plus_left":-1}}"#, "h.members"),
    (#"{"e":{"from_addr":"1234 5678 9018"}}"#, "e.from_addr"),
  ])
  func aWrongFactIsNamed(_ text: String, _ field: String) throws {
    let office = try TestOffice()
    let refused = try office.run("intake", "plan", try file(office, text), "--json")
    #expect(refused.status == 3)
    let message = try Document(refused.output)["error"]["message"].text ?? ""
    #expect(message.hasPrefix(field), "\(message)")
    #expect(!message.contains("5678"))
  }
}
