import Testing

@testable import Domain

@Suite struct PolicyTests {
  let inNakahara = Place(office: Sample.nakahara, section: Sample.residents)

  @Test func everyActStandsInTheTableExactlyOnce() {
    let acts = Policy.table.map(\.act)
    #expect(acts.count == Set(acts).count)
    #expect(Set(acts) == Set(Act.allCases))
    #expect(Policy.table.allSatisfy { !$0.name.isEmpty })
  }

  @Test(arguments: Act.allCases, Role.allCases)
  func aRoleWithoutARowIsRefused(act: Act, role: Role) throws {
    let actor = Sample.actor(RoleGrant(role, office: Sample.nakahara))
    let refusal = Policy.refusal(of: act, by: actor, at: inNakahara)
    guard Policy.row(act)?.reach[role] == nil else {
      #expect(refusal == nil)
      return
    }
    let failure = try #require(refusal)
    #expect(failure.code == .notPermitted)
    #expect(failure.message.contains("何も変更していません。"))
  }

  @Test(arguments: Act.allCases)
  func whoHoldsNothingMayDoNothing(act: Act) {
    #expect(Policy.refusal(of: act, by: Sample.actor(), at: inNakahara) != nil)
  }

  @Test(arguments: Act.allCases, Role.allCases)
  func onlyACityRowReachesAnotherOffice(act: Act, role: Role) {
    let actor = Sample.actor(RoleGrant(role, office: Sample.nakahara))
    let refusal = Policy.refusal(of: act, by: actor, at: Place(office: Sample.saiwai))
    #expect((refusal == nil) == (Policy.row(act)?.reach[role] == .city))
  }

  @Test func aSupervisorOfNakaharaMayNotActAtSaiwai() throws {
    let supervisor = Sample.actor(RoleGrant(.supervisor, office: Sample.nakahara))
    #expect(Policy.refusal(of: .queueSupervise, by: supervisor, at: inNakahara) == nil)
    let failure = try #require(
      Policy.refusal(of: .queueSupervise, by: supervisor, at: Place(office: Sample.saiwai)))
    #expect(failure.message.contains("担当する役所・係の外"))
  }

  @Test func aGrantElsewhereAddsNothingHere() {
    let both = Sample.actor(
      RoleGrant(.reception, office: Sample.nakahara),
      RoleGrant(.supervisor, office: Sample.saiwai))
    #expect(Policy.refusal(of: .counterAssign, by: both, at: inNakahara) != nil)
    #expect(Policy.refusal(of: .ticketCall, by: both, at: inNakahara) == nil)
    #expect(Policy.refusal(of: .counterAssign, by: both, at: Place(office: Sample.saiwai)) == nil)
  }

  @Test(arguments: [Act.counterAssign, .ticketEndStuck])
  func aSectionSupervisorStaysInTheSection(act: Act) {
    let narrowed = Sample.actor(
      RoleGrant(.supervisor, office: Sample.nakahara, section: Sample.residents))
    let other = Place(office: Sample.nakahara, section: Sample.insurance)
    #expect(Policy.row(act)?.reach[.supervisor] == .section)
    #expect(Policy.refusal(of: act, by: narrowed, at: inNakahara) == nil)
    #expect(Policy.refusal(of: act, by: narrowed, at: other) != nil)
    #expect(Policy.refusal(of: act, by: narrowed, at: Place(office: Sample.nakahara)) != nil)
    let whole = Sample.actor(RoleGrant(.supervisor, office: Sample.nakahara))
    #expect(Policy.refusal(of: act, by: whole, at: other) == nil)
    let manager = Sample.actor(
      RoleGrant(.manager, office: Sample.nakahara, section: Sample.residents))
    #expect(Policy.refusal(of: act, by: manager, at: other) == nil)
  }

  @Test func administratorsDoNotTouchCitizensTickets() {
    let tickets = Act.allCases.filter { $0.rawValue.hasPrefix("ticket.") }
    let allowed = tickets.filter { Policy.row($0)?.reach[.administrator] != nil }
    #expect(allowed == [.ticketView, .ticketExport])
  }

  @Test func auditorsOnlyLook() {
    let allowed = Set(Policy.rows(for: .auditor).map(\.act))
    let own: Set<Act> = [
      .boardView, .signIn, .signOut, .lock, .unlock, .passwordChange, .draftOpen, .officeView,
      .requestMake, .catalogueView, .calendarView,
    ]
    #expect(
      allowed.subtracting(own) == [
        .ticketView, .appointmentView, .documentView, .queueSupervise, .staffView, .terminalView,
        .auditView, .auditVerify, .doctor, .paperView, .reportView,
      ])
  }

  @Test func breakingGlassIsNobodysPermission() {
    #expect(Policy.row(.breakGlass)?.reach.isEmpty == true)
  }

  @Test func aRefusalNamesWhoMay() throws {
    let clerk = Sample.actor(RoleGrant(.reception, office: Sample.nakahara))
    let failure = try #require(Policy.refusal(of: .staffAdd, by: clerk, at: inNakahara))
    #expect(failure.message == "職員の登録は管理者の権限です。何も変更していません。")
  }

  @Test func actsKeepDistinctStoredNames() {
    #expect(Set(Act.allCases.map(\.rawValue)).count == Act.allCases.count)
    #expect(Act.allCases.allSatisfy { $0.rawValue.contains(".") })
  }
}
