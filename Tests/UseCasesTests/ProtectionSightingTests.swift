import Domain
import Storage
import TestKit
import Testing
import UseCases

/// Somebody a protection is against stands at a counter: supervisors are told, the counter is not.
@Suite struct ProtectionSightingTests {
  let office: StorageOffice
  let city: ProtectedCity
  private let sought = Visitor(
    name: "相手 方男", kana: "アイテ カタオ", birth: CivilDate(iso: "1970-01-02"), address: "川崎市幸区加害町9-9-9")

  init() throws {
    office = try StorageOffice()
    city = try ProtectedCity(office)
    try city.protect(against: [
      Counterpart(
        name: "相手 方男", kana: "アイテ カタオ", birth: CivilDate(iso: "1970-01-02"), address: "",
        aliases: [])
    ])
  }

  private func pages(_ person: StoragePerson) throws -> [Notice] {
    try HomeDesk(try office.command(person)).summary().notices
  }

  @Test func onlySupervisorsAreTold() throws {
    let clerk = try office.signIn(.clerk, at: .one)
    try ProtectionDesk(clerk).see(sought, at: 1)
    for person in StoragePerson.allCases where person != .newcomer {
      let told: Set<StoragePerson> = [.chief, .taxChief, .manager, .guardian, .secondGuardian]
      #expect(try pages(person).isEmpty == !told.contains(person), "\(person)")
    }
    let page = try #require(try pages(.chief).first)
    #expect(page.text.contains("1番窓口"))
    #expect(!page.text.contains("相手"))
    try SupervisionDesk(city.chief).acknowledge(page.id)
    #expect(try pages(.chief).isEmpty)
    #expect(try pages(.manager).count == 1)
    // Readers of the log do not learn which visitor it was.
    let log = try AuditDesk(try office.command(.auditor)).search(
      AuditQuery(actPrefix: "notice."), purpose: .audit)
    #expect(log.entries.map(\.subject.id) == ["protection"])
    #expect(try city.board().sightings.first?.protections.count == 1)
    #expect(try office.faults == [])
  }

  /// The same answer, the same rows, rows of the same length.
  @Test func theCounterCannotTell() throws {
    let clerk = try office.signIn(.clerk, at: .one)
    func growth(_ visitor: Visitor) throws -> [String] {
      let rows = try office.store.auditHead().rows
      let before = try HomeDesk(clerk).summary()
      try ProtectionDesk(clerk).see(visitor, at: 1)
      let after = try HomeDesk(clerk).summary()
      let log = try AuditDesk(try office.command(.auditor)).search(
        AuditQuery(actPrefix: "ticket.issue"), purpose: .audit)
      let last = try #require(log.entries.first)
      return [
        "\(before == after)", "\(try office.store.auditHead().rows - rows)", last.detail,
        last.subject.id,
      ]
    }
    let missed = try growth(
      Visitor(name: "無関係 太郎", kana: "ムカンケイ タロウ", birth: CivilDate(iso: "1988-08-08")))
    #expect(try growth(sought) == missed)
    #expect(try growth(Visitor()) == missed)
  }

  /// Of somebody who asks for themselves the register's name and birth count.
  @Test func aRequestIsHeldAgainstThem() throws {
    try office.useRegister([TestResident("1000009", "同名 太郎")])
    let other = try ProtectionDesk(city.guardian).add(
      PersonID("2000001"), consultedOn: office.clock.now.date,
      ProtectionSecret(counterparts: [
        Counterpart(name: "同名 太郎", kana: "カナ", birth: CivilDate(iso: "1970-03-01"))
      ]), absent: "転入の前に相談")
    let clerk = try office.signIn(.clerk, at: .one)
    let ticket = try TicketDesk(clerk).issue(queue: StorageOffice.certificates)
    _ = try TicketDesk(clerk).call(ticket.id, at: 1)
    _ = try RequestDesk(clerk).receive(
      RequestOrder(subject: PersonID("1000009")), for: ticket.id, at: 1)
    #expect(try city.board().sightings.map(\.protections) == [[other.id]])
    // Somebody else stands there: the written name counts, not the person's.
    _ = try RequestDesk(clerk).receive(
      RequestOrder(subject: PersonID("1000002"), requester: .agent), for: ticket.id, at: 1,
      visitor: sought)
    #expect(try city.board().sightings.count == 2)
  }

  @Test func seenByNobodyWhoComesAfterTheEnd() throws {
    let id = try #require(try city.board().protections.first).id
    try city.take(.end, id)
    try ProtectionDesk(try office.signIn(.clerk, at: .one)).see(sought, at: 1)
    #expect(try city.board().sightings.isEmpty)
  }
}
