import Catalogue
import Domain
import Testing

@Suite struct DemoCatalogueTests {
  private func demo() throws -> DemoCatalogue {
    try DemoCatalogue.load(files: try ShippedFiles.demoFiles(), offices: try ShippedFiles.offices())
  }

  @Test func thePeopleOfADeskAreThere() throws {
    let staff = try demo().staff
    let nakahara = staff.filter { $0.office.text == "nakahara" }
    func holders(_ role: Role) -> Int {
      nakahara.filter { person in person.grants.contains { $0.role == role } }.count
    }
    #expect(holders(.reception) >= 8)
    #expect(holders(.supervisor) == 2)
    #expect(holders(.manager) == 1)
    #expect(holders(.auditor) == 1)
    // Two: the last one cannot be disabled, and two-person acts need a second.
    #expect(holders(.administrator) == 2)
    #expect(nakahara.contains { $0.grants.contains { $0.section?.text == "insurance" } })
    #expect(staff.contains { $0.office.text == "saiwai" })
    #expect(Set(staff.map(\.password)).count == staff.count)
    #expect(staff.allSatisfy { $0.password.utf8.count >= 10 })
    let taken = staff.compactMap { person in person.counter.map { "\(person.office) \($0)" } }
    #expect(Set(taken).count == taken.count, "one person per counter")
  }

  @Test func everyCounterOfTheWardHasItsTerminal() throws {
    let terminals = try demo().terminals.filter { $0.office.text == "nakahara" }
    #expect(terminals.compactMap(\.counter) == Array(1...20))
    #expect(terminals.first?.id.text == "n-01")
    #expect(terminals.first { $0.counter == 17 }?.section?.text == "insurance")
    #expect(terminals.contains { $0.id.text == "n-091" && $0.counter == nil })
  }

  @Test func theDayIsAnOrdinaryOne() throws {
    let day = try demo().day
    #expect((220...235).contains(day.total))
    #expect(day.firstHour == 8)
    #expect(day.queues.count == 5)
    #expect(day.queues.allSatisfy { $0.arrivals.count == 9 && $0.total > 0 })
    #expect(!day.remarks.isEmpty && !day.parkReasons.isEmpty && !day.transferReasons.isEmpty)
  }

  @Test func noSentenceHoldsARunOfDigits() throws {
    // Eight digits might be somebody's telephone or number.
    let day = try demo().day
    let sentences = day.remarks + day.parkReasons + day.transferReasons + day.finishNotes
    #expect(sentences.allSatisfy { $0.utf8.filter { (0x30...0x39).contains($0) }.count < 8 })
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let line: Int
    let field: String
    let says: String

    var testDescription: String { "\(file): \(new)" }
  }

  static let faults: [Fault] = [
    Fault(
      file: "staff.yaml", old: "password: kenshu-sato-1", new: "password: short", line: 4,
      field: "staff[0].password", says: "10 字以上"),
    Fault(
      file: "staff.yaml", old: "id: n-suzuki", new: "id: n-sato", line: 5, field: "staff[1].id",
      says: "二度"),
    Fault(
      file: "staff.yaml", old: "roles: [reception, examiner, cashier]",
      new: "roles: [reception, boss]", line: 6,
      field: "staff[2].roles[1]",
      says: "administrator"),
    Fault(
      file: "staff.yaml", old: "section: insurance", new: "section: pension", line: 13,
      field: "staff[8].section", says: "「pension」"),
    Fault(
      file: "staff.yaml", old: "counter: 17", new: "counter: 21", line: 13,
      field: "staff[8].counter", says: "21番窓口"),
    Fault(
      file: "terminals.yaml", old: "id: n-091, office: nakahara", new: "id: n-091, office: naka",
      line: 4, field: "terminals[1].office", says: "「naka」"),
    Fault(
      file: "terminals.yaml", old: "id: n-091", new: "id: n-01", line: 4, field: "terminals[1].id",
      says: "二度"),
    Fault(
      file: "day.yaml", old: "- queue: insurance", new: "- queue: tax", line: 23,
      field: "queues[4].queue", says: "「tax」"),
    Fault(
      file: "day.yaml", old: "serviceMinutes: 4-12", new: "serviceMinutes: 12-4", line: 9,
      field: "queues[0].serviceMinutes", says: "範囲"),
    Fault(
      file: "day.yaml", old: "  urgent: 1\n", new: "", line: 30, field: "shares.urgent",
      says: "要ります"),
    Fault(
      file: "day.yaml", old: "requestedBy: n-yoshida", new: "requestedBy: n-nobody", line: 87,
      field: "approval.requestedBy", says: "「n-nobody」"),
    Fault(
      file: "day.yaml", old: "service: move-in", new: "service: birth", line: 82,
      field: "parkedYesterday.service", says: "「birth」"),
    Fault(
      file: "day.yaml", old: "service: residence-items", new: "service: move-in", line: 119,
      field: "requests.kinds[2].service", says: "「move-in」"),
    Fault(
      file: "day.yaml", old: "share: 35", new: "share: 135", line: 115,
      field: "requests.share", says: "100"),
  ]

  @Test(arguments: faults)
  func aFaultIsNamed(_ fault: Fault) throws {
    let files = try ShippedFiles.demoFiles().map { file in
      guard file.name == fault.file else { return file }
      let text = String(decoding: file.bytes, as: UTF8.self)
      return (name: file.name, bytes: Array(text.replacing(fault.old, with: fault.new).utf8))
    }
    let offices = try ShippedFiles.offices()
    let error = #expect(throws: CatalogueProblems.self) {
      try DemoCatalogue.load(files: files, offices: offices)
    }
    let problems = try #require(error?.problems)
    #expect(problems.map(\.file) == [fault.file], "\(problems)")
    #expect(problems.map(\.line) == [fault.line], "\(problems)")
    #expect(problems.map(\.field) == [fault.field], "\(problems)")
    #expect(problems.first?.message.contains(fault.says) == true, "\(problems)")
  }

  @Test(arguments: ShippedFiles.demoNames)
  func anAbsentFileIsNamed(_ name: String) throws {
    let files = try ShippedFiles.demoFiles().filter { $0.name != name }
    let offices = try ShippedFiles.offices()
    let error = #expect(throws: CatalogueProblems.self) {
      try DemoCatalogue.load(files: files, offices: offices)
    }
    #expect(error?.problems.map(\.file) == [name])
  }
}
