import Cells
import Domain
import Screens
import TUI
import TestKit
import Testing

/// What keys and answers do on the screen of requests.
@Suite struct RequestScreenTests {
  typealias Sample = RequestSample
  typealias Hand = SupervisorHand<RequestScreen>

  /// Selects the request of a number.
  private func at(_ sequence: Int, _ hand: Hand = Sample.hand()) -> Hand {
    var hand = hand
    hand.press(.home)
    for _ in 1..<sequence { hand.press(.down) }
    return hand
  }

  @Test func theNextStepIsFormOrEffect() {
    var review = at(1)
    review.press(.function(2))
    #expect(review.state.entry?.kind == .pass)
    var received = at(2)
    received.press(.function(2))
    #expect(
      received.effects == [
        .move(RequestMove(.call, CertificateRequestID("r2"), counter: 3, version: 1))
      ])
    var making = at(3)
    making.press(.function(2))
    #expect(making.question?.question.contains("A003") == true)
    #expect(
      making.effects == [
        .move(RequestMove(.make, CertificateRequestID("r3"), counter: 3, version: 1))
      ])
    var checking = at(4)
    checking.press(.function(2))
    #expect(checking.state.entry?.kind == .verify)
    var payment = at(5)
    payment.press(.function(2))
    #expect(
      payment.effects == [
        .move(RequestMove(.call, CertificateRequestID("r5"), counter: 3, version: 1))
      ])
  }

  @Test func heldAndEndedOnesSayWhatToDo() {
    var held = at(7)
    held.press(.function(2))
    #expect(held.refused?.contains("上席を呼んでください") == true)
    held.press(.function(5))
    #expect(
      held.effects == [.move(RequestMove(.resume, CertificateRequestID("r7"), version: 1))])
    var done = at(8)
    done.press(.function(2))
    #expect(done.refused?.contains("終わっています") == true)
  }

  @Test func theMakerDoesNotCheck() throws {
    let own = try #require(
      Sample.line(4, .checking, .parked, content: nil, madeBy: Sample.clerk))
    var hand = Sample.hand(board: RequestBoard(at: Sample.time(10, 7), lines: [own]))
    hand.press(.function(2))
    #expect(hand.refused?.contains("ほかの職員") == true)
  }

  @Test func aFormIsTakenWithEverythingInIt() {
    var hand = Sample.hand()
    hand.press(.function(3))
    #expect(hand.effects == [.checkDraft(kind: "certificate.receive", subject: "-")])
    #expect(hand.state.entry?.form.text("number") == "A001")
    hand.press(.enter, .enter)
    hand.type("1000001")
    hand.press(.enter)
    #expect(hand.effects.last == .lookUp(PersonID("1000001")))
    hand.send(.found(PersonID("1000001"), Sample.content().subject))
    #expect(FramePictures.body(RequestScreen.self, hand.state).contains("山田 太郎"))
    hand.press(.enter, .backspace)
    hand.type("2")
    hand.press(.enter, .enter)
    hand.type(" ")
    hand.press(.function(2))
    let order = RequestOrder(
      subject: PersonID("1000001"), copies: 2, options: [.relationship])
    #expect(hand.effects.last == .receive(Sample.reception(order), for: TicketID("t1"), at: 3))
  }

  @Test func somebodyStoppedIsACodeAndNothingElse() {
    var hand = Sample.hand()
    hand.press(.function(3), .enter, .enter)
    hand.type("1000009")
    hand.press(.enter)
    hand.send(.found(PersonID("1000009"), .stopped(.p)))
    #expect(hand.message?.text == "上席呼出(コードP)")
    let body = FramePictures.body(RequestScreen.self, hand.state)
    #expect(body.contains("上席呼出(コードP)"))
    for word in ["支援", "DV", "住所"] { #expect(!body.contains(word)) }
  }

  @Test func theCheckerSeesNothingOfTheOrder() {
    var hand = at(4)
    hand.press(.enter)
    let detail = FramePictures.body(RequestScreen.self, hand.state)
    #expect(!detail.contains("世帯票") && !detail.contains("山田") && detail.contains("照合中"))
    hand.press(.escape, .function(2))
    let form = FramePictures.body(RequestScreen.self, hand.state)
    #expect(!form.contains("山田") && !form.contains("300円"))
    #expect(hand.state.entry?.form.text("type") == "")
    #expect(hand.state.entry?.form.text("copies") == "")
  }

  @Test func whatIsKeyedFromThePaperIsSent() {
    var hand = at(4)
    hand.press(.function(2))
    hand.type("山田 太郎")
    hand.press(.enter)
    hand.type("J01")
    hand.press(.enter)
    hand.type("1")
    hand.press(.enter, .enter)
    var move = RequestMove(.verify, CertificateRequestID("r4"), counter: 3, version: 1)
    move.verification = VerificationEntry(
      name: "山田 太郎", type: .residenceRecord, copies: 1, options: [])
    #expect(hand.effects.last == .move(move))
  }

  @Test func aDifferenceSaysWhereAndNotWhat() throws {
    var hand = at(4)
    hand.press(.function(2))
    hand.send(.done(try Sample.result(4, .making, mismatches: [.name, .copies]), .verify))
    #expect(hand.message?.kind == .caution)
    #expect(hand.message?.text.contains("氏名・通数") == true)
    #expect(hand.message?.text.contains("山田") == false)
    #expect(hand.state.entry == nil)
  }

  @Test func moneyShowsTheChange() throws {
    let here = try #require(
      Sample.line(5, .payment, .serving, counter: 3, content: Sample.content(copies: 2)))
    var hand = Sample.hand(board: RequestBoard(at: Sample.time(10, 7), lines: [here]))
    hand.press(.function(2))
    let body = FramePictures.body(RequestScreen.self, hand.state)
    #expect(body.contains("600円（300円×2通）  要確認"))
    hand.type(" ")
    hand.press(.enter)
    hand.type("500")
    hand.press(.enter)
    #expect(FramePictures.body(RequestScreen.self, hand.state).contains("100円足りません"))
    hand.press(.backspace, .backspace, .backspace)
    hand.type("1000")
    #expect(FramePictures.body(RequestScreen.self, hand.state).contains("400円"))
    hand.press(.enter)
    var move = RequestMove(.pay, CertificateRequestID("r5"), counter: 3, version: 1)
    move.payment = PaymentEntry(method: .cash, expected: 600, tendered: 1_000)
    #expect(hand.effects.last == .move(move))
    hand.send(.done(try Sample.result(5, .handover), .pay))
    #expect(hand.message?.text.contains("お釣りは 400円") == true)
  }

  @Test func bothChecksBeforeThePaperLeaves() throws {
    let here = try #require(Sample.line(6, .handover, .serving, counter: 3, receipt: 12))
    var hand = Sample.hand(board: RequestBoard(at: Sample.time(10, 7), lines: [here]))
    hand.press(.function(2))
    hand.type(" ")
    hand.press(.enter)
    #expect(hand.effects.isEmpty)
    hand.press(.down)
    hand.type(" ")
    hand.press(.enter)
    var move = RequestMove(.handOver, CertificateRequestID("r6"), counter: 3, version: 1)
    move.checks = Set(HandoverCheck.wanted(for: .counter))
    #expect(hand.effects.last == .move(move))
  }

  @Test func aStopIsSaidAndTheListReadAgain() throws {
    var hand = at(3)
    hand.send(.done(try Sample.result(3, .held, stop: .code(.p)), .make))
    #expect(hand.message?.kind == .refusal)
    #expect(hand.message?.text.hasPrefix("上席呼出(コードP)。") == true)
    #expect(hand.effects == [.load])
  }

  @Test func reasonsAreKeptAsTheyAreTyped() {
    var hand = at(3)
    hand.press(.function(4))
    hand.type("本籍地に電話で照会")
    #expect(
      hand.effects == [
        .saveDraft(
          kind: "certificate.hold", subject: "r3", DraftPayload(["reason": "本籍地に電話で照会"]))
      ])
    hand.press(.escape)
    #expect(hand.message?.text.contains("書きかけを残しました") == true)
    hand.press(.function(4))
    hand.send(
      .draftFound(
        Draft(
          kind: "certificate.hold", subject: "r3",
          payload: DraftPayload(["reason": "本籍地に電話で照会"]), updatedAt: Sample.time(10, 1))))
    #expect(hand.state.entry?.form.text("reason") == "本籍地に電話で照会")
    hand.press(.enter)
    hand.send(.failed(DeskFailure(.databaseBusy, "混んでいます。")))
    #expect(hand.state.entry?.form.text("reason") == "本籍地に電話で照会", "nothing typed is lost")
    hand.press(.enter)
    #expect(hand.effects.contains { if case .move = $0 { true } else { false } })
  }

  @Test func aNumberInAReasonIsRefused() {
    var digits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]
    let sum = digits.reversed().enumerated().reduce(0) {
      $0 + $1.element * ($1.offset < 6 ? $1.offset + 2 : $1.offset - 4)
    }
    digits.append(sum % 11 <= 1 ? 0 : 11 - sum % 11)
    var hand = at(3)
    hand.press(.function(4))
    hand.type(digits.map(String.init).joined())
    hand.press(.enter)
    #expect(hand.message?.kind == .refusal)
    #expect(hand.state.entry?.form.text("reason") == "")
    #expect(!hand.effects.contains { if case .move = $0 { true } else { false } })
  }

  @Test func withoutACounterNobodyIsCalled() {
    var hand = at(2, Sample.hand(counter: nil))
    hand.press(.function(2))
    #expect(hand.refused?.contains("窓口がない") == true)
  }

  @Test func rightsAreSaidBeforehand() {
    var cashier = at(3, Sample.hand(.cashier))
    cashier.press(.function(2))
    #expect(cashier.refused?.contains("権限") == true)
  }

  @Test func whatOthersChangedIsReadAgain() {
    var hand = at(3)
    hand.press(.function(4))
    hand.type("理由")
    hand.press(.enter)
    hand.send(.failed(DeskFailure(.stale, "変わりました。")))
    #expect(hand.effects == [.load])
    #expect(hand.state.entry == nil)
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func anyKeys(_ seed: UInt64) throws {
    var random = SeededKeys(seed)
    let result = try Sample.result(3, .checking)
    let root = Mounted(RequestScreen.self, state: Sample.state()) { effect in
      switch effect {
      case .load: [.action(.loaded(Sample.board))]
      case .lookUp(let person): [.action(.found(person, Sample.content().subject))]
      case .recheck(let people): [.action(.stopped(people.reduce(into: [:]) { $0[$1] = .p }))]
      case .receive, .move:
        [.action(seed == 2 ? .failed(DeskFailure(.stale, "変わりました。")) : .done(result, .make))]
      case .checkDraft: [.action(.draftFound(nil))]
      case .choosePerson: [.action(.personChosen(PersonID("1000001")))]
      case .answer, .look: [.action(.looked)]
      case .printOut:
        [
          .action(
            seed == 2
              ? .failed(DeskFailure("printer-failed", "送れません。")) : .printed("出ました。", isWhole: true))
        ]
      case .void: [.action(.voided("依頼しています。", isDone: seed == 3))]
      case .saveDraft, .discardDraft, .openKoseki, .openPapers, .leave: []
      }
    }
    random.hammer(root)
  }

  @Test func anyKeysOnTheDayList() throws {
    var random = SeededKeys(7)
    let list = try DayListTests.list()
    let root = Mounted(DayListScreen.self, state: DayListScreen.State()) { effect in
      switch effect {
      case .load: [.action(.loaded(list))]
      case .openTill, .openVolumes, .openPaper, .openPapers, .leave: []
      }
    }
    random.hammer(root)
  }
}
