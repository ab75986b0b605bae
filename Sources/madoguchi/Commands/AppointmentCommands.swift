import ArgumentParser
import Domain
import Storage
import UseCases

struct AppointmentCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "appointment", abstract: "予約の受付・来庁・取消・一覧。",
    subcommands: [
      AppointmentBookCommand.self, AppointmentCheckInCommand.self,
      AppointmentUndoCheckInCommand.self, AppointmentCancelCommand.self,
      AppointmentListCommand.self,
    ])
}

/// Which appointment a command is about.
struct AppointmentPlace: ParsableArguments {
  @Option(help: ArgumentHelp("役所。", valueName: "id")) var office: String
  @Option(help: ArgumentHelp("予約の ID。", valueName: "id")) var appointment: String

  var id: AppointmentID { AppointmentID(appointment) }
}

struct AppointmentBookCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "book", abstract: "予約を入れる。名前は入れない。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("役所。", valueName: "id")) var office: String
  @Option(help: ArgumentHelp("列。", valueName: "id")) var queue: String
  @Option(help: ArgumentHelp("予約の時刻。", valueName: "2026-11-25T10:30")) var at: OfficeTime
  @Option(help: ArgumentHelp("用件（数は *n、コンマで区切る）。", valueName: "id*n,id"))
  var services: ServiceWords?
  @Option(help: "備考。職員だけが見る。") var remark = ""

  func report(_ context: CommandContext) throws -> Report {
    let booked = try AppointmentDesk(context.desk(office: office)).book(
      queue: QueueID(queue), at: at, services: services?.services ?? [],
      quantities: services?.quantities ?? [:], remark: remark)
    return Report(
      text: "\(booked.at.date.short) \(booked.at.clock) の予約を入れました: \(booked.id)",
      json: AppointmentReport.json(booked))
  }
}

struct AppointmentCheckInCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-in", abstract: "予約の方の来庁を受け付けて、番号を出す。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var place: AppointmentPlace
  @Option(help: "優先: normal・priority・urgent。") var priority: Priority = .normal

  func report(_ context: CommandContext) throws -> Report {
    let desk = try context.desk(office: place.office)
    let ticket = try AppointmentDesk(desk).checkIn(place.id, priority: priority)
    return Report(
      text: "\(ticket.number) を出しました（予約 \(ticket.bookedAt?.clock ?? "")）。",
      json: TicketReport.json(
        ticket, at: desk.store.clock(), estimate: try TicketDesk(desk).estimate(of: ticket)))
  }
}

struct AppointmentUndoCheckInCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo-check-in", abstract: "間違えた来庁の受付を取り消す。予約は元のまま残る。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var place: AppointmentPlace

  func report(_ context: CommandContext) throws -> Report {
    let back = try AppointmentDesk(context.desk(office: place.office)).undoCheckIn(place.id)
    return Report(
      text: "\(back.at.clock) の予約の来庁受付を取り消しました。予約は残っています。",
      json: AppointmentReport.json(back))
  }
}

struct AppointmentCancelCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "予約を取り消す。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var place: AppointmentPlace

  func report(_ context: CommandContext) throws -> Report {
    let gone = try AppointmentDesk(context.desk(office: place.office)).cancel(place.id)
    return Report(
      text: "\(gone.at.date.short) \(gone.at.clock) の予約を取り消しました。",
      json: AppointmentReport.json(gone))
  }
}

struct AppointmentListCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "一日の予約の一覧。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("役所。", valueName: "id")) var office: String
  @Option(help: ArgumentHelp("日。省くときょう。", valueName: "日付")) var date: CivilDate?

  func report(_ context: CommandContext) throws -> Report {
    let desk = try context.desk(office: office)
    let day = date ?? desk.store.clock().date
    let open = try AppointmentDesk(desk).open(on: day).first
    let found = open.appointments
    return Report(
      text: AppointmentReport.table(found, open.office),
      json: .list(found.map(AppointmentReport.json)))
  }
}

/// An appointment as commands print it.
enum AppointmentReport {
  static func json(_ appointment: Appointment) -> JSON {
    .object([
      ("id", .text(appointment.id.text)), ("at", .text(appointment.at.iso)),
      ("queue", .text(appointment.queue.text)), ("state", .text(appointment.state.rawValue)),
      (
        "items",
        TicketReport.items(appointment.services) { appointment.quantity(of: $0) }
      ),
      ("ticket", .text(appointment.ticket?.text)),
      ("number", .text(appointment.number?.description)),
    ])
  }

  static func table(_ appointments: [Appointment], _ office: Office) -> String {
    guard !appointments.isEmpty else { return "予約はありません。" }
    return Output.table(
      [["時刻", "列", "状態", "番号", "ID"]]
        + appointments.map {
          [
            $0.at.clock, office.queue($0.queue)?.name ?? $0.queue.text, $0.state.name,
            $0.number?.description ?? "", $0.id.text,
          ]
        })
  }
}
