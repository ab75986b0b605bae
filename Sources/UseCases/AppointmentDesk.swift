public import Domain
import Storage

/// Appointments: booked without a name, checked in to the one order of those waiting.
public struct AppointmentDesk {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// One day's appointments of the office, and the office as it is.
  public func open(
    on day: CivilDate
  ) throws -> LiveView<(appointments: [Appointment], office: Office, at: OfficeTime)> {
    let office = desk.place.office
    return try desk.open(.appointmentView, of: .office(office)) { access in
      (
        try AppointmentRecords.list(office, on: day, access),
        try OfficeRecords.load(office, access), access.now
      )
    }
  }

  /// - Throws: `DeskFailure`: a time that is over or outside the hours, an unknown queue or service,
  ///   個人番号 in the remark.
  public func book(
    queue: QueueID, at moment: OfficeTime, services: [ServiceID] = [],
    quantities: [ServiceID: Int] = [:], remark: String = ""
  ) throws -> Appointment {
    try FreeText.check(remark)
    return try desk.write(.appointmentBook) { access in
      let booked = try AppointmentRecords.book(
        TicketOrder(
          office: desk.place.office, queue: queue, services: services, remark: remark,
          quantities: quantities), at: moment, access)
      return Audited(booked, on: .appointment(booked.id), detail: "at=\(moment.iso)")
    }
  }

  /// Gives whoever came for an appointment of today the number.
  ///
  /// - Throws: `DeskFailure`: an appointment of another day, checked in already, cancelled.
  public func checkIn(
    _ id: AppointmentID, priority: Priority = .normal
  ) throws -> Ticket {
    try desk.write(.appointmentCheckIn) { access in
      let ticket = try AppointmentRecords.checkIn(
        id, office: desk.place.office, priority: priority, access)
      return Audited(ticket, on: .ticket(ticket.id), detail: "appointment=\(id)")
    }
  }

  /// Takes a mistaken check-in back before anybody was called.
  public func undoCheckIn(_ id: AppointmentID) throws -> Appointment {
    try desk.write(.appointmentUndoCheckIn) { access in
      Audited(
        try AppointmentRecords.undoCheckIn(id, office: desk.place.office, access),
        on: .appointment(id))
    }
  }

  public func cancel(_ id: AppointmentID) throws -> Appointment {
    try desk.write(.appointmentCancel) { access in
      Audited(
        try AppointmentRecords.cancel(id, office: desk.place.office, access), on: .appointment(id))
    }
  }
}
