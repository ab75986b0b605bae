import Domain
import PaperModel
import Storage
import TestKit
import Testing
import UseCases

/// A press without a printer: what it was handed stays to be looked at.
final class TestPress: DocumentPress, @unchecked Sendable {
  var spool: [String: [UInt8]] = [:]
  var sent: [[UInt8]] = []
  var fails = false
  var handwritten: [String] = []
  var atSend: () throws -> Void = {}
  var atPress: () throws -> Void = {}

  func press(_ document: PaperDocument, as name: String) throws -> PressedPaper {
    try atPress()
    let bytes = Array(document.json.written.utf8)
    spool[name] = bytes
    return PressedPaper(bytes: bytes, handwritten: handwritten)
  }

  func bytes(of name: String) throws -> [UInt8]? { spool[name] }

  func send(_ name: String) throws {
    try atSend()
    if fails { throw DeskFailure("printer-failed", "プリンターに送れませんでした。") }
    sent.append(spool[name] ?? [])
  }

  func copy(_ name: String, to path: String) throws { sent.append(spool[name] ?? []) }
  func discard(_ name: String) throws { spool[name] = nil }
}

@Suite struct PaperDeskTests {
  let office: StorageOffice
  let press = TestPress()

  init() throws { office = try StorageOffice() }

  private func papers(_ desk: Desk) -> PaperDesk { PaperDesk(desk, press: press) }

  private func texts(_ bytes: [UInt8]) throws -> [String] {
    try PaperDocument(json: bytes).texts.map(\.text.text)
  }

  @Test func aRequestFormIsPrintedOnce() throws {
    var visit = try RequestVisit(office, options: [.relationship], copies: 2)
    try visit.bring(to: .making)
    let desk = papers(visit.clerk)
    let made = try desk.make(.requestForm, about: visit.request.id.text)
    #expect(made.state == .waiting)
    #expect(try desk.open().first.map(\.id) == [made.id])
    #expect(
      failure { try desk.make(.requestForm, about: visit.request.id.text) }?.code == .documentTwice)
    let printed = try desk.printOut(made.id).record
    #expect(printed.state == .printed && printed.attempts == 1 && printed.printedAt != nil)
    let words = try texts(press.sent[0])
    for wanted in [
      RequestVisit.name.text, "2通", "続柄、個人番号", "600円", "本人", visit.request.number.description,
    ] {
      #expect(words.contains(wanted), "\(wanted)")
    }
    #expect(try desk.open().first.isEmpty)
    #expect(press.spool.isEmpty)
    #expect(failure { try desk.printOut(made.id) }?.code == .documentPrinted)
    #expect(press.sent.count == 1)
    #expect(try office.faults == [])
  }

  @Test func beforeTheIdentityIsSeenTheRegisterTellsNothing() throws {
    let visit = try RequestVisit(office)
    let desk = papers(visit.clerk)
    _ = try desk.printOut(desk.make(.requestForm, about: visit.request.id.text).id)
    let document = try PaperDocument(json: press.sent[0])
    let register = document.texts.filter { ["住所", "生年月日", "フリガナ"].contains($0.field.text) }
    #expect(register.count == 3 && register.allSatisfy { $0.text.isEmpty })
  }

  @Test func aPrinterThatFailsLeavesItUnprinted() throws {
    let visit = try RequestVisit(office)
    let desk = papers(visit.clerk)
    let made = try desk.make(.requestForm, about: visit.request.id.text)
    press.fails = true
    #expect(failure { try desk.printOut(made.id) }?.code.text == "printer-failed")
    let failed = try #require(try desk.open().first.first)
    #expect(failed.state == .failed && failed.reason == "printer-failed" && failed.attempts == 1)
    #expect(press.spool.isEmpty)
    press.fails = false
    #expect(try desk.printOut(made.id).record.attempts == 2)
  }

  /// The process ends between the printer and the database: nobody knows whether it came out.
  @Test func anAttemptWithoutAnEndIsAskedAbout() throws {
    let visit = try RequestVisit(office)
    let desk = papers(visit.clerk)
    let made = try desk.make(.requestForm, about: visit.request.id.text)
    let (store, clerk) = (office.store, visit.clerk)
    press.atSend = {
      // While it is being printed, another terminal may not print it too.
      let other = PaperDesk(
        Desk(store: store, credential: clerk.credential, place: clerk.place), press: TestPress())
      #expect(failure { try other.printOut(made.id) }?.code == .documentUncertain)
      throw DeskFailure("printer-failed", "x")
    }
    #expect(failure { try desk.printOut(made.id) } != nil)
    press.atSend = {}
    #expect(try desk.printOut(made.id).record.state == .printed)
  }

  @Test func aStopSetMeanwhileHolds() throws {
    let visit = try RequestVisit(office)
    let desk = papers(visit.clerk)
    let made = try desk.make(.requestForm, about: visit.request.id.text)
    try office.useRegister([
      TestResident("1000001", RequestVisit.name, flags: [.support])
    ])
    // It went when the register came; what is made anew meets the stop itself.
    #expect(failure { try desk.printOut(made.id) }?.code == .documentWithdrawn)
    #expect(
      failure { try desk.make(.requestForm, about: visit.request.id.text) }?.code == .stopped)
    #expect(press.sent.isEmpty && press.spool.isEmpty)
    #expect(failure { try desk.make(.requestForm, about: "nothing") }?.code == .documentSubject)
    #expect(failure { try desk.make(.requestForm, about: "") }?.code == .documentSubject)
  }

  @Test func aReceiptIsOfAPaymentThatStands() throws {
    var visit = try RequestVisit(office)
    try visit.bring(to: .handover)
    let receipt = try #require(visit.request.receipt)
    let subject = "\(receipt.day.iso)/\(receipt.sequence)"
    let desk = papers(visit.clerk)
    let made = try desk.make(.receipt, about: subject)
    _ = try desk.printOut(made.id)
    #expect(try texts(press.sent[0]).contains("300円"))
    // The second one says that it is one, and is a supervisor's to allow.
    #expect(failure { try desk.reprint(made.id, reason: "紙詰まり") }?.code == .notPermitted)
    let chief = papers(try office.command(.manager))
    #expect(failure { try chief.reprint(made.id, reason: "") }?.code == .reasonMissing)
    let again = try chief.reprint(made.id, reason: "紙詰まり")
    #expect(again.reprintOf == made.id)
    _ = try desk.printOut(again.id)
    #expect(try texts(press.sent[1]).contains("領収書（再発行）"))
    _ = try RequestDesk(try office.command(.manager)).move(visit.move(.unpay))
    #expect(failure { try desk.make(.receipt, about: "2026-11-24/2") }?.code == .documentSubject)
    #expect(failure { try desk.make(.receipt, about: "x") }?.code == .documentSubject)
    office.clock.pass(days: 1)
    let late = papers(try office.command(.manager))
    #expect(failure { try late.reprint(made.id, reason: "紙詰まり") }?.code == .documentPrinted)
  }

  @Test func aReprintSaysTheSameOrIsNone() throws {
    var visit = try RequestVisit(office)
    let desk = papers(visit.clerk)
    let made = try desk.make(.requestForm, about: visit.request.id.text)
    _ = try desk.printOut(made.id)
    let chief = papers(try office.command(.manager))
    let same = try chief.reprint(made.id, reason: "汚れ")
    _ = try desk.printOut(same.id)
    #expect(press.sent[0] == press.sent[1])
    let changed = try chief.reprint(same.id, reason: "汚れ")
    #expect(changed.reprintOf == made.id)
    try visit.bring(to: .making)
    #expect(failure { try desk.printOut(changed.id) }?.code == .documentChanged)
    #expect(press.sent.count == 2)
  }

  @Test func aPaperOfTheCallersDataIsKeptInTheSpool() throws {
    let desk = papers(try office.signIn(.clerk, at: .one))
    press.handwritten = ["氏名"]
    let made = try desk.make(.returnSlip, about: "r-1@3", form: PaperSamples.slip)
    #expect(made.handwritten == 1 && made.sha256 != nil)
    #expect(Array(press.spool.keys) == [made.id.text])
    press.fails = true
    #expect(failure { try desk.printOut(made.id) } != nil)
    // It can only be printed from there.
    #expect(press.spool.count == 1)
    press.fails = false
    press.spool[made.id.text]?.append(0)
    #expect(failure { try desk.printOut(made.id) }?.code == .documentLost)
    #expect(press.sent.isEmpty)
    let withdrawn = try desk.withdraw(made.id, reason: "作り直し")
    #expect(withdrawn.state == .withdrawn && press.spool.isEmpty)
    // Withdrawn, it may be made again.
    let again = try desk.make(.returnSlip, about: "r-1@3", form: PaperSamples.slip)
    #expect(try desk.printOut(again.id, to: "file").record.state == .printed)
  }

  @Test func theClosingEmptiesTheSpool() throws {
    let desk = papers(try office.signIn(.clerk, at: .one))
    let made = try desk.make(.returnSlip, about: "r-1@3", form: PaperSamples.slip)
    #expect(failure { try desk.clear() }?.code == .notPermitted)
    let chief = papers(try office.command(.manager))
    #expect(try chief.clear().map(\.id) == [made.id])
    #expect(press.spool.isEmpty)
    #expect(try desk.open().first.isEmpty)
    #expect(failure { try desk.printOut(made.id) }?.code == .documentWithdrawn)
  }

  @Test func nothingOfWhatItSaysIsInTheDatabase() throws {
    let desk = papers(try office.signIn(.clerk, at: .one))
    let made = try desk.make(.returnSlip, about: "r-1@3", form: PaperSamples.slip)
    _ = try desk.printOut(made.id)
    let word = Array("印鑑登録証（カード）".utf8)
    for (name, bytes) in try office.bytesOnDisk() { #expect(!bytes.contains(word), "\(name)") }
  }
}
