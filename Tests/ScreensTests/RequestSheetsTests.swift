import Cells
import Domain
import Screens
import TUI
import TestKit
import Testing

/// The sheets a certificate is printed on, and its leaving the counter.
@Suite struct RequestSheetsTests {
  private typealias Sample = RequestSample

  private func hand(
    _ line: RequestLine?, sheets: [String]? = ["A11-A12", "A20-A40"]
  ) throws -> SupervisorHand<RequestScreen> {
    var board = RequestBoard(at: Sample.time(10, 7), lines: [try #require(line)])
    board.sheets = sheets.map { $0.compactMap { PaperRange($0) } }
    return Sample.hand(board: board)
  }

  private func body(_ hand: SupervisorHand<RequestScreen>) -> String {
    FramePictures.body(RequestScreen.self, hand.state)
  }

  private var making: RequestLine? {
    Sample.line(3, .making, .parked, content: Sample.content(copies: 3, proof: "旅券"))
  }

  private func make(_ paper: [String]?) -> RequestScreen.Effect {
    var move = RequestMove(.make, CertificateRequestID("r3"), counter: 3, version: 1)
    move.paper = paper.map { $0.compactMap { PaperRange($0) } }
    return .move(move)
  }

  @Test func theProposedSheetsAreSeenBeforeTheyAreTaken() throws {
    var hand = try hand(making)
    hand.press(.function(2))
    #expect(hand.question == nil && hand.effects.isEmpty)
    #expect(body(hand).contains("A000011-A000012,A000020"))
    #expect(body(hand).contains("次は A000011  残り23枚"))
    hand.press(.function(2))
    #expect(hand.effects == [make(["A11-A12", "A20"])])
  }

  @Test func theClerkPutsThemRight() throws {
    var hand = try hand(making)
    hand.press(.function(2))
    for _ in 0..<40 { hand.press(.backspace) }
    hand.type("A13 - 15")
    hand.press(.function(2))
    #expect(body(hand).contains("用紙の番号を、A000011 か") && hand.effects.isEmpty)
    for _ in 0..<40 { hand.press(.backspace) }
    hand.type("A13-A15")
    hand.press(.function(2))
    #expect(hand.effects == [make(["A13-A15"])])
    // Taken by somebody meanwhile: what was typed stays, and what is next now stands beside it.
    let taken = DeskFailure(.paperTaken, "用紙 A000013 はもう使われています。")
    hand.send(.failed(taken))
    #expect(hand.effects == [.load])
    var board = RequestBoard(at: Sample.time(10, 8), lines: [try #require(making)])
    board.sheets = [PaperRange("A14-A40")].compactMap { $0 }
    hand.send(.loaded(board))
    #expect(body(hand).contains("A13-A15") && body(hand).contains("もう使われています"))
    #expect(body(hand).contains("次は A000014  残り27枚"))
  }

  /// Whoever may check the paper later is not told how many copies there are.
  @Test func ofWhatIsHiddenNothingIsProposed() throws {
    var hand = try hand(Sample.line(3, .making, .parked, content: nil))
    hand.press(.function(2))
    #expect(body(hand).contains("次は A000011") && !body(hand).contains("通数"))
    hand.press(.function(2))
    #expect(hand.effects == [make(nil)])
  }

  @Test func withoutALedgerItIsAskedOnce() throws {
    var hand = try hand(making, sheets: nil)
    hand.press(.function(2))
    #expect(hand.question?.question.contains("作成しましたか") == true)
    #expect(hand.effects == [make(nil)])
  }

  @Test func withoutSheetsItIsSaid() throws {
    var hand = try hand(making, sheets: [])
    hand.press(.function(2))
    #expect(body(hand).contains("保管庫から移してください"))
  }

  // MARK: 交付

  private func leaving(
    _ subject: RequestLine.Subject? = nil, requester: CertificateRequester = .own
  ) throws -> SupervisorHand<RequestScreen> {
    var line = try #require(
      Sample.line(
        6, .handover, .serving, counter: 3,
        content: Sample.content(requester: requester, proof: "旅券", subject: subject), receipt: 12))
    line.paper = [PaperRange("A11")].compactMap { $0 }
    line.content?.facts = CertificateInquiry(
      type: .residenceRecord, office: Sample.office, at: Sample.time(10, 7))
    var hand = try hand(line)
    hand.press(.function(2))
    return hand
  }

  @Test func sheetAndNextTimeStandAtTheHandover() throws {
    let hand = try leaving()
    #expect(body(hand).contains("用紙番号") && body(hand).contains("A000011"))
    #expect(body(hand).contains("次の来庁") && body(hand).contains("次回は、マイナンバーカード"))
    #expect(body(hand).contains("円安い"))
    FramePictures.expect(RequestScreen.self, hand.state, named: "Request-handover-next")
  }

  /// Nothing is said to somebody whom コンビニ交付 does not serve (domain.md C.4).
  @Test(arguments: [
    "support", "moving-out", "deceased", "child", "former", "outside", "third-party",
  ])
  func whomItDoesNotServeIsToldNothing(who: String) throws {
    let birth = try #require(CivilDate(year: 1970, month: 3, day: 1))
    func person(
      _ flags: [SuppressionFlag] = [], birth: CivilDate = birth, isFormer: Bool = false
    ) -> RequestLine.Subject {
      .person(name: "山田 太郎", birth: .day(birth), flags: flags, isFormer: isFormer)
    }
    let child = try #require(CivilDate(year: 2012, month: 3, day: 1))
    let subject: RequestLine.Subject =
      switch who {
      case "support": .stopped(.p)
      case "moving-out": person([.movingOut])
      case "deceased": person([.deceased])
      case "child": person(birth: child)
      case "former": person(isFormer: true)
      case "outside": .outside("山田 太郎")
      default: person()
      }
    let hand = try leaving(subject, requester: who == "third-party" ? .thirdParty : .own)
    #expect(!body(hand).contains("次の来庁") && !body(hand).contains("コンビニ"))
  }

  @Test func theMakingInBothSizes() throws {
    var hand = try hand(making)
    hand.press(.function(2))
    FramePictures.expect(RequestScreen.self, hand.state, named: "Request-make")
  }
}
