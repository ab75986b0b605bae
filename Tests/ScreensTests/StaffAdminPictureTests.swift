import Domain
import Screens
import TUI
import Testing

/// The accounts of the staff in both sizes, inside the frame of the program.
@Suite struct StaffAdminPictureTests {
  typealias Sample = SupervisorSample

  private func expect(
    _ hand: SupervisorHand<StaffAdminScreen>, _ name: String, styles: Bool = false
  ) {
    FramePictures.expect(
      StaffAdminScreen.self, hand.state, named: "StaffAdmin-\(name)", styles: styles)
  }

  @Test func list() { expect(StaffAdminTests.hand(), "list", styles: true) }

  @Test func detailWithATransfer() {
    var records = StaffAdminTests.records
    records[0].transfer = StaffRecord.Transfer(
      effective: Sample.day.adding(days: 128),
      grants: [RoleGrant(.supervisor, office: OfficeID("saiwai"))])
    var hand = StaffAdminTests.hand(.administrator, records)
    hand.press(.enter)
    expect(hand, "detail")
  }

  @Test func addFormWithFaults() {
    var hand = StaffAdminTests.hand()
    hand.press(.function(2))
    hand.type("1001")
    hand.press(.tab, .tab)
    hand.type("渡邉")
    hand.press(.tab, .tab, .tab, .enter)
    expect(hand, "add-faults")
  }

  @Test func addForm() { expect(StaffAdminTests.filledIn(), "add") }

  @Test func transferForm() {
    var hand = StaffAdminTests.hand()
    hand.press(.function(4))
    expect(hand, "transfer")
  }

  @Test func filtering() {
    var hand = StaffAdminTests.hand()
    hand.press(.control("f"))
    hand.type("すずき")
    expect(hand, "filter")
  }

  @Test func oneTimePassword() {
    var hand = StaffAdminTests.hand()
    hand.send(.passwordIssued(StaffID("1002"), "kiri-suzume-482"))
    expect(hand, "password", styles: true)
  }

  @Test func lastAdministrator() {
    var hand = StaffAdminTests.hand()
    hand.press(.end)
    hand.send(.disableAsked)
    expect(hand, "last-administrator")
  }
}
