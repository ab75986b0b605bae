import Cells
import Domain
import TUI

/// The lists as rows: what each column says, most needed columns kept longest.
extension QueueDesk {
  private static let number = TableColumn("番号", width: 4)
  private static let issued = TableColumn("受付", width: 5, alignment: .right, importance: 80)
  private static let services = TableColumn("種類", width: 14, flex: 1, importance: 90)
  private static let remark = TableColumn(
    "備考", width: 8, flex: 2, importance: 20, isBesideBar: true)
  private static let counter = TableColumn("窓口", width: 4, alignment: .right, importance: 70)
  private static let marks = TableColumn("印", width: 4, importance: 95, isBesideBar: true)

  static func columns(of list: List) -> [TableColumn] {
    switch list {
    case .waiting:
      [
        number, issued, TableColumn("待ち", width: 6, alignment: .right), services, marks,
        TableColumn("段階", width: 9, importance: 60, isBesideBar: true), remark,
      ]
    case .open:
      [
        number, TableColumn("状態", width: 4), counter, TableColumn("担当", width: 12),
        TableColumn("経過", width: 7, alignment: .right), services, remark,
      ]
    case .parked:
      [
        number, TableColumn("いつ", width: 5, alignment: .right), marks,
        TableColumn("段階", width: 4, importance: 92),
        TableColumn("理由", width: 16, flex: 3), TableColumn("だれが", width: 12, importance: 85),
        counter, TableColumn("種類", width: 10, flex: 1, importance: 30),
      ]
    case .missed:
      [
        number, issued, TableColumn("呼出", width: 4, alignment: .right),
        TableColumn("最後", width: 5, alignment: .right), counter, services, marks, remark,
      ]
    case .ended:
      [
        number, TableColumn("結果", width: 6), TableColumn("時刻", width: 5, alignment: .right),
        TableColumn("待ち", width: 7, alignment: .right), counter, services, remark,
      ]
    case .leftovers:
      [
        number, TableColumn("いつ", width: 9, alignment: .right), TableColumn("状態", width: 4),
        TableColumn("段階", width: 4, importance: 60), services, marks,
        TableColumn("理由・備考", width: 12, flex: 2, importance: 50),
      ]
    }
  }

  static func rows(of list: List, in state: State) -> [TableRow<TicketID>] {
    guard let snapshot = state.snapshot else { return [] }
    if list == .open {
      return snapshot.open.map { call in
        TableRow(
          id: call.id, cells: RowCells(call.ticket, snapshot).open(call), mark: "   ")
      }
    }
    return state.tickets(of: list).map { ticket in
      let cells = RowCells(ticket, snapshot)
      let isNext = list == .waiting && ticket.id == snapshot.nextUp
      return TableRow(
        id: ticket.id, cells: cells.cells(list), mark: isNext ? "次 " : "   ",
        style: list == .ended ? .dim : .plain)
    }
  }

  /// The cells of one ticket.
  private struct RowCells {
    let ticket: Ticket
    let snapshot: DeskSnapshot

    init(_ ticket: Ticket, _ snapshot: DeskSnapshot) {
      self.ticket = ticket
      self.snapshot = snapshot
    }

    private var now: OfficeTime { snapshot.at }
    private var hasLane: Bool { snapshot.office.counters.contains { $0.quick } }
    private var number: TableCell { TableCell("\(ticket.number)") }
    private var issued: TableCell { TableCell(ticket.issuedAt.clock) }
    private var services: TableCell {
      TableCell(Text.services(ticket, in: snapshot.office))
    }
    private var remark: TableCell { TableCell(SafeText.line(ticket.remark, columns: 200)) }
    private var marks: TableCell {
      var marks = [ticket.priority.mark]
      if ticket.givesWay { marks.append("譲") }
      if ticket.bookedAt != nil { marks.append("予") }
      if ticket.quick, hasLane { marks.append("早") }
      return TableCell(marks.filter { !$0.isEmpty }.prefix(2).joined())
    }

    func cells(_ list: List) -> [TableCell] {
      switch list {
      case .waiting: [number, issued, wait, services, marks, stage, remark]
      case .open: []
      case .parked: parked
      case .missed:
        [
          number, issued, TableCell("\(ticket.calls)回"), moment(ticket.calledAt),
          counter(ticket.counter), services, marks, remark,
        ]
      case .ended:
        [
          number, TableCell(ticket.state.name), moment(ticket.endedAt),
          TableCell(Words.minutes(ticket.waitMinutes(at: now))), counter(ticket.counter),
          services, remark,
        ]
      case .leftovers:
        [
          number, TableCell(ticket.day.short), TableCell(ticket.state.name),
          TableCell(ticket.stage.name), services, marks,
          TableCell(SafeText.line(ticket.parked?.reason ?? ticket.remark, columns: 200)),
        ]
      }
    }

    func open(_ call: OpenCall) -> [TableCell] {
      [
        number, TableCell(ticket.state.name), counter(call.counter),
        TableCell(SafeText.line(call.staffName)),
        TableCell(Words.minutes(call.minutes(at: now))), services, remark,
      ]
    }

    private var parked: [TableCell] {
      let parking = ticket.parked
      return [
        number, moment(parking?.at), marks, TableCell(ticket.stage.name),
        TableCell(SafeText.line(parking?.reason ?? "", columns: 200)),
        TableCell(SafeText.line(parking?.byName ?? "")), counter(parking?.counter), services,
      ]
    }

    /// Over the queue's target the minutes carry a sign.
    private var wait: TableCell {
      let minutes = ticket.waitMinutes(at: now)
      let target = snapshot.office.queue(ticket.queue)?.targetMinutes
      let isOver = target.map { minutes > $0 } ?? false
      return TableCell(
        Words.minutes(minutes) + (isOver ? "!" : ""),
        style: isOver ? Style(tone: .caution) : .plain)
    }

    private var stage: TableCell {
      ticket.calls > 0
        ? TableCell("不在 \(ticket.calls)回") : TableCell(ticket.stage.name)
    }

    private func counter(_ number: CounterNumber?) -> TableCell {
      TableCell(number.map { "\($0)番" } ?? "")
    }

    private func moment(_ time: OfficeTime?) -> TableCell {
      guard let time else { return "" }
      return TableCell(time.date == now.date ? time.clock : "\(time.date.month)/\(time.date.day)")
    }
  }
}
