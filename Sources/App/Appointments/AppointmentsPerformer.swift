import Domain
import Screens
import TUI
import UseCases

extension Workplace {
  func appointments() throws -> Mounted {
    guard let post else { return signIn() }
    let book = AppointmentBook(AppointmentDesk(try officeDesk()))
    let tickets = TicketDesk(try officeDesk())
    let (hours, calendar) = try CalendarDesk(try officeDesk()).openings()
    return Mounted(
      AppointmentsScreen.self,
      state: AppointmentsScreen.State(
        actor: post.session.actor, place: post.desk.place, hours: hours, calendar: calendar)
    ) { [self] effect in
      perform(AppointmentsScreen.Action.failed) {
        switch effect {
        case .load(let day): return [.action(try book.page(day ?? now.date))]
        case .checkIn(let id):
          let ticket = try book.desk.checkIn(id)
          return [.action(.checkedIn(ticket, try tickets.estimate(of: ticket)))]
        case .leave: return [.close]
        default: return [.action(.done(try book.carryOut(effect)))]
        }
      }
    }
  }
}

/// Looks at the appointments day by day; a look at a day is audited once and refreshed afterwards.
private final class AppointmentBook {
  let desk: AppointmentDesk
  private var views:
    [CivilDate: LiveView<(appointments: [Appointment], office: Office, at: OfficeTime)>] = [:]

  init(_ desk: AppointmentDesk) { self.desk = desk }

  func page(_ day: CivilDate) throws -> AppointmentsScreen.Action {
    let view = try views[day] ?? desk.open(on: day)
    let seen = try views[day] == nil ? view.first : view.refresh()
    views[day] = view
    return .loaded(seen.appointments, office: seen.office, day: day, at: seen.at)
  }

  func carryOut(_ effect: AppointmentsScreen.Effect) throws -> String {
    switch effect {
    case .book(let queue, let at, let services, let quantities, let remark):
      let booked = try desk.book(
        queue: queue, at: at, services: services, quantities: quantities, remark: remark)
      return "\(booked.at.date.short) \(booked.at.clock) の予約を入れました。"
    case .undoCheckIn(let id):
      let back = try desk.undoCheckIn(id)
      return "\(back.at.clock) の予約の来庁受付を取り消しました。予約は残っています。"
    case .cancel(let id):
      let gone = try desk.cancel(id)
      return "\(gone.at.date.short) \(gone.at.clock) の予約を取り消しました。"
    case .load, .checkIn, .leave: return ""
    }
  }
}
