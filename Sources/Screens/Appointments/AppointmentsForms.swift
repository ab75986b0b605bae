import Domain
import TUI

/// The form of a booking: no name, only when, where and what for.
extension AppointmentsScreen.State {
  private typealias Field = AppointmentsScreen.Field

  private var queues: [ServiceQueue] { office?.queues.filter { !$0.countOnly } ?? [] }

  func bookForm() -> Form {
    let first = queues.first
    return Form(
      title: AppointmentsText.bookTitle,
      fields: [
        .choice(
          Field.queue, label: "列", options: queues.map { ChoiceOption($0.id.text, $0.name) },
          selected: first?.id.text, hint: "左右で選びます。"),
        .date(
          Field.date, label: "日", value: day?.iso ?? "",
          hint: "R8.12.1、12/1、あした のように入れます。"),
        .code(Field.time, label: "時刻", limit: 5, hint: "10:30 のように入れます。"),
        .checklist(
          Field.services, label: "用件", options: options(first)),
        .text(
          Field.remark, label: "備考", limit: 100, hint: "職員だけが見ます。名前や個人番号は書きません。"),
      ], verb: "予約する")
  }

  private func options(_ queue: ServiceQueue?) -> [ChoiceOption] {
    queue?.services.map { ChoiceOption($0.id.text, $0.name) } ?? []
  }

  private func chosen(_ form: Form) -> ServiceQueue? {
    form.choice(Field.queue).flatMap { office?.queue(QueueID($0)) }
  }

  /// Another queue has other services, and other hours.
  ///
  /// - Returns: the names of the services that were checked and are not offered there.
  func offerServices(_ form: inout Form) -> [String] {
    guard let index = form.fields.firstIndex(where: { $0.id == Field.services }) else { return [] }
    let checked = form.checked(Field.services)
    let names = (office?.queues ?? []).flatMap(\.services).filter { checked.contains($0.id.text) }
    form.fields[index].widget = .checklist(Checklist(options: options(chosen(form))))
    arrangeQuantities(&form)
    if !form.text(Field.time).isEmpty { form.setError(fault(Field.time, form), for: Field.time) }
    return names.map { SafeText.line($0.name, columns: 30) }
  }

  func arrangeQuantities(_ form: inout Form) {
    let services = chosen(form)?.services ?? []
    form.arrangeQuantities(of: Field.services, hint: AppointmentsText.quantityHint) { id in
      services.first { $0.id == id }?.name ?? id.text
    }
  }

  /// What is wrong with a field, as a sentence.
  func fault(_ field: String, _ form: Form) -> String? {
    let text = form.text(field)
    switch field {
    case Field.queue: return form.choice(field) == nil ? AppointmentsText.queueMissing : nil
    case Field.date:
      switch DateEntry.day(text, today: now?.date) {
      case nil: return AppointmentsText.dateWrong
      case .failure(let fault): return fault.message
      case .success: return nil
      }
    case Field.time:
      guard let time = Self.time(text) else { return AppointmentsText.timeWrong }
      guard let now, let moment = date(form).flatMap({ OfficeTime(date: $0, secondOfDay: time) })
      else { return nil }
      return
        (Appointment.bookingRefusal(for: moment, now: now) ?? closedRefusal(form, moment))?.message
    case Field.remark: return MyNumberGuard.refusal(of: text)?.message
    default: return nil
    }
  }

  /// Asked as soon as the time is left, and again by the transaction. Who has a place is known here
  /// of the day in sight alone.
  private func closedRefusal(_ form: Form, _ moment: OfficeTime) -> DeskFailure? {
    guard let queue = chosen(form) else { return nil }
    let taken = appointments.filter { $0.queue == queue.id && $0.state != .cancelled }.map(\.at)
    guard let calendar, let rule = hours[queue.id] else {
      return Appointment.stepRefusal(for: moment, in: queue.slots, within: nil)
        ?? Appointment.fullRefusal(for: moment, in: queue, taken: taken, within: nil)
    }
    let open = rule.hours(on: moment.date, calendar)
    return Appointment.closedRefusal(for: moment, rule, calendar)
      ?? Appointment.stepRefusal(for: moment, in: queue.slots, within: open)
      ?? Appointment.fullRefusal(
        for: moment, in: queue, taken: taken, within: open)
  }

  func booking(_ form: Form) -> [AppointmentsScreen.Effect] {
    guard let queue = chosen(form), let time = Self.time(form.text(Field.time)),
      let moment = date(form).flatMap({ OfficeTime(date: $0, secondOfDay: time) })
    else { return [] }
    return [
      .book(
        queue.id, at: moment, services: form.checked(Field.services).map { ServiceID($0) },
        quantities: form.quantities(of: Field.services), remark: form.text(Field.remark))
    ]
  }

  private func date(_ form: Form) -> CivilDate? {
    guard case .success(let day) = DateEntry.day(form.text(Field.date), today: now?.date) else {
      return nil
    }
    return day
  }

  /// Seconds of the day of `10:30` or `1030`.
  static func time(_ text: String) -> Int? {
    let digits = text.unicodeScalars.filter { $0 != ":" }
    guard (3...4).contains(digits.count), let number = Int(String(String.UnicodeScalarView(digits)))
    else { return nil }
    let (hour, minute) = (number / 100, number % 100)
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    return hour * 3_600 + minute * 60
  }
}
