import Domain

/// One citizen of the day, decided before it begins.
struct DemoVisit {
  let at: OfficeTime
  var services: [ServiceID]
  let priority: Priority
  let remark: String
  /// How long the service takes, in seconds.
  let serviceSeconds: Int
  let words: Words

  /// The time it was booked for, and under which appointment; nil for a walk-in.
  var booked: OfficeTime?
  var appointment: AppointmentID?

  var queue: QueueID
  var fate: Fate
  var ticket: TicketID?
  var state = TicketState.waiting
  /// The last call, when it went unanswered: 'next' passes over it for five minutes.
  var calledAt: OfficeTime?
  /// What this citizen asks for in writing; nil for most.
  var paper: DemoPaper?

  var hasOpenPaper: Bool { paper?.isOpen ?? false }

  /// What goes differently with this one.
  enum Fate: Equatable {
    case served
    /// Never comes when called.
    case absent
    case givesWay
    case handedOver(to: QueueID)
    /// Put aside at a counter and taken up again there.
    case parked
    /// Leaves before being called.
    case leaves
    /// Has an appointment and does not come.
    case nobody
  }

  /// What is noted on the way.
  struct Words {
    let park: String
    let transfer: String
    let withdraw: String
    let finish: String
  }
}
