import Domain
import Storage
import TestKit
import Testing
import UseCases

@Suite struct ProtectionDeskTests {
  let office: StorageOffice
  let city: ProtectedCity

  init() throws {
    office = try StorageOffice()
    city = try ProtectedCity(office)
  }

  /// From the moment of consultation every query gives the code and nothing else.
  @Test func aProvisionalBlockHidesAtOnce() throws {
    let clerk = try office.signIn(.clerk, at: .one)
    let search = try RegisterDesk(clerk).openSearch()
    #expect(try search.find("1000001").people.first?.resident != nil)
    let protection = try city.protect()
    #expect(protection.stored == .provisional)
    // A search that was open goes on and finds the code, once.
    for text in ["1000001", "山田"] {
      #expect(try search.find(text).people == [.stopped(ProtectedCity.person, .p)], "\(text)")
    }
    for text in [TestResident.lot, "h-1000001", "小杉町"] {
      let found = try search.find(text).people
      #expect(!found.contains { $0.id == ProtectedCity.person }, "\(text)")
    }
    let detail = try RegisterDesk(clerk).person(ProtectedCity.person, purpose: .certificate)
    #expect(detail.view == .stopped(ProtectedCity.person, .p))
    #expect(detail.household.isEmpty)
    // Somebody beside them is as before.
    #expect(try search.find("1000002").people.first?.resident != nil)
    #expect(try office.faults == [])
  }

  @Test func nextRegisterKeepsNoAddress() throws {
    let office = try StorageOffice()
    let city = try ProtectedCity(office, register: false)
    try office.useRegister([TestResident("1000001", RequestVisit.name)])
    try city.protect()
    try office.useRegister([TestResident("1000001", RequestVisit.name)])
    for (name, bytes) in try office.bytesOnDisk() where name.contains("register-2") {
      let holds = bytes.contains(TestResident.lot.utf8)
      #expect(!holds, "\(name)")
    }
    #expect(try office.faults == [])
  }

  /// A mistyped number protects nobody and says so.
  @Test func nobodysNumberIsRefused() throws {
    let desk = ProtectionDesk(city.guardian)
    let today = office.clock.now.date
    let person = PersonID("888")
    #expect(try desk.person(person) == nil)
    #expect(failure { try desk.add(person, consultedOn: today) }?.code == .personUnknown)
    #expect(try city.board().protections.isEmpty)
    #expect(
      failure { try desk.add(ProtectedCity.person, consultedOn: today, absent: "転入前") }?.code
        == .personKnown)
    let id = try desk.add(person, consultedOn: today, absent: "転入の前に相談").id
    #expect(try city.board().absent == [person])
    #expect(try city.board().protections.first?.absentReason == "転入の前に相談")
    let checks = try office.store.doctor()
    #expect(checks.first { $0.name == "protection-subjects" }?.detail.contains(id.text) == true)
    try office.useRegister([
      TestResident("1000001", RequestVisit.name), TestResident("888", "転入 花子"),
    ])
    #expect(try city.board().absent.isEmpty)
    let clerk = try office.command(.clerk)
    #expect(try city.find("888", clerk) == [.stopped(person, .p)])
    #expect(try office.faults == [])
  }

  /// The log keeps that somebody was looked up, not whom: the registration stands beside it.
  @Test func theLookBeforehandNamesNobody() throws {
    let desk = ProtectionDesk(city.guardian)
    #expect(try desk.person(ProtectedCity.person)?.resident?.name == RequestVisit.name)
    let log = try AuditDesk(try office.command(.auditor)).search(AuditQuery(), purpose: .audit)
    #expect(!log.entries.contains { $0.subject.id == ProtectedCity.person.text })
    let clerk = ProtectionDesk(try office.command(.clerk))
    #expect(failure { try clerk.person(ProtectedCity.person) }?.code.kind == .notPermitted)
  }

  @Test func oneBlockAPerson() throws {
    try city.protect()
    #expect(failure { try city.protect() }?.code == .protectionTwice)
    #expect(failure { try city.protect([]) }?.code.text == "scope-missing")
    #expect(failure { try city.protect([.family]) }?.code.text == "scope-missing")
  }

  @Test func decidedByTwo() throws {
    let id = try city.protect().id
    let desk = ProtectionDesk(city.guardian)
    let proposal = try desk.propose(.decide, of: id, reason: "意見書")
    #expect(failure { try desk.decide(proposal.id, confirm: true) }?.code == .requestOwn)
    #expect(
      failure { try desk.propose(.end, of: id, reason: "別") }?.code.text == "proposal-twice")
    let decided = try ProtectionDesk(city.chief).decide(proposal.id, confirm: true)
    #expect(decided.stored == .decided)
    #expect(decided.end?.iso == "2027-11-23")
    #expect(Set(decided.reviewers) == [StoragePerson.guardian.id, StoragePerson.chief.id])
    #expect(
      failure { try ProtectionDesk(city.chief).decide(proposal.id, confirm: true) }?.code
        == .requestUnknown)
    #expect(try office.faults == [])
  }

  @Test func theEndPassesAndTheBlockStays() throws {
    let id = try city.protect().id
    try city.take(.decide, id)
    let clerk = try office.command(.clerk)
    office.clock.pass(days: 365)
    let board = try city.board()
    #expect(board.protections.first?.state(on: board.at.date) == .expired)
    #expect(try city.find("山田", clerk) == [.stopped(ProtectedCity.person, .p)])
    #expect(
      try SupervisionDesk(city.chief).notices().contains { $0.text.contains("止めたまま") })
    let again = try city.take(.extend, id)
    #expect(again.stored == .extended)
    #expect(again.start == board.at.date)
    office.clock.pass(days: 300)
    #expect(
      failure { try ProtectionDesk(city.guardian).propose(.extend, of: id, reason: "早い") }?.code
        == .tooEarly)
  }

  @Test func endedByTwoItShowsAgain() throws {
    let id = try city.protect().id
    try city.take(.end, id)
    let clerk = try office.command(.clerk)
    #expect(try city.find("山田", clerk).first?.resident != nil)
    let works = try city.board().works.filter { $0.protection == id }
    #expect(works.map(\.kind) == [.set, .lift])
    #expect(failure { try city.take(.end, id) }?.code == .wrongState)
  }

  /// What the register itself stops is the core system's to end.
  @Test func theRegistersStopOutlivesOurs() throws {
    try office.useRegister([TestResident("1000001", RequestVisit.name, flags: [.support])])
    let id = try city.protect().id
    try city.take(.end, id)
    let clerk = try office.command(.clerk)
    #expect(try city.find("1000001", clerk) == [.stopped(ProtectedCity.person, .p)])
    // The register lets go, the stop is kept; two people end it.
    try office.useRegister([TestResident("1000001", RequestVisit.name)])
    #expect(try city.find("1000001", clerk) == [.stopped(ProtectedCity.person, .p)])
    try city.take(.end, try city.protect().id)
    try office.useRegister([
      TestResident("1000001", RequestVisit.name), TestResident("1000003", "新規 次郎"),
    ])
    #expect(try city.find("1000001", clerk).first?.resident != nil)
  }

  @Test func draftsAboutThePersonAreBlanked() throws {
    let clerk = try office.signIn(.clerk, at: .one)
    let drafts = DraftDesk(clerk)
    try drafts.save(
      kind: "reception.issue", subject: "-", DraftPayload(["remark": "山田 太郎さんの件"]))
    try drafts.save(kind: "queue.finish", subject: "1", DraftPayload(["remark": "ほかの件"]))
    try city.protect()
    #expect(try drafts.own().map(\.kind) == ["queue.finish"])
    for (name, bytes) in try office.bytesOnDisk() where name.hasSuffix(".db") {
      let holds = bytes.contains("山田 太郎さんの件".utf8)
      #expect(!holds, "\(name)")
    }
  }

  // MARK: Who may

  @Test(arguments: StoragePerson.allCases.filter { $0 != .newcomer })
  func onlyTheirKeepersSeeProtections(person: StoragePerson) throws {
    let id = try city.protect().id
    let desk = ProtectionDesk(try office.command(person))
    let keepers: Set<StoragePerson> = [.guardian, .secondGuardian, .chief, .taxChief, .manager]
    let officers: Set<StoragePerson> = [.guardian, .secondGuardian]
    #expect((failure { try desk.open() } == nil) == keepers.contains(person))
    #expect((failure { try desk.secret(of: id) } == nil) == officers.contains(person))
    #expect(
      (failure { try desk.propose(.decide, of: id, reason: "理由") } == nil)
        == officers.contains(person))
    let refused = failure { try desk.secret(of: id) }
    #expect(refused?.message.contains("支援措置") != true)
    #expect(refused?.message.contains("DV") != true)
  }

  /// The pages of the database hold nobody a protection is against.
  @Test func counterpartsAreSealed() throws {
    let counterpart = Counterpart(
      name: "相手 方男", kana: "アイテ カタオ", birth: CivilDate(iso: "1970-01-02"),
      address: "川崎市幸区加害町9-9-9", aliases: ["偽名 太郎"])
    let id = try city.protect(against: [counterpart]).id
    #expect(try ProtectionDesk(city.guardian).secret(of: id).counterparts == [counterpart])
    _ = try ProtectionDesk(city.guardian).receive("秘匿市から 相手 方男 の件")
    for (name, bytes) in try office.bytesOnDisk() {
      for secret in ["相手 方男", "アイテ", "加害町", "偽名", "秘匿市"] {
        let holds = bytes.contains(secret.utf8)
        #expect(!holds, "\(name): \(secret)")
      }
    }
    // Supervisors see that there is a notice, not what it says.
    #expect(try city.board(city.chief).inbound.map(\.text) == [""])
    #expect(try city.board().inbound.map(\.text) == ["秘匿市から 相手 方男 の件"])
  }
}
