/// A time somebody was promised, without a name: what for, and a short remark (peers.md Q13–Q15).
public struct Appointment: Equatable, Identifiable, Sendable {
  public var id: AppointmentID
  public var office: OfficeID
  public var queue: QueueID
  public var at: OfficeTime
  public var services: [ServiceID]
  /// How many of a service are wanted, where it is more than one.
  public var quantities: [ServiceID: Int]
  /// For clerks only.
  public var remark: String
  public var state: State
  /// The slip of the visit, once checked in.
  public var ticket: TicketID?
  public var number: TicketNumber?
  /// Grows with every change.
  public var version: Int

  public enum State: String, CaseIterable, Sendable {
    case booked
    case checkedIn = "checked-in"
    case cancelled

    public var name: String {
      switch self {
      case .booked: "予約"
      case .checkedIn: "来庁"
      case .cancelled: "取消"
      }
    }
  }

  public init(
    id: AppointmentID, office: OfficeID, queue: QueueID, at: OfficeTime,
    services: [ServiceID] = [], quantities: [ServiceID: Int] = [:], remark: String = "",
    state: State = .booked, ticket: TicketID? = nil, number: TicketNumber? = nil, version: Int = 1
  ) {
    self.id = id
    self.office = office
    self.queue = queue
    self.at = at
    self.services = services
    self.quantities = quantities.filter { $0.value != 1 }
    self.remark = remark
    self.state = state
    self.ticket = ticket
    self.number = number
    self.version = version
  }

  public func quantity(of service: ServiceID) -> Int { quantities[service] ?? 1 }

  /// Whether whoever comes at `now` has lost the place and waits like a walk-in.
  public func isLate(at now: OfficeTime) -> Bool {
    now.seconds(since: at) > CallRules.lateSeconds
  }

  /// Why nobody can be checked in for it now; nil when they can.
  public func checkInRefusal(at now: OfficeTime) -> DeskFailure? {
    switch state {
    case .checkedIn:
      return DeskFailure(
        .appointmentState,
        "\(at.clock) の予約は、もう\(number.map { " \($0) で" } ?? "")来庁を受け付けています。番号は出していません。一覧を確かめてください。")
    case .cancelled:
      return DeskFailure(
        .appointmentState, "\(at.clock) の予約は取り消されています。番号は出していません。予約なしで受け付けてください。")
    case .booked: return dayRefusal(at: now)
    }
  }

  private func dayRefusal(at now: OfficeTime) -> DeskFailure? {
    guard at.date != now.date else { return nil }
    return Self.otherDay(at, what: "番号は出していません。")
  }

  /// - Parameter what: what was not done, as a sentence.
  public static func otherDay(_ booked: OfficeTime, what: String) -> DeskFailure {
    DeskFailure(
      .appointmentOtherDay,
      "この予約は\(booked.date.warekiWithWeekday) \(booked.clock) で、きょうではありません。"
        + what + "きょうの用件なら、予約なしで受け付けてください。")
  }

  /// Why it cannot be cancelled; nil when it can.
  public func cancelRefusal() -> DeskFailure? {
    guard state != .booked else { return nil }
    return DeskFailure(
      .appointmentState, "\(at.clock) の予約は「\(state.name)」なので取り消せません。何も変更していません。")
  }

  /// Why nobody is taken at `at`; nil when the counters are open (domain.md F.2).
  public static func closedRefusal(
    for at: OfficeTime, _ rule: OpeningRule, _ calendar: CityCalendar
  ) -> DeskFailure? {
    guard !rule.isOpen(at: at, calendar) else { return nil }
    let day = at.date.warekiWithWeekday
    let asked =
      rule.hours(on: at.date, calendar).map { "\(day) の受付は \($0.text) です。\(at.clock) には開いていません。" }
      ?? "\(day) は\(calendar.rest(on: at.date).map { "\($0.name)で" } ?? "")閉まっています。"
    // Before the counters open it is still that day.
    let opensLater =
      rule.hours(on: at.date, calendar).map { at.secondOfDay < $0.opens * 60 } ?? false
    let from = opensLater ? at.date : at.date.adding(days: 1)
    let later = rule.openDays(from: from, count: 1, calendar).first
    let next = later.flatMap { day in
      rule.hours(on: day, calendar).map { "次に開くのは\(day.warekiWithWeekday) \($0.text) です。" }
    }
    return DeskFailure(
      .officeClosed,
      asked + "予約を入れていません。" + (next ?? "開庁時間を確かめてください。")
        + (rule.confirmed ? "" : "（開庁時間は要確認）"))
  }

  /// Why it cannot be booked for `at`; nil when it can.
  public static func bookingRefusal(for at: OfficeTime, now: OfficeTime) -> DeskFailure? {
    guard at < now else { return nil }
    return DeskFailure(
      "appointment-past", "\(at.date.short) \(at.clock) はもう過ぎています。予約を入れていません。これからの時刻を入れてください。")
  }
}

extension DeskFailure.Code {
  public static let appointmentOtherDay: Self = "appointment-other-day"
  public static let appointmentState: Self = "appointment-state"
  public static let appointmentUnknown: Self = "appointment-unknown"
  public static let quotaFull: Self = "quota-full"
  public static let intakeClosed: Self = "intake-closed"
  public static let countOnly: Self = "count-only"
  public static let serviceUnknown: Self = "service-unknown"
  /// The same service twice in one order, where a quantity says how many.
  public static let serviceTwice: Self = "service-twice"
  /// Another queue of the office takes it; the message names that queue.
  public static let serviceOtherQueue: Self = "service-other-queue"
  /// Nobody is taken at that time; the message names the hours.
  public static let officeClosed: Self = "office-closed"
}
