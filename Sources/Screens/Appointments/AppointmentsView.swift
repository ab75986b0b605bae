public import Cells
import Domain
import TUI

extension AppointmentsScreen {
  public static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    ScreenTitle.draw(AppointmentsText.name, facts: facts(state), into: &body)
    let rect = body.bounds.splitTop(2).rest
    guard state.office != nil else {
      body.put(AppointmentsText.loading, row: 3, column: 2, style: .dim)
      return nil
    }
    if let form = state.form { return form.draw(into: &body, rect: rect) }
    let (list, foot) = rect.splitBottom(state.issued == nil ? 0 : 2)
    if let issued = state.issued {
      body.put(
        "\(issued.ticket.number)  見込み \(Words.estimate(issued.estimate))",
        row: foot.endRow - 1, column: 1, limit: foot.columns - 2, style: .bold)
    }
    return Table(columns: columns, rows: state.rows, emptyText: AppointmentsText.empty).draw(
      state.table, into: &body, rect: list)
  }

  private static let columns = [
    TableColumn("時刻", width: 5, alignment: .right), TableColumn("状態", width: 5),
    TableColumn("番号", width: 5), TableColumn("列", width: 12),
    TableColumn("用件", width: 20, flex: 3), TableColumn("備考", width: 12, flex: 2, importance: 40),
  ]

  private static func facts(_ state: State) -> [String] {
    guard let day = state.day else { return [] }
    let open = state.appointments.filter { $0.state != .cancelled }
    var facts = [day.warekiWithWeekday + (state.isToday ? "  きょう" : "")]
    facts.append("予約 \(open.count)件")
    let here = open.count { $0.state == .checkedIn }
    if here > 0 { facts.append("来庁 \(here)件") }
    return facts
  }
}

extension AppointmentsScreen.State {
  var rows: [TableRow<AppointmentID>] {
    appointments.map { appointment in
      let isLate =
        appointment.state == .booked && now.map { appointment.isLate(at: $0) } == true
      return TableRow(
        id: appointment.id,
        cells: [
          TableCell(appointment.at.clock), TableCell(isLate ? "遅れ" : appointment.state.name),
          TableCell(appointment.number?.description ?? ""),
          TableCell(SafeText.line(office?.queue(appointment.queue)?.name ?? "")),
          TableCell(
            Words.services(appointment.services, appointment.quantities) { id in
              office?.queues.lazy.flatMap(\.services).first { $0.id == id }?.name ?? id.text
            }),
          TableCell(SafeText.line(appointment.remark, columns: 200)),
        ], mark: isLate ? "!" : "", style: appointment.state == .cancelled ? .dim : .plain)
    }
  }
}
