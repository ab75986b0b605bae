import Domain
import Screens
import TUI
import Testing

/// Papers that wait for the printer, on the screen.
@Suite struct PapersTests {
  private typealias Sample = RequestSample

  private func paper(
    _ number: Int, _ kind: DocumentKind, _ state: DocumentState, attempt: Bool = false
  ) -> DocumentRecord {
    let printed = state == .printed
    return DocumentRecord(
      id: DocumentID("nakahara-20261124-\(number)"), office: Sample.office, kind: kind,
      subject: kind == .receipt ? "2026-11-24/\(number)" : "nakahara-20261124-A00\(number)-1",
      state: state, attempts: state == .waiting && !attempt ? 0 : 1,
      attemptAt: attempt ? Sample.time(10, number) : nil, madeAt: Sample.time(10, number),
      madeBy: Sample.clerk, madeByName: "佐藤 花子",
      printedAt: printed ? Sample.time(10, number) : nil, printedBy: printed ? Sample.clerk : nil)
  }

  private func hand(_ role: Role = .reception, isEmpty: Bool = false) -> SupervisorHand<
    PapersScreen
  > {
    let waiting = [
      paper(1, .requestForm, .waiting), paper(2, .receipt, .failed),
      paper(3, .returnSlip, .waiting, attempt: true),
    ]
    return SupervisorHand(
      PapersScreen.self,
      PapersScreen.State(
        actor: Actor(
          staff: Sample.clerk, name: "佐藤 花子", grants: [RoleGrant(role, office: Sample.office)]),
        place: Place(office: Sample.office), waiting: isEmpty ? [] : waiting,
        today: isEmpty ? [] : waiting + [paper(4, .dailyClosing, .printed)]))
  }

  private func id(_ number: Int) -> DocumentID { DocumentID("nakahara-20261124-\(number)") }

  @Test func whatWaitsInBothSizes() {
    FramePictures.expect(PapersScreen.self, hand().state, named: "Papers-waiting")
    FramePictures.expect(PapersScreen.self, hand(isEmpty: true).state, named: "Papers-empty")
  }

  @Test func itIsPrintedAndWhatFailsStays() {
    var hand = hand()
    hand.press(.function(2))
    #expect(hand.effects == [.printOut(id(1), looked: false)])
    hand.send(.failed(DeskFailure("printer-failed", "プリンターに送れませんでした。未印刷のまま残しています。")))
    #expect(hand.effects == [.load])
    #expect(hand.message?.text.contains("未印刷のまま") == true)
  }

  /// Nobody knows whether it came out: the printer is looked at first.
  @Test func anAttemptWithoutAnEndIsLookedAt() {
    var hand = hand()
    hand.press(.function(3))
    #expect(hand.refused?.contains("途中で止まった帳票ではありません") == true)
    hand.press(.down, .down, .function(2))
    #expect(hand.refused?.contains("プリンターを見て") == true && hand.effects.isEmpty)
    hand.press(.function(3))
    #expect(hand.effects == [.printOut(id(3), looked: true)])
  }

  @Test func withdrawingTakesAReason() {
    var hand = hand()
    hand.press(.function(8), .enter)
    #expect(hand.effects.isEmpty)
    hand.type("作り直し")
    hand.press(.enter)
    #expect(hand.effects == [.withdraw(id(1), reason: "作り直し")])
    hand.send(.done("請求書を取り下げました。"))
    #expect(hand.effects == [.load])
  }

  @Test func anotherCopyIsASupervisorsToAllow() {
    var clerk = hand()
    clerk.press(.function(5))
    #expect(clerk.refused?.contains("まだ印刷していない") == true)
    clerk.press(.function(4), .end, .function(5))
    #expect(clerk.refused?.contains("権限") == true)
    var chief = hand(.supervisor)
    chief.press(.function(4), .end, .function(5))
    chief.type("紙詰まり")
    chief.press(.enter)
    #expect(chief.effects == [.reprint(id(4), reason: "紙詰まり")])
  }

  // MARK: From a request

  private func request(
    _ stage: RequestStage, receipt: Int? = nil, paper: [String] = []
  ) throws -> SupervisorHand<RequestScreen> {
    var line = try #require(
      Sample.line(
        6, stage, .serving, counter: 3, content: Sample.content(proof: "旅券"),
        heldFrom: stage.isAside ? .handover : nil, receipt: receipt))
    line.paper = paper.compactMap { PaperRange($0) }
    var board = RequestBoard(at: Sample.time(10, 7), lines: [line])
    board.unprinted = 2
    return Sample.hand(board: board)
  }

  private func body(_ hand: SupervisorHand<RequestScreen>) -> String {
    FramePictures.body(RequestScreen.self, hand.state)
  }

  @Test func aSlipIsMadeOfWhatTheClerkWrites() throws {
    var hand = try request(.ready, receipt: 12)
    #expect(body(hand).contains("未印刷 2"))
    hand.press(.control("p"))
    #expect(body(hand).contains("再来庁票") && body(hand).contains("本人確認書類"))
    FramePictures.expect(RequestScreen.self, hand.state, named: "Request-slip")
    hand.press(.enter, .enter)
    hand.type("12/8")
    hand.press(.function(2))
    let by = try #require(CivilDate(year: 2026, month: 12, day: 8))
    #expect(
      hand.effects == [
        .printOut(
          PaperWish(
            .returnSlip, CertificateRequestID("r6"), occasion: .ready, bring: ["本人確認書類"],
            place: "3番窓口", by: by))
      ])
    hand.send(.printed("再来庁票を印刷しました。", isWhole: true))
    #expect(hand.state.entry == nil && hand.effects == [.load])
  }

  @Test func aReceiptIsOneKeyAndOneChoice() throws {
    var hand = try request(.handover, receipt: 12)
    hand.press(.control("p"))
    hand.press(.down)
    hand.type(" ")
    hand.press(.function(2))
    guard case .printOut(let wish)? = hand.effects.last else {
      Issue.record("nothing is printed: \(body(hand))")
      return
    }
    #expect([.receipt, .exemptionSheet, .returnSlip, .requestForm].contains(wish.kind))
  }

  @Test func theVoidSaysWhoSigns() throws {
    var hand = try request(.handover, receipt: 12)
    hand.press(.control("v"))
    #expect(hand.refused?.contains("用紙の記録がありません") == true)
    hand = try request(.handover, receipt: 12, paper: ["A11"])
    hand.press(.control("v"))
    #expect(body(hand).contains("A000011") && body(hand).contains("上席（係長・課長）の二人"))
    FramePictures.expect(RequestScreen.self, hand.state, named: "Request-void")
    hand.press(.function(2))
    #expect(body(hand).contains("書損の理由を選んで"))
    hand.type(" ")
    hand.press(.enter)
    hand.type(" ")
    hand.press(.function(2))
    #expect(hand.effects == [.void(CertificateRequestID("r6"), .misprint, reissue: true)])
    hand.send(.voided("上席に書損の承認を依頼しています。", isDone: false))
    #expect(hand.state.entry == nil && hand.message?.text.contains("依頼") == true)
  }
}
