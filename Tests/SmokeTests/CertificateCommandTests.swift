import Foundation
import TestKit
import Testing

/// The contract of `certificate`: names, shapes and exit codes.
@Suite struct CertificateCommandTests {
  /// One whole object of the contract, every name of it present.
  static let whole = """
    {"type":"J01","copies":1,"variant":null,"office":"nakahara","channel":"counter",
     "at":"2026-11-24T10:00","fiscalYear":null,"addressOnJanuary1":null,
     "requester":{"role":"agent","relationToAnyoneInRegister":null,"livesAtSameAddress":null,
       "sameHousehold":null,"reason":null,"specialReason":null,"proof":[],
       "powerOfAttorney":{"date":"2026-11-20","signedByPrincipal":true,
         "principalBirth":"1970-03-01","agentName":true,"agentAddress":true,
         "items":[{"type":"J01","copies":1}],"includesNumber":false},
       "authority":{"kind":"後見登記事項証明","issued":"2026-10-01"},"profession":null,
       "notifierOf":null},
     "documents":[{"kind":"運転免許証","photo":true,"issued":"2023-03-01","expires":"2028-03-01"}],
     "answersToQuestions":null,
     "options":{"relationship":false,"domicile":false,"myNumber":false,"residentCode":false,
       "history":false},
     "target":{"alive":true,"deletedOn":null,"stops":[],"knowsDomicile":null,"knowsHead":null,
       "computerised":true,"registeredHere":true,"foreign":false,"sealCardShown":null,
       "ownRequest":true},
     "exemption":{"code":null,"proof":[]},"payment":{"method":"cash","moneyOrders":[]}}
    """

  private func check(_ office: TestOffice, _ text: String) throws -> (Int32?, Document) {
    let file = office.folder + "/inquiry.json"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    let run = try office.run("certificate", "check", file, "--json")
    return (run.status, try Document(run.output))
  }

  @Test func theAnswerHasItsFields() throws {
    let office = try TestOffice()
    let (status, answer) = try check(office, Self.whole)
    #expect(status == 0 && answer["decision"].text == "allowed")
    #expect(
      answer.names == [
        "decision", "reasons", "alternatives", "fee", "identity", "delivery", "secondPerson",
        "nextTime", "stamp",
      ])
    #expect(answer["fee"].number == 300 && answer["delivery"].text == "counter")
    #expect(answer["identity"].names == ["enough", "ask"])
    #expect(answer["identity"]["enough"].flag == true && answer["secondPerson"].flag == false)
    #expect(answer["reasons"][0].names == ["code", "text", "law"])
    #expect(answer["nextTime"].isNull)
    let self1 = Self.whole.replacingOccurrences(of: "\"role\":\"agent\"", with: "\"role\":\"self\"")
    let (_, own) = try check(office, self1)
    #expect(own["nextTime"].text?.contains("100円安い") == true)
  }

  /// A protected person: nothing but the code's words, in text as in JSON.
  @Test func aStoppedPersonGivesNothing() throws {
    let office = try TestOffice()
    let (status, answer) = try check(
      office, Self.whole.replacingOccurrences(of: "\"stops\":[]", with: "\"stops\":[\"支援措置\"]"))
    #expect(status == 0 && answer["decision"].text == "needs-supervisor")
    #expect(answer["reasons"].list?.count == 1)
    #expect(answer["reasons"][0]["text"].text == "上席呼出(コードP)")
    #expect(answer["reasons"][0]["law"].text?.isEmpty == true)
    #expect(answer["alternatives"].list?.isEmpty == true && answer["fee"].isNull)
    let shown = try office.run("certificate", "check", office.folder + "/inquiry.json")
    let text = String(decoding: shown.output, as: UTF8.self)
    #expect(text.contains("上席呼出(コードP)") && !text.contains("支援"))
  }

  @Test(arguments: [
    ("\"copies\":1,\"variant\"", "\"copies\":1,\"kopien\":1,\"variant\"", "kopien"),
    ("\"role\":\"agent\"", "\"role\":\"uncle\"", "requester.role"),
    ("\"channel\":\"counter\"", "\"channel\":\"fax\"", "channel"),
    ("\"photo\":true", "\"foto\":true", "documents[0].foto"),
    ("\"stops\":[]", "\"stops\":[\"なにか\"]", "target.stops[0]"),
    ("\"alive\":true", "\"alive\":\"yes\"", "target.alive"),
    ("2026-11-20", "2026-02-29", "requester.powerOfAttorney.date"),
    ("\"copies\":1,\"variant\"", "\"copies\":1.5,\"variant\"", "整数"),
    ("\"office\":\"nakahara\"", "\"office\":\"tokyo\"", "tokyo"),
    ("2026-11-24T10:00", "2026-11-24 10:00", "at"),
    ("\"history\":false", "\"photo\":false", "options.photo"),
    ("\"method\":\"cash\"", "\"method\":\"shells\"", "payment.method"),
    (
      "\"type\":\"J01\",\"copies\":1,\"variant\"", "\"type\":\"Z99\",\"copies\":1,\"variant\"",
      "Z99"
    ),
    ("\"exemption\"", "\"type\":\"J02\",\"exemption\"", "二度"),
    ("\"moneyOrders\":[]}}", "\"moneyOrders\":[]}} {}", "余分"),
  ])
  func aFaultIsNamed(_ old: String, _ new: String, _ named: String) throws {
    let office = try TestOffice()
    #expect(Self.whole.contains(old))
    let (status, answer) = try check(
      office, Self.whole.replacingOccurrences(of: old, with: new))
    #expect(status == 3)
    #expect(answer["error"]["message"].text?.contains(named) == true)
    #expect(answer["error"]["code"].text?.isEmpty == false)
  }

  @Test func theTypesOfADay() throws {
    let office = try TestOffice()
    let types = try #require(try office.json("certificate", "types").list)
    #expect(types.count == 26)
    let first = types[0]
    #expect(first["code"].text == "J01" && first["fee"].number == 300)
    #expect(first["secondPerson"].text == "options")
    #expect(
      first["channels"].list?.map { $0.text } == ["counter", "mail", "online", "convenience"])
    let before = try office.json("certificate", "types", "--as-of", "2024-02-29").list
    #expect(before?.count == 25)
    let corner = try #require(
      try office.json("certificate", "types", "--office", "kosugi").list)
    let person = try #require(corner.first { $0["code"].text == "J02" })
    #expect(person["issuedHere"].flag == false)
    #expect(person["elsewhere"].text?.contains("中原区役所") == true)
    #expect(try office.run("certificate", "types", "--office", "x", "--json").status == 3)
    #expect(try office.run("certificate", "types", "--as-of", "x", "--json").status == 2)
  }
}
