import Domain
import Storage
import TestKit
import Testing
import UseCases

/// A protected person attempted by every path there is, and from both sides of a race.
@Suite struct ProtectionPathTests {
  private static let secrets = [
    TestResident.lot, RequestVisit.name.text, "h-1000001", "1970-03-01",
  ]

  private func expectSilent(_ seen: Any, _ path: String) {
    let text = "\(seen)"
    for secret in Self.secrets where text.utf8.contains(secret.utf8) {
      Issue.record("\(path): \(secret)")
    }
  }

  @Test func everyPathSaysTheCode() throws {
    let office = try StorageOffice(.training)
    var visit = try RequestVisit(office)
    let board = try RequestDesk(visit.clerk).open(counter: 1)
    #expect("\(board.first)".utf8.contains(RequestVisit.name.text.utf8))
    let second = try office.signIn(.cashier, at: .three)
    let city = try ProtectedCity(office, register: false)
    try DraftDesk(second).save(
      kind: "certificate.receive", subject: "-", DraftPayload(["subject": "1000001"]))
    try city.protect()
    // 1 search, 2 detail, 3 the palette's choice for a form, 4 the list of requests that was open,
    // 5 a draft, 6 the export, 7 the audit viewer, 8 a second counter, 9 a request begun anew.
    expectSilent(try city.find("山田", second), "search")
    expectSilent(try RegisterDesk(second).person(ProtectedCity.person, purpose: .service), "detail")
    #expect(try RequestDesk(second).look(up: ProtectedCity.person) == .stopped(.p))
    expectSilent(try board.refresh(), "list")
    #expect(try DraftDesk(second).own().isEmpty)
    let admin = try office.command(.administrator)
    let persons = TwoPersons(admin, second: try office.command(.manager).credential)
    let exported = try persons.residentsForExport(reason: "試験")
    expectSilent(exported.filter { $0.id == ProtectedCity.person }, "export")
    let log = try AuditDesk(try office.command(.auditor)).search(AuditQuery(), purpose: .audit)
    expectSilent(log, "audit")
    #expect(!log.entries.contains { $0.act == "protection.add" && $0.subject.id == "1000001" })
    try visit.take(.examine)
    #expect(try visit.take(.pass).stop == .code(.p))
    let ticket = try TicketDesk(second).issue(queue: StorageOffice.certificates)
    let again = try RequestDesk(second).receive(
      RequestOrder(subject: ProtectedCity.person), for: ticket.id, at: nil)
    #expect(again.foreseen == .code(.p))
    expectSilent(again, "request")
    #expect(try office.faults == [])
  }

  /// Whoever comes second sees what the first did: two terminals, each with a store of its own.
  @Test(arguments: [true, false])
  func deliveryWhileAProtectionIsSet(protectsFirst: Bool) throws {
    let office = try StorageOffice()
    var visit = try RequestVisit(office)
    let city = try ProtectedCity(office, register: false)
    try visit.bring(to: .handover)
    let other = try office.another()
    let guardian = ProtectionDesk(
      Desk(store: other, credential: city.guardian.credential, place: city.guardian.place))
    func protect() throws {
      _ = try guardian.add(ProtectedCity.person, consultedOn: office.clock.now.date)
    }
    if visit.request.stage.needsCitizen, try visit.ticketNow()?.state.isOpenCall == false {
      try visit.take(.call)
    }
    if protectsFirst { try protect() }
    let result = try visit.take(.handOver)
    if !protectsFirst { try protect() }
    #expect(result.stop == (protectsFirst ? .code(.p) : nil))
    #expect(visit.request.stage == (protectsFirst ? .held : .done))
    let board = try RequestDesk(visit.clerk).open(counter: 1).first
    expectSilent(board, "the board afterwards")
    try other.close()
  }

  /// At most five false pages in ten thousand invented visitors.
  @Test func inventedVisitorsAreNotTakenForThem() throws {
    let sought = try DemoRegisterTests.people(60, seed: 99).enumerated().map { index, person in
      Counterpart(
        name: person.name, kana: person.kana, birth: person.birth.day,
        address: ExactText("横浜市鶴見区見本町\(index + 1)-2-3"), aliases: [ExactText("別名\(index) 太郎")])
    }
    var pages = 0
    for visitor in try DemoRegisterTests.people(10_000, seed: 7) {
      let match = CounterpartMatch(
        Visitor(
          name: visitor.name, kana: visitor.kana, birth: visitor.birth.day,
          address: ExactText(visitor.address.line)))
      if sought.contains(where: { match.hits($0) }) { pages += 1 }
    }
    #expect(pages <= 5, "\(pages) false pages")
  }
}
