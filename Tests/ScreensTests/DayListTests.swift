import Domain
import Screens
import TUI
import Testing

/// The money of a day on the screen.
@Suite struct DayListTests {
  static func list(payments: Bool = true) throws -> DayList {
    let at = RequestSample.time(16, 40)
    func payment(
      _ sequence: Int, copies: Int, _ method: PaymentMethod, _ name: String,
      reverses: Int? = nil
    ) throws -> Payment {
      Payment(
        receipt: ReceiptNumber(day: at.date, sequence: sequence),
        request: CertificateRequestID("r\(sequence)"),
        number: RequestNumber(try #require(RequestSample.number(sequence))), type: .residenceRecord,
        copies: copies, unit: 300, amount: (reverses == nil ? 300 : -300) * copies,
        method: method, at: RequestSample.time(9, 50 + sequence), staff: StaffID(name),
        staffName: name, catalogue: CatalogueVersion(1),
        reverses: reverses.map { ReceiptNumber(day: at.date, sequence: $0) })
    }
    return DayList(
      day: at.date, at: at,
      payments: payments
        ? [
          try payment(1, copies: 1, .cash, "佐藤 花子"),
          try payment(2, copies: 4, .cash, "鈴木 一郎"),
          try payment(3, copies: 4, .cash, "鈴木 一郎", reverses: 2),
          try payment(4, copies: 4, .cashless, "鈴木 一郎"),
        ] : [],
      typeNames: [.residenceRecord: "住民票の写し（世帯票）"])
  }

  @Test func daysAreOpenedOneByOne() throws {
    var hand = SupervisorHand(DayListScreen.self, DayListScreen.State(list: try Self.list()))
    hand.press(.function(4))
    #expect(hand.refused != nil, "there is no tomorrow yet")
    hand.press(.function(3))
    let day = try Self.list().day.adding(days: -1)
    #expect(hand.effects == [.load(day)])
    hand.send(.loaded(try Self.list()))
    #expect(
      hand.state.list?.day == day
        || FramePictures.body(DayListScreen.self, hand.state)
          .contains("読み込んでいます"),
      "an answer for another day is not shown")
    hand.press(.function(4))
    hand.press(.function(2))
    #expect(hand.effects == [.load(nil)])
    hand.send(.failed(DeskFailure(.databaseBusy, "混んでいます。")))
    #expect(hand.message?.kind == .refusal)
  }

  @Test func pictures() throws {
    FramePictures.expect(
      DayListScreen.self, DayListScreen.State(list: try Self.list()), named: "DayList-day",
      styles: true)
    FramePictures.expect(
      DayListScreen.self, DayListScreen.State(list: try Self.list(payments: false)),
      named: "DayList-empty")
  }
}
