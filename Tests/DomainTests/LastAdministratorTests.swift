import Domain
import Testing

@Suite struct LastAdministratorTests {
  let clerk = [RoleGrant(.reception, office: Sample.nakahara)]
  let boss = [RoleGrant(.administrator, office: Sample.nakahara)]

  func changes() -> [LastAdministrator.Change] {
    [.disable, .transfer(to: clerk), .grants(clerk), .grants([])]
  }

  @Test func theOnlyOneStays() throws {
    let everyone = [Sample.staff("1", [.administrator]), Sample.staff("2", [.reception])]
    for change in changes() {
      let failure = try #require(
        LastAdministrator.refusal(of: change, to: StaffID("1"), among: everyone))
      #expect(failure.code == .lastAdministrator)
      #expect(failure.message.hasPrefix("職員 1さんは最後の管理者"))
      #expect(LastAdministrator.refusal(of: change, to: StaffID("2"), among: everyone) == nil)
    }
  }

  @Test func keepingTheRoleIsNoLoss() {
    let everyone = [Sample.staff("1", [.administrator])]
    for change in [LastAdministrator.Change.transfer(to: boss), .grants(boss + clerk)] {
      #expect(LastAdministrator.refusal(of: change, to: StaffID("1"), among: everyone) == nil)
    }
  }

  @Test func aSecondOneFreesTheFirst() {
    let second = [
      Sample.staff("2", [.administrator]),
      Sample.staff("2", [.administrator], state: .locked(until: Sample.time("2026-11-24T10:00"))),
      Sample.staff(
        "2", [.administrator],
        transfer: .init(effective: Sample.day("2027-04-01"), grants: boss)),
    ]
    for other in second {
      let everyone = [Sample.staff("1", [.administrator]), other]
      for change in changes() {
        #expect(LastAdministrator.refusal(of: change, to: StaffID("1"), among: everyone) == nil)
      }
    }
  }

  @Test func aSecondOneOnPaperDoesNot() {
    let paper = [
      Sample.staff("2", [.administrator], state: .disabled),
      Sample.staff("2", [.administrator], state: .mustChangePassword),
      Sample.staff(
        "2", [.administrator],
        transfer: .init(effective: Sample.day("2027-04-01"), grants: clerk)),
    ]
    for other in paper {
      let everyone = [Sample.staff("1", [.administrator]), other]
      for change in changes() {
        #expect(LastAdministrator.refusal(of: change, to: StaffID("1"), among: everyone) != nil)
      }
    }
  }

  @Test func someoneUnknownOrAlreadyDisabledIsNotTheLast() {
    let everyone = [Sample.staff("1", [.administrator], state: .disabled)]
    #expect(LastAdministrator.refusal(of: .disable, to: StaffID("1"), among: everyone) == nil)
    #expect(LastAdministrator.refusal(of: .disable, to: StaffID("9"), among: everyone) == nil)
  }

  @Test func grantsFollowTheTransferFromItsDay() {
    let record = Sample.staff(
      "1", [.administrator], transfer: .init(effective: Sample.day("2027-04-01"), grants: clerk))
    #expect(record.grants(on: Sample.day("2027-03-31")).map(\.role) == [.administrator])
    #expect(record.grants(on: Sample.day("2027-04-01")).map(\.role) == [.reception])
  }

  /// Any sequence of permitted changes leaves an active administrator.
  @Test(arguments: Array(1...30) as [UInt64])
  func noSequenceOfPermittedChangesLosesTheLast(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var everyone = (1...5).map { Sample.staff("\($0)", [.administrator]) }
    for _ in 0..<40 {
      let at = Int.random(in: 0..<everyone.count, using: &random)
      let change = changes().randomElement(using: &random) ?? .disable
      let id = everyone[at].id
      guard LastAdministrator.refusal(of: change, to: id, among: everyone) == nil else { continue }
      switch change {
      case .disable: everyone[at].state = .disabled
      case .grants(let grants): everyone[at].grants = grants
      case .transfer(let grants):
        everyone[at].transfer = .init(effective: Sample.day("2027-04-01"), grants: grants)
      }
    }
    let afterTransfers = Sample.day("2027-04-01")
    #expect(
      everyone.contains { record in
        !record.isDisabled
          && record.grants(on: afterTransfers).contains { $0.role == .administrator }
      })
  }
}
