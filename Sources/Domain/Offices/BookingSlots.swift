/// How many appointments a queue takes in one stretch of time.
public struct BookingSlots: Equatable, Sendable {
  /// Minutes from one slot to the next, counted from midnight.
  public var minutes: Int
  /// Appointments in one slot.
  public var capacity: Int

  public init(minutes: Int, capacity: Int) {
    self.minutes = minutes
    self.capacity = capacity
  }

  /// The slot a moment lies in, in minutes from midnight.
  public func slot(of moment: OfficeTime) -> Range<Int> {
    let first = moment.secondOfDay / 60 / minutes * minutes
    return first..<(first + minutes)
  }

  /// Minutes from one bookable time to the next: a slot's places are spread evenly over it, or lie
  /// five minutes apart where that does not come out even.
  public var step: Int {
    let even = minutes / max(1, capacity)
    return even >= 5 && even * capacity == minutes ? even : 5
  }

  /// Whether a moment is one that can be booked.
  public func isBookable(_ moment: OfficeTime) -> Bool {
    moment.secondOfDay % 60 == 0
      && (moment.secondOfDay / 60 - slot(of: moment).lowerBound) % step == 0
  }

  /// The bookable times of a day in minutes from midnight: each ends by closing.
  func times(within hours: OpeningHours) -> [Int] {
    (hours.opens..<hours.closes).filter { minute in
      (minute % minutes) % step == 0 && minute + step <= hours.closes
    }
  }

  /// Whether the slot of a moment has taken all it takes.
  public func isFull(at moment: OfficeTime, _ taken: [OfficeTime]) -> Bool {
    taken.count { $0.date == moment.date && slot(of: $0) == slot(of: moment) } >= capacity
  }

  /// The first slot after that of `moment` with a place, within the hours of the day.
  public func next(
    after moment: OfficeTime, _ taken: [OfficeTime], within hours: OpeningHours
  ) -> OfficeTime? {
    var minute = slot(of: moment).upperBound
    while minute < hours.closes {
      if let start = OfficeTime(date: moment.date, secondOfDay: max(minute, hours.opens) * 60),
        !isFull(at: start, taken)
      {
        return start
      }
      minute += minutes
    }
    return nil
  }
}

extension Appointment {
  /// Why a time is none of the queue's, or too late to end by closing; nil when it can be booked.
  ///
  /// - Parameter hours: when the queue takes people that day; nil: only the steps are checked.
  public static func stepRefusal(
    for at: OfficeTime, in slots: BookingSlots?, within hours: OpeningHours?
  ) -> DeskFailure? {
    guard let slots else { return nil }
    let minute = at.secondOfDay / 60
    let times = hours.map { slots.times(within: $0) }
    if !slots.isBookable(at) {
      let near = [times?.last { $0 <= minute }, times?.first { $0 > minute }].compactMap { $0 }
      return DeskFailure(
        .appointmentStep,
        "予約の時刻は\(slots.step)分ごとです。\(at.clock) には入れていません。"
          + (near.isEmpty
            ? "時刻を選び直してください。" : "近いのは \(near.map(clock).joined(separator: " と ")) です。")
      )
    }
    guard let hours, let last = times?.last, minute > last else { return nil }
    return DeskFailure(
      .appointmentStep,
      "受付は\(clock(hours.closes))までなので、最後の予約は \(clock(last)) です。\(at.clock) には入れていません。")
  }

  /// Why a queue takes nobody more at `at`; nil when there is a place.
  ///
  /// - Parameters:
  ///   - taken: the times of the day's appointments in that queue that were not cancelled.
  ///   - hours: when the queue takes people that day; nil: nothing is offered instead.
  public static func fullRefusal(
    for at: OfficeTime, in queue: ServiceQueue, taken: [OfficeTime], within hours: OpeningHours?
  ) -> DeskFailure? {
    guard let slots = queue.slots, slots.isFull(at: at, taken) else { return nil }
    let slot = slots.slot(of: at)
    let next = hours.flatMap { slots.next(after: at, taken, within: $0) }
    return DeskFailure(
      .slotFull,
      "\(at.date.short) \(clock(slot.lowerBound))〜\(clock(slot.upperBound)) の\(queue.name)の予約は"
        + " \(slots.capacity)件で満員です。予約を入れていません。"
        + (next.map { "このあと空いているのは \($0.clock) からです。" } ?? "この日のこのあとは空きがありません。別の日を選んでください。"))
  }

  private static func clock(_ minute: Int) -> String {
    "\(minute / 60):\(Digits.padded(minute % 60, 2))"
  }
}

extension DeskFailure.Code {
  public static let slotFull: Self = "slot-full"
  /// Not a time that is booked; the message names those nearby.
  public static let appointmentStep: Self = "appointment-step"
}
