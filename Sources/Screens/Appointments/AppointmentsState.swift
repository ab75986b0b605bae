public import Domain
public import TUI

extension AppointmentsScreen {
  public struct State: Equatable, Sendable {
    public let actor: Actor
    public let place: Place
    public internal(set) var appointments: [Appointment] = []
    /// Nil until the first answer.
    public internal(set) var office: Office?
    public internal(set) var day: CivilDate?
    public internal(set) var now: OfficeTime?
    public internal(set) var message: Message?
    public internal(set) var form: Form?
    /// The number given last; it stays in sight until the next.
    var issued: Issued?
    var table = TableState<AppointmentID>()

    /// When each queue takes people; what is not known is left to the transaction.
    public let hours: [QueueID: OpeningRule]
    public let calendar: CityCalendar?

    public init(
      actor: Actor, place: Place, hours: [QueueID: OpeningRule] = [:],
      calendar: CityCalendar? = nil
    ) {
      self.hours = hours
      self.calendar = calendar
      self.actor = actor
      self.place = place
    }
  }

  /// A number given here, and how long it waits.
  struct Issued: Equatable, Sendable {
    var ticket: Ticket
    var estimate: WaitEstimate?
  }

  enum Field {
    static let queue = "queue"
    static let date = "date"
    static let time = "time"
    static let services = "services"
    static let remark = "remark"
  }
}

extension AppointmentsScreen.State {
  var isToday: Bool { day != nil && day == now?.date }

  var selected: Appointment? {
    let id = table.selection(in: rows)
    return appointments.first { $0.id == id }
  }

  // MARK: Why a key cannot work now

  var checkInReason: String? {
    if let reason = formReason { return reason }
    guard let appointment = selected, let now else { return AppointmentsText.nobody }
    return refusal(.appointmentCheckIn) ?? appointment.checkInRefusal(at: now)?.message
  }

  var bookReason: String? {
    if let reason = formReason { return reason }
    guard office != nil else { return AppointmentsText.loading }
    return refusal(.appointmentBook)
  }

  var undoReason: String? {
    if let reason = formReason { return reason }
    guard let appointment = selected else { return AppointmentsText.nobody }
    if appointment.state != .checkedIn { return AppointmentsText.notHere(appointment) }
    return refusal(.appointmentUndoCheckIn)
  }

  var cancelReason: String? {
    if let reason = formReason { return reason }
    guard let appointment = selected else { return AppointmentsText.nobody }
    return refusal(.appointmentCancel) ?? appointment.cancelRefusal()?.message
  }

  var dayReason: String? { formReason ?? (day == nil ? AppointmentsText.loading : nil) }

  private var formReason: String? { form == nil ? nil : AppointmentsText.formIsOpen }

  private func refusal(_ act: Act) -> String? {
    Policy.refusal(of: act, by: actor, at: place)?.message
  }
}
