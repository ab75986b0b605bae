import Domain
import Foundation
import Storage
import Synchronization
import TestKit
import Testing
import UseCases

/// Security paper from the box to the shredder (domain.md C.6).
@Suite struct SecurityPaperTests {
  let office: StorageOffice

  init() throws { office = try StorageOffice() }

  private func range(_ text: String) throws -> PaperRange { try #require(PaperRange(text)) }

  /// A box of 100 in the safe, thirty of them at counter 1.
  private func stock() throws {
    let chief = SecurityPaperDesk(try office.command(.chief))
    try chief.receive(try range("A1-A100"))
    try chief.move(try range("A11-A40"), from: nil, to: StorageSeat.one.id)
  }

  private func ledger() throws -> PaperLedger {
    try SecurityPaperDesk(try office.command(.chief)).open().first
  }

  private func two(_ second: StoragePerson = .manager) throws -> TwoPersons {
    TwoPersons(try office.command(.chief), second: try office.command(second).credential)
  }

  @Test func paperIsHandedOverAndNothingOfItIsLost() throws {
    try stock()
    #expect(
      try ledger().holdings.map { "\($0.range) \($0.terminal?.text ?? "-")" } == [
        "A000001-A000010 -", "A000011-A000040 n-1", "A000041-A000100 -",
      ])
    let clerk = try office.signIn(.clerk, at: .one)
    try SecurityPaperDesk(clerk).move(
      try range("A20-A25"), from: StorageSeat.one.id, to: StorageSeat.two.id)
    #expect(try ledger().blank == 100)
    let absent = failure {
      try SecurityPaperDesk(clerk).move(
        try range("A20-A21"), from: StorageSeat.one.id, to: StorageSeat.two.id)
    }
    #expect(absent?.code == .paperElsewhere)
    let elsewhere = failure {
      try SecurityPaperDesk(clerk).move(
        try range("A11-A12"), from: StorageSeat.one.id, to: StorageSeat.south.id)
    }
    #expect(elsewhere?.code == .terminalUnknown)
    let twice = failure {
      try SecurityPaperDesk(try office.command(.southChief, at: StorageOffice.south)).receive(
        try range("A100-A101"))
    }
    #expect(twice?.code == .paperTaken)
    #expect(
      failure { try SecurityPaperDesk(clerk).receive(try range("B1-B9")) }?.code == .notPermitted)
    #expect(try office.faults == [])
  }

  @Test func anOfficeWithoutALedgerGoesOn() throws {
    var visit = try RequestVisit(office)
    try visit.bring(to: .making)
    #expect(try visit.take(.make).paper.isEmpty)
  }

  @Test func copiesTakeTheNextSheetsOfTheTerminal() throws {
    try stock()
    var visit = try RequestVisit(office, copies: 2)
    try visit.bring(to: .making)
    #expect(try visit.take(.make).paper == [try range("A11-A12")])
    #expect(try ledger().holdings[1].next == 13)
    #expect(try ledger().missing.isEmpty)
    #expect(try office.faults == [])
  }

  @Test func aSheetThatIsPassedOverIsAGap() throws {
    try stock()
    var visit = try RequestVisit(office)
    try visit.bring(to: .making)
    var move = visit.move(.make)
    move.paper = [try range("A14")]
    visit.request = try RequestDesk(visit.clerk).move(move).request
    #expect(try ledger().missing == ["A000011", "A000012", "A000013"])
    // Two are found spoiled, one is owned up to as lost: by two people.
    try SecurityPaperDesk(visit.clerk).spoil(try range("A11-A12"), .jam, at: StorageSeat.one.id)
    let alone = failure {
      try SecurityPaperDesk(visit.clerk).spoil(try range("A13"), .lost, at: StorageSeat.one.id)
    }
    #expect(alone?.code.text == "second-person-required")
    try two().spoil(try range("A13"), .lost, at: StorageSeat.one.id)
    #expect(try ledger().missing.isEmpty)
    #expect(try office.faults == [])
  }

  @Test func tooFewSheetsOrThoseOfAnotherAreRefused() throws {
    try stock()
    var visit = try RequestVisit(office, copies: 2)
    try visit.bring(to: .making)
    var move = visit.move(.make)
    move.paper = [try range("A11")]
    #expect(failure { try RequestDesk(visit.clerk).move(move) }?.code == .paperShort)
    move.paper = [try range("A50-A51")]
    #expect(failure { try RequestDesk(visit.clerk).move(move) }?.code == .paperElsewhere)
    // Nothing lies at counter 2.
    #expect(
      failure { try RequestDesk(visit.colleague).move(visit.move(.make)) }?.code == .paperShort)
    #expect(try ledger().blank == 100)
  }

  @Test func whatDiffersAtTheCheckIsSpoiledByMakerAndChecker() throws {
    try stock()
    var visit = try RequestVisit(office)
    try visit.bring(to: .checking)
    var wrong = visit.entry
    wrong.copies = 9
    let result = try RequestDesk(visit.colleague).move(visit.move(.verify, entry: wrong))
    #expect(result.mismatches == [.copies])
    #expect(try ledger().holdings[1].spoiled == 1)
    #expect(try ledger().missing.isEmpty)
    #expect(try office.faults == [])
  }

  // MARK: 書損

  @Test func aVoidJustBeforeClosingIsIssuedAgainForNothing() throws {
    try stock()
    var visit = try RequestVisit(office)
    office.clock.set("16:50:00")
    try visit.bring(to: .done)
    office.clock.set("16:55:00")
    let persons = TwoPersons(visit.clerk, second: try office.command(.manager).credential)
    let result = try persons.void(visit.request.id, sheets: nil, .misprint, reissue: true)
    #expect(result.spoiled == [try range("A11")])
    #expect(result.issued == [try range("A12")])
    let money = try RequestDesk(visit.clerk).openDayList(nil).first
    #expect(money.payments.map(\.amount) == [300])
    let movements = try ledger().movements.suffix(2)
    #expect(movements.map(\.kind) == [.spoil, .use])
    #expect(movements.first?.reason == "印字ずれ")
    // Pressed twice: the first sheet is spoiled already, the second is the certificate now.
    let twice = failure {
      try persons.void(
        visit.request.id, sheets: [try range("A11")], .misprint, reissue: true)
    }
    #expect(twice?.code == .paperElsewhere)
    office.clock.pass(days: 1)
    let late = failure {
      try persons.void(visit.request.id, sheets: nil, .misprint, reissue: true)
    }
    #expect(late?.code.text == "reissue-refused")
    #expect(try ledger().missing.isEmpty)
    #expect(try office.faults == [])
  }

  @Test func nobodySignsTwice() throws {
    try stock()
    var visit = try RequestVisit(office)
    try visit.bring(to: .handover)
    let manager = try office.command(.manager)
    let alone = TwoPersons(manager, second: manager.credential)
    #expect(
      failure { try alone.void(visit.request.id, sheets: nil, .misprint, reissue: false) } != nil)
    let clerk = TwoPersons(visit.clerk, second: visit.colleague.credential)
    #expect(
      failure { try clerk.void(visit.request.id, sheets: nil, .misprint, reissue: false) }?.code
        == .notPermitted)
    #expect(try ledger().holdings[1].spoiled == 0)
  }

  @Test func whatIsSpoiledIsKeptUntilTwoDestroyIt() throws {
    try stock()
    let clerk = try office.signIn(.clerk, at: .one)
    try SecurityPaperDesk(clerk).spoil(try range("A11-A13"), .test, at: StorageSeat.one.id)
    #expect(try two().discard(reason: "月次") == [try range("A11-A13")])
    #expect(failure { try two().discard(reason: "月次") }?.code.text == "nothing-to-discard")
    try two().giveBack(try range("A41-A100"), from: nil, reason: "様式の変更")
    #expect(try ledger().blank == 37)
    #expect(try office.faults == [])
  }

  // MARK: Races

  /// Two terminals name the same sheets at the same moment: one has them.
  @Test func oneSheetIsOneCertificate() throws {
    try SecurityPaperDesk(try office.command(.chief)).receive(try range("A1-A9"))
    try SecurityPaperDesk(try office.command(.chief)).move(
      try range("A1-A9"), from: nil, to: StorageSeat.one.id)
    var visit = try RequestVisit(office)
    try office.useRegister([
      TestResident("1000001", RequestVisit.name), TestResident("1000002", "山田 花子"),
    ])
    let other = try RequestDesk(visit.clerk).receive(
      RequestOrder(subject: PersonID("1000002")), for: visit.ticket.id, at: 1
    ).request
    try visit.take(.examine)
    for step in [RequestStep.examine, .pass] {
      var move = visit.move(step)
      move.request = other.id
      _ = try RequestDesk(visit.clerk).move(move)
    }
    try visit.take(.pass)
    let credential = visit.clerk.credential
    let files = office.files
    let now = office.clock.now
    let ids = [visit.request.id, other.id]
    let outcomes = Mutex<[String]>([])
    let sheet = try range("A5")
    let start = DispatchSemaphore(value: 0)
    let done = DispatchGroup()
    for id in ids {
      done.enter()
      let thread = Thread {
        defer { done.leave() }
        var outcome = "made"
        do {
          let store = try Store.open(files, waitMilliseconds: 60_000) { now }
          let desk = Desk(
            store: store, credential: credential, place: Place(office: StorageOffice.north))
          start.wait()
          var move = RequestMove(.make, id, counter: 1)
          move.paper = [sheet]
          _ = try RequestDesk(desk).move(move)
          try store.close()
        } catch {
          outcome = (error as? DeskFailure)?.code.text ?? "\(error)"
        }
        outcomes.withLock { $0.append(outcome) }
      }
      thread.start()
    }
    for _ in ids { start.signal() }
    done.wait()
    #expect(outcomes.withLock { $0.sorted() } == ["made", "paper-taken"])
    #expect(try office.faults == [])
  }
}
