import Domain
import Storage
import TestKit
import Testing
import UseCases

/// The family tree of a number: kept while it is open, seen as far as the stops let it.
@Suite struct KosekiDeskTests {
  let office: StorageOffice
  let visit: RequestVisit

  init() throws {
    office = try StorageOffice()
    visit = try RequestVisit(office)
  }

  private var desk: KosekiDesk { KosekiDesk(visit.clerk) }

  private func person(_ name: ExactText, resident: PersonID? = nil) -> FamilyPerson {
    FamilyPerson(
      id: FamilyPersonID(0), name: name, isAlive: false, birth: DateLiteral.imported("昭和10年5月1日"),
      death: DateLiteral.imported("令和7年9月(日不詳)"), resident: resident)
  }

  private var register: FamilyRegister {
    FamilyRegister(
      id: FamilyRegisterID(0), domicile: "甲市一丁目1番", head: "秘密 一郎", isComputerised: true,
      knowsDomicile: true, knowsHead: true, isHere: false,
      entries: [
        FamilyRegisterEntry(
          person: FamilyPersonID(2), from: FamilyRegisterPoint(.birth),
          to: FamilyRegisterPoint(.marriage, DateLiteral.imported("昭和38年10月頃")))
      ])
  }

  /// Begun, with a father and his register.
  @discardableResult
  private func begun(resident: PersonID? = nil) throws -> KosekiSheet {
    var sheet = try desk.begin(FamilyTree(visitor: "秘密 花子"), for: visit.ticket.id)
    for edit in [
      FamilyTreeEdit.addPerson(
        person("秘密 一郎", resident: resident), .father, of: FamilyPersonID(1)),
      .addRegister(register), .ask(chainOf: FamilyPersonID(2)),
      .show(.init(kind: "運転免許証", photo: true, expires: CivilDate(iso: "2028-03-01"))),
    ] {
      sheet = try desk.apply(edit, to: visit.ticket.id, version: try #require(sheet.work).version)
    }
    return sheet
  }

  @Test func whatWasToldIsFoundAgainAsItWas() throws {
    let sheet = try begun()
    let work = try #require(sheet.work)
    #expect(sheet.number == visit.ticket.number)
    #expect(work.version == 5)
    let again = try desk.open(visit.ticket.id).first
    #expect(again == sheet)
    let tree = try #require(again.work).tree
    #expect(tree.name(FamilyPersonID(2)) == "秘密 一郎")
    #expect(tree.registers[0].entries[0].to.date?.precision == .about)
    #expect(tree.people[1].death?.precision == .month)
    #expect(tree.document?.kind == "運転免許証")
    #expect(work.plan.lines.count == 1)
    #expect(try office.faults == [])
  }

  @Test func nothingIsThereBeforeItIsBegun() throws {
    #expect(try desk.open(visit.ticket.id).first.work == nil)
    _ = try desk.begin(FamilyTree(visitor: "花子"), for: visit.ticket.id)
    #expect(
      failure { try desk.begin(FamilyTree(visitor: "別"), for: visit.ticket.id) }?.code == .stale)
  }

  /// Two terminals at one number: the second answer to the same tree is refused, the first kept.
  @Test func theLaterOfTwoIsToldSo() throws {
    _ = try desk.begin(FamilyTree(visitor: "花子"), for: visit.ticket.id)
    let other = KosekiDesk(visit.colleague)
    let edit = FamilyTreeEdit.addPerson(person("一郎"), .father, of: FamilyPersonID(1))
    _ = try other.apply(edit, to: visit.ticket.id, version: 1)
    #expect(failure { try desk.apply(edit, to: visit.ticket.id, version: 1) }?.code == .stale)
    #expect(try desk.open(visit.ticket.id).first.work?.tree.people.count == 2)
  }

  /// What cannot be is refused whole.
  @Test func aTreeThatCannotBeIsNotStored() throws {
    let before = try begun()
    let edit = FamilyTreeEdit.addPerson(person("父二"), .father, of: FamilyPersonID(1))
    #expect(
      failure { try desk.apply(edit, to: visit.ticket.id, version: 5) }?.code == "koiki-parents")
    #expect(try desk.open(visit.ticket.id).first == before)
  }

  /// Names of third persons are gone when the number has ended, here with its last request.
  @Test func nothingIsLeftWhenTheNumberEnds() throws {
    try begun()
    _ = try RequestDesk(visit.clerk).move(
      RequestMove(.withdraw, visit.request.id, counter: 1, reason: "取りやめ"))
    #expect(try desk.open(visit.ticket.id).first.work == nil)
  }

  @Test func itCanBeWipedBefore() throws {
    try begun()
    #expect(try desk.wipe(visit.ticket.id).work == nil)
    #expect(try desk.open(visit.ticket.id).first.work == nil)
  }

  // MARK: From the register

  @Test func whoAskedForThemselvesIsProposed() throws {
    let sheet = try desk.open(visit.ticket.id).first
    #expect(sheet.visitor?.name == RequestVisit.name)
    #expect(sheet.visitor?.resident == RequestVisit.person)
    try ProtectedCity(office, register: false).protect()
    #expect(try desk.open(visit.ticket.id).first.visitor == nil)
  }

  private func household(_ flags: Set<SuppressionFlag> = []) throws {
    try office.useRegister([
      TestResident("1000001", RequestVisit.name, household: "h"),
      TestResident("1000002", "山田 花子", household: "h", as: "妻"),
      TestResident("1000003", "山田 守", flags: flags, household: "h", as: "長男"),
      TestResident("1000004", "隣人", household: "other"),
    ])
  }

  @Test func theHouseholdIsTakenFromTheRegister() throws {
    try household()
    let tree = FamilyTree(visitor: RequestVisit.name, resident: RequestVisit.person)
    _ = try desk.begin(tree, for: visit.ticket.id)
    let taken = try desk.takeHousehold(for: visit.ticket.id, version: 1)
    #expect(taken.added == 2)
    let work = try #require(taken.sheet.work)
    #expect(work.tree.people.map(\.name) == [RequestVisit.name, "山田 花子", "山田 守"])
    #expect(work.version == 2)
    #expect(failure { try desk.takeHousehold(for: visit.ticket.id, version: 1) }?.code == .stale)
    let rows = try AuditDesk(office.command(.administrator)).search(
      AuditQuery(actPrefix: "koseki.edit"), purpose: .audit
    ).entries
    #expect(rows.contains { $0.detail == "koseki=household person=1000002,1000003" })
  }

  /// Whoever is stopped is not among them, and nothing says that somebody is missing.
  @Test func whoIsStoppedIsNotTaken() throws {
    try household([.support])
    let tree = FamilyTree(visitor: RequestVisit.name, resident: RequestVisit.person)
    _ = try desk.begin(tree, for: visit.ticket.id)
    let taken = try desk.takeHousehold(for: visit.ticket.id, version: 1)
    #expect(taken.added == 1)
    #expect(taken.sheet.work?.stops.isEmpty == true)
  }

  @Test func withoutANumberNothingIsTaken() throws {
    _ = try desk.begin(FamilyTree(visitor: RequestVisit.name), for: visit.ticket.id)
    #expect(
      failure { try desk.takeHousehold(for: visit.ticket.id, version: 1) }?.code.text
        == "koiki-no-number")
  }

  /// The log says what was done and keeps no name.
  @Test func theLogKeepsNoName() throws {
    try begun(resident: RequestVisit.person)
    let rows = try AuditDesk(office.command(.administrator)).search(
      AuditQuery(actPrefix: "koseki.edit"), purpose: .audit
    ).entries
    #expect(rows.count == 5)
    #expect(rows.allSatisfy { !$0.detail.contains("秘密") })
    #expect(rows.contains { $0.detail == "koseki=person-added person=1000001" })
  }

  /// Somebody linked to the register who is stopped: the code, on every look from then on.
  @Test func aStoppedPersonIsTheCodeAlone() throws {
    try begun(resident: RequestVisit.person)
    let city = try ProtectedCity(office, register: false)
    #expect(try desk.open(visit.ticket.id).first.work?.stops.isEmpty == true)
    try city.protect()
    let work = try #require(try desk.open(visit.ticket.id).first.work)
    #expect(work.stops == [FamilyPersonID(2): .p])
    #expect(work.tree.name(FamilyPersonID(2)) == StopCode.p.words)
    #expect(work.tree.registers[0].head.isEmpty)
    #expect(work.plan.lines.map(\.way) == [.supervisor(.p)])
    #expect(work.plan.words == [StopCode.p.words])
  }

  static let forbidden: [ExactText] = ["改\n行", "\u{202E}逆"]

  @Test(arguments: forbidden)
  func whatMayNotBeWrittenIsNot(_ name: ExactText) throws {
    #expect(
      failure { try desk.begin(FamilyTree(visitor: name), for: visit.ticket.id) } != nil)
    #expect(try desk.open(visit.ticket.id).first.work == nil)
  }

  @Test func anotherOfficeSeesNothing() throws {
    try begun()
    let elsewhere = KosekiDesk(try office.command(.manager).at(Place(office: StorageOffice.south)))
    #expect(failure { try elsewhere.open(visit.ticket.id) } != nil)
  }
}
