import Domain
import Storage
import TestKit
import Testing
import UseCases

/// What lay somewhere before a protection was set, and what is put there by a screen that knew the
/// person before.
@Suite struct ProtectionTraceTests {
  let office: StorageOffice
  let press = TestPress()

  init() throws { office = try StorageOffice() }

  // MARK: Half-typed forms

  /// A form that is still open at a terminal is written down with every key.
  @Test func nothingIsHalfTypedOfSomebodyStopped() throws {
    var visit = try RequestVisit(office)
    try visit.bring(to: .checking)
    let city = try ProtectedCity(office, register: false)
    try city.protect()
    let drafts = DraftDesk(visit.clerk)
    let own = visit.request.id.text
    for (kind, subject, fields) in [
      ("certificate.receive", "-", ["subject": "1000001"]),
      ("certificate.receive", "1000001", ["copies": "2"]),
      ("certificate.verify", own, ["name": "やまだ"]),
      ("certificate.hold", own, ["reason": "あとで来る"]),
      ("queue.hold", "t-1", ["remark": "\(RequestVisit.name.text)さんの分"]),
    ] {
      try drafts.save(kind: kind, subject: subject, DraftPayload(fields))
      #expect(try drafts.own().isEmpty, "\(kind) \(subject)")
    }
    // Of everybody else it is kept, and an address tells nothing by being kept or not.
    for fields in [["subject": "1000002"], ["remark": TestResident.lot]] {
      try drafts.save(kind: "certificate.receive", subject: "-", DraftPayload(fields))
      #expect(try drafts.own().first?.payload.fields == fields)
    }
    #expect(try office.faults == [])
  }

  /// What a form held before goes with the next key, not only what the key brought.
  @Test func aLaterKeyTakesAwayWhatWasKept() throws {
    let city = try ProtectedCity(office)
    let drafts = DraftDesk(try office.signIn(.clerk, at: .one))
    try drafts.save(kind: "queue.hold", subject: "t-1", DraftPayload(["remark": "はじめ"]))
    try city.protect()
    #expect(try drafts.own().count == 1)
    try drafts.save(
      kind: "queue.hold", subject: "t-1", DraftPayload(["remark": "\(RequestVisit.name.text)"]))
    #expect(try drafts.own().isEmpty)
  }

  // MARK: Paper

  private func guardian(_ city: ProtectedCity) -> ProtectionDesk {
    ProtectionDesk(city.guardian) { [press] in try press.discard($0) }
  }

  @Test func paperThatWaitsIsWithdrawn() throws {
    let visit = try RequestVisit(office)
    let city = try ProtectedCity(office, register: false)
    let desk = PaperDesk(visit.clerk, press: press)
    let made = try desk.make(.requestForm, about: visit.request.id.text)
    // The process was killed between the drawing and the printer: the file lies there.
    press.spool[made.id.text] = Array("山田 太郎".utf8)
    _ = try guardian(city).add(ProtectedCity.person, consultedOn: office.clock.now.date)
    #expect(press.spool.isEmpty)
    #expect(try desk.open().first.isEmpty)
    #expect(failure { try desk.printOut(made.id) }?.code == .documentWithdrawn)
    #expect(press.sent.isEmpty)
    #expect(try office.faults == [])
  }

  @Test func paperOfOthersWaitsOn() throws {
    let visit = try RequestVisit(office)
    let city = try ProtectedCity(office, register: false)
    let desk = PaperDesk(visit.clerk, press: press)
    let made = try desk.make(.requestForm, about: visit.request.id.text)
    _ = try guardian(city).add(
      PersonID("1000002"), consultedOn: office.clock.now.date, absent: "転入の前に相談")
    #expect(try desk.printOut(made.id).record.state == .printed)
  }

  /// It is set while another terminal draws the paper: nothing comes out, nothing stays lying.
  @Test func paperBeingDrawnDoesNotComeOut() throws {
    let visit = try RequestVisit(office)
    let city = try ProtectedCity(office, register: false)
    let desk = PaperDesk(visit.clerk, press: press)
    let made = try desk.make(.requestForm, about: visit.request.id.text)
    let guardian = guardian(city)
    press.atPress = { [office] in
      _ = try guardian.add(ProtectedCity.person, consultedOn: office.clock.now.date)
    }
    #expect(failure { try desk.printOut(made.id) }?.code == .documentWithdrawn)
    #expect(press.sent.isEmpty)
    #expect(press.spool.isEmpty)
    #expect(try office.faults == [])
  }

  /// The block stands whatever becomes of the file, and it is said that it is still there.
  @Test func aFileThatCannotBeTakenAwayIsSaid() throws {
    let visit = try RequestVisit(office)
    let city = try ProtectedCity(office, register: false)
    let made = try PaperDesk(visit.clerk, press: press)
      .make(.requestForm, about: visit.request.id.text)
    let desk = ProtectionDesk(city.guardian) { _ in throw DeskFailure(.environment, "だめ") }
    let refused = failure {
      try desk.add(ProtectedCity.person, consultedOn: office.clock.now.date)
    }
    #expect(refused?.message.contains(made.id.text) == true)
    #expect(refused?.message.contains("止めています") == true)
    #expect(try city.find("山田", visit.clerk) == [.stopped(ProtectedCity.person, .p)])
  }

  // MARK: A supervisor at a counter

  /// Whoever stands there sees the screen of the supervisor who serves them: the title says nothing
  /// about them until they have left.
  @Test func aSupervisorWhoServesIsToldWhenTheVisitorIsGone() throws {
    let city = try ProtectedCity(office)
    let sought = Visitor(name: "相手 方男", kana: "アイテ カタオ")
    try city.protect(against: [Counterpart(name: "", aliases: ["相手 方男"])])
    let chief = try office.signIn(.chief, at: .one)
    func pages(_ desk: Desk) throws -> Int { try HomeDesk(desk).summary().notices.count }
    let ticket = try TicketDesk(chief).issue(queue: StorageOffice.certificates)
    _ = try TicketDesk(chief).call(ticket.id, at: 1)
    try ProtectionDesk(chief).see(sought, at: 1)
    #expect(try pages(chief) == 0)
    // At a counter of somebody else it is another visitor's matter; elsewhere it is said at once.
    #expect(try pages(try office.command(.manager)) == 1)
    #expect(try city.board(chief).sightings.count == 1, "who looks for it finds it")
    _ = try TicketDesk(chief).move(.undoCall, ticket.id, counter: 1, reason: "誤り")
    #expect(try pages(chief) == 1)
  }
}
