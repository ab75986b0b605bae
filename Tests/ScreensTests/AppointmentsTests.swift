import Cells
import Domain
import Screens
import TUI
import TestKit
import Testing

/// The appointments of a day: keys in, state and effects out, and the pictures.
@Suite struct AppointmentsTests {
  private typealias Day = QueueDeskDay

  static let state = AppointmentsScreen.State(
    actor: QueueDeskDay.actor(.reception, .supervisor), place: QueueDeskDay.place)

  static let appointments: [Appointment] = [
    appointment(1, "9:30", "seal", ["card"], remark: "代理人が来庁") {
      $0.state = .checkedIn
      $0.ticket = TicketID("D012")
      $0.number = TicketNumber(prefix: "D", sequence: 12)
    },
    appointment(2, "9:45", "family", ["konin"], remark: "記念撮影を希望"),
    appointment(3, "10:30", "moving", ["tennyu"], remark: "通訳の同席") {
      $0.quantities = [ServiceID("tennyu"): 3]
    },
    appointment(4, "11:00", "seal", ["card", "inkan-toroku"]),
    appointment(5, "13:30", "insurance", ["kokuho"]) { $0.state = .cancelled },
  ]

  private static func appointment(
    _ id: Int, _ clock: String, _ queue: String, _ services: [String], remark: String = "",
    _ change: (inout Appointment) -> Void = { _ in }
  ) -> Appointment {
    var made = Appointment(
      id: AppointmentID("Y\(id)"), office: QueueDeskDay.office.id, queue: QueueID(queue),
      at: QueueDeskDay.time(clock), services: services.map { ServiceID($0) }, remark: remark)
    change(&made)
    return made
  }

  static func hand() -> SupervisorHand<AppointmentsScreen> {
    var hand = SupervisorHand(AppointmentsScreen.self, state)
    hand.send(
      .loaded(
        appointments, office: QueueDeskDay.office, day: QueueDeskDay.now.date,
        at: QueueDeskDay.now))
    return hand
  }

  // MARK: Keys

  @Test func whoComesIsCheckedIn() {
    var hand = Self.hand()
    hand.press(.function(2))
    #expect(hand.refused?.contains("もう D012 で来庁を受け付けています") == true)
    hand.press(.down, .down, .function(2))
    #expect(hand.effects == [.checkIn(AppointmentID("Y3"))])
  }

  @Test func aMistakeIsTakenBackAtItsRowAfterAQuestion() {
    var hand = Self.hand()
    hand.press(.function(4))
    #expect(hand.question?.question.contains("予約は元のまま残ります") == true)
    #expect(hand.effects == [.undoCheckIn(AppointmentID("Y1"))])
    hand.press(.down, .function(4))
    #expect(hand.refused?.contains("来庁を受け付けていません") == true)
  }

  @Test func anotherDaysAppointmentSaysSo() {
    var hand = Self.hand()
    hand.press(.function(7))
    #expect(hand.effects == [.load(Day.now.date.adding(days: 1))])
    var tomorrow = Self.appointments[2]
    tomorrow.at = Day.time("10:30", day: 1)
    hand.send(
      .loaded([tomorrow], office: Day.office, day: tomorrow.at.date, at: Day.now))
    hand.press(.function(2))
    #expect(hand.refused?.contains("きょうではありません") == true)
    hand.press(.function(5))
    #expect(hand.effects == [.load(nil)])
  }

  @Test func aBookingNeedsADayATimeAndNoNumberOfAPerson() {
    var hand = Self.hand()
    hand.press(.function(3), .tab, .tab)
    hand.type("0900")
    hand.press(.tab)
    #expect(hand.state.form?.errors["time"]?.contains("過ぎています") == true)
    hand.press(.backTab)
    for _ in 0..<4 { hand.press(.backspace) }
    hand.type("1445")
    hand.press(.tab, .character(" "))
    #expect(hand.state.form?.fields.contains { $0.id == "count.juminhyo" } == true)
    hand.press(.tab, .tab, .enter)
    #expect(
      hand.effects == [
        .book(
          QueueID("certificates"), at: Day.time("14:45"), services: [ServiceID("juminhyo")],
          quantities: [ServiceID("juminhyo"): 1], remark: "")
      ])
  }

  // MARK: Pictures

  private func expect(_ hand: SupervisorHand<AppointmentsScreen>, _ name: String) {
    FramePictures.expect(
      AppointmentsScreen.self, hand.state, named: "Appointments-\(name)", styles: false)
  }

  @Test func aDay() { expect(Self.hand(), "day") }

  @Test func anEmptyDay() {
    var hand = Self.hand()
    hand.send(.loaded([], office: Day.office, day: Day.now.date, at: Day.now))
    expect(hand, "empty")
  }

  @Test func booking() {
    var hand = Self.hand()
    hand.press(.function(3))
    expect(hand, "booking")
  }

  @Test func checkedIn() {
    var hand = Self.hand()
    hand.send(
      .checkedIn(
        Day.ticket("B031", "10:07", ["tennyu"], queue: "moving"), WaitEstimate(low: 12, high: 21)))
    expect(hand, "checked-in")
  }

  @Test func beforeTheFirstReading() {
    expect(SupervisorHand(AppointmentsScreen.self, Self.state), "unread")
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func whateverIsPressedItKeepsDrawing(seed: UInt64) {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let keys: [Key] =
      [.enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .backspace]
      + (1...11).map { Key.function($0) }
    let pilot = Pilot(
      root: Mounted(AppointmentsScreen.self, state: Self.hand().state) { effect in
        switch effect {
        case .load(let day):
          [
            .action(
              .loaded(
                seed == 2 ? [] : Self.appointments, office: Day.office,
                day: day ?? Day.now.date, at: Day.now))
          ]
        case .leave: []
        default: [.action(seed == 3 ? .failed(DeskFailure(.stale, "変更されています。")) : .done("済み。"))]
        }
      })
    for step in 0..<200 {
      if next(8) == 0 {
        pilot.type(["1030", "2026-12-01", "か\u{3099}", "\u{1B}[2J", " "][next(5)])
      } else {
        pilot.press(keys[next(keys.count)])
      }
      #expect(!ScreenTextRules.holdsControls(pilot.frame.text), "seed \(seed), step \(step)")
    }
  }

  // MARK: What the form says at once

  private static func withHours() -> SupervisorHand<AppointmentsScreen> {
    let hours = OpeningHours(opens: 510, closes: 1_020).map { OpeningRule.weekdays($0) }
    let queues = QueueDeskDay.office.queues.map(\.id)
    var hand = SupervisorHand(
      AppointmentsScreen.self,
      AppointmentsScreen.State(
        actor: QueueDeskDay.actor(.reception, .supervisor), place: QueueDeskDay.place,
        hours: Dictionary(
          queues.compactMap { queue in hours.map { (queue, $0) } },
          uniquingKeysWith: { first, _ in first }),
        calendar: CityCalendar(holidays: HolidayCalendar(imported: []))))
    hand.send(
      .loaded(
        appointments, office: QueueDeskDay.office, day: QueueDeskDay.now.date,
        at: QueueDeskDay.now))
    return hand
  }

  @Test func aClosedTimeIsRefusedAsSoonAsItIsLeft() {
    var hand = Self.withHours()
    hand.press(.function(3), .enter, .enter)
    hand.type("1830")
    hand.press(.enter)
    #expect(hand.state.form?.errors["time"]?.contains("開いていません") == true)
    #expect(hand.effects.isEmpty)
    hand.press(.up, .backspace, .backspace, .backspace, .backspace)
    hand.type("1430")
    hand.press(.enter)
    #expect(hand.state.form?.errors["time"] == nil)
  }

  @Test func anotherQueueSaysWhatItDrops() {
    var hand = Self.hand()
    hand.press(.function(3), .enter, .enter, .enter)
    hand.type(" ")
    let dropped = hand.state.form?.checked("services").count
    #expect(dropped == 1)
    hand.press(.up, .up, .up)
    if hand.state.form?.focusedID != "queue" { hand.press(.up) }
    hand.press(.right)
    hand.type(" ")
    #expect(hand.state.form?.checked("services").isEmpty == true)
    #expect(hand.message?.kind == .caution)
    #expect(hand.message?.text.contains("外しました") == true)
  }
}
