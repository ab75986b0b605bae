/// The end of the day: nothing open disappears by itself, each ticket is decided by a person.
public struct DayClosing: Equatable, Sendable {
  public var day: CivilDate
  /// Called or being served: these must end at their counters first.
  public var blocking: [Ticket]
  /// Each needs a decision before the day closes, in the stated order.
  public var leftovers: [Leftover]

  /// One ticket that is still open, and what can become of it.
  public struct Leftover: Equatable, Identifiable, Sendable {
    public var ticket: Ticket
    public var choices: [Decision]
    /// What is offered first.
    public var suggestion: Decision

    public var id: TicketID { ticket.id }
  }

  public enum Decision: String, CaseIterable, Sendable {
    /// Kept as 保留 for another day: the citizen comes back with the same case.
    case carryOver = "carry-over"
    /// Recorded as left without being served.
    case leftUnserved = "left-unserved"

    public var name: String {
      switch self {
      case .carryOver: "保留のまま持ち越す"
      case .leftUnserved: "応対せず終了にする"
      }
    }

    /// The state the ticket gets.
    public var state: TicketState {
      switch self {
      case .carryOver: .parked
      case .leftUnserved: .left
      }
    }
  }

  /// What stands in the way of closing `day`, given every ticket that is not ended (those of
  /// earlier days included; tickets of later days are left alone).
  public init(day: CivilDate, open tickets: [Ticket]) {
    let open = tickets.filter { $0.day <= day && !$0.state.isEnded && $0.state != .transferred }
      .sorted { ($0.day, $0.number) < ($1.day, $1.number) }
    self.day = day
    blocking = open.filter(\.state.isOpenCall)
    leftovers = open.filter { !$0.state.isOpenCall }.map { ticket in
      Leftover(
        ticket: ticket, choices: Decision.allCases,
        suggestion: ticket.state == .parked ? .carryOver : .leftUnserved)
    }
  }

  /// How many still wait to be called: closing now sends them away.
  public var waiting: Int { leftovers.count { $0.ticket.state == .waiting } }

  /// Why the day cannot be closed with these decisions; nil when it can.
  public func refusal(decisions: [TicketID: Decision]) -> DeskFailure? {
    if !blocking.isEmpty {
      let places = blocking.map { ticket in
        ticket.counter.map { "\(ticket.number)（\($0)番窓口）" } ?? "\(ticket.number)"
      }
      return DeskFailure(
        .dayStillOpen,
        "\(places.joined(separator: "、"))がまだ呼出中か応対中なので、一日を締められません。"
          + "何も変更していません。応対を終えるか保留にしてから、もう一度締めてください。")
    }
    let undecided = leftovers.filter { decisions[$0.id] == nil }
    guard undecided.isEmpty else {
      let numbers = undecided.map(\.ticket.number.description).joined(separator: "、")
      return DeskFailure(
        .dayUndecided,
        "\(numbers)の扱いが決まっていないので、一日を締められません。何も変更していません。"
          + "持ち越すか終了にするかを選んでから、もう一度締めてください。")
    }
    return nil
  }
}

extension DeskFailure.Code {
  public static let dayStillOpen: Self = "day-still-open"
  public static let dayUndecided: Self = "day-undecided"
}
