public import Domain
public import TUI

extension AppointmentsScreen {
  public enum Action: Equatable, Sendable {
    // Answers
    case loaded([Appointment], office: Office, day: CivilDate, at: OfficeTime)
    case checkedIn(Ticket, WaitEstimate?)
    /// Something else was carried out; the sentence says what.
    case done(String)
    case failed(DeskFailure)

    // Keys
    case refreshed
    case resized(rows: Int)
    case moved(TableMove)
    case checkInAsked
    case bookAsked
    case undoAsked
    case cancelAsked
    /// To another day: -1, 1, or 0 for today.
    case turned(by: Int)
    case back
    case form(FormEvent)
  }

  public enum Effect: Equatable, Sendable {
    /// Answered by `loaded` or `failed`; nil: today.
    case load(CivilDate?)
    /// Answered by `done` or `failed`.
    case book(
      QueueID, at: OfficeTime, services: [ServiceID], quantities: [ServiceID: Int], remark: String)
    /// Answered by `checkedIn` or `failed`.
    case checkIn(AppointmentID)
    /// Answered by `done` or `failed`.
    case undoCheckIn(AppointmentID)
    case cancel(AppointmentID)
    case leave
  }
}
