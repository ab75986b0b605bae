import ArgumentParser
import Domain
import UseCases

struct DateCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "date", abstract: "和暦、期限、年齢、祝日、開庁日。",
    subcommands: [
      DateConvertCommand.self, DateDeadlineCommand.self, DateAgeCommand.self,
      DateHolidaysCommand.self, DateOpenDaysCommand.self,
    ])
}

struct DateConvertCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "どんな書き方の日付も、和暦と西暦の両方で示す。")

  @OptionGroup var options: GlobalOptions
  @Argument(help: ArgumentHelp("日付。", valueName: "text")) var text: String

  func report(_ context: CommandContext) throws -> Report {
    let literal: DateLiteral
    do {
      literal = try DateLiteral.typed(text, today: (options.now ?? context.clock()).date)
    } catch {
      throw DeskFailure("date-wrong", error.message)
    }
    guard let date = literal.date else {
      let span = literal.from.flatMap { from in literal.to.map { "\(from.iso) から \($0.iso)" } }
      return Report(
        text: "\(literal.literal)  \(span ?? "いつかわかりません")",
        json: .object([
          ("iso", .null), ("from", .text(literal.from?.iso)), ("to", .text(literal.to?.iso)),
          ("literal", .text(literal.literal)),
        ]))
    }
    return Report(
      text: "\(date.warekiWithWeekday)  \(date.iso)",
      json: .object([
        ("iso", .text(date.iso)), ("wareki", .text(date.wareki)),
        ("weekday", .text(date.weekday.rawValue)),
      ]))
  }
}

struct DateDeadlineCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "deadline", abstract: "期間の末日と、休日を繰り越した期限。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("D14x・D14i・M3x・Y3x。x は初日不算入、i は算入。", valueName: "rule"))
  var rule: DeadlineRule
  @Option(help: ArgumentHelp("起算の日。", valueName: "date")) var from: CivilDate

  func report(_ context: CommandContext) throws -> Report {
    let calendar = try context.calendar()
    guard let deadline = rule.deadline(from: from, calendar),
      calendar.holidays.covers(year: deadline.raw.year),
      calendar.holidays.covers(year: deadline.due.year)
    else {
      throw DeskFailure(
        "date-out-of-range", "期限が、祝日のわかる 1973 年から 2099 年までに収まりません。日付を確かめてください。")
    }
    let rolled =
      deadline.raw == deadline.due
      ? "" : "（末日 \(deadline.raw.warekiWithWeekday) は市の休日）"
    return Report(
      text: "\(deadline.due.warekiWithWeekday)\(rolled)  \(rule.words)",
      json: .object([("raw", .text(deadline.raw.iso)), ("due", .text(deadline.due.iso))]))
  }
}

struct DateAgeCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "age", abstract: "ある日の満年齢と、その日までに達した年齢。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("生年月日。", valueName: "date")) var birth: CivilDate
  @Option(help: ArgumentHelp("数える日。", valueName: "date")) var on: CivilDate

  func report(_ context: CommandContext) throws -> Report {
    guard let age = Age.on(on, birth: birth), let attained = Age.attained(by: on, birth: birth)
    else {
      throw DeskFailure("date-before-birth", "\(on.wareki)は、生年月日の\(birth.wareki)より前です。")
    }
    let reached = attained == age ? "" : "（この日の終わりに\(attained)歳に達します）"
    return Report(
      text: "満\(age)歳\(reached)",
      json: .object([("age", .number(age)), ("attained", .number(attained))]))
  }
}

struct DateHolidaysCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "holidays", abstract: "一年の国民の祝日・休日。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("西暦の年。", valueName: "year")) var year: Int

  func report(_ context: CommandContext) throws -> Report {
    let holidays = try context.calendar().holidays
    guard holidays.covers(year: year) else {
      throw DeskFailure("date-out-of-range", "\(year)年の祝日はわかりません。1973 年から 2099 年までを指定してください。")
    }
    let days = holidays.holidays(in: year)
    let rows = days.map {
      [$0.date.iso, $0.date.warekiWithWeekday, $0.name, $0.isForecast ? "計算による" : ""]
    }
    return Report(
      text: Output.table(rows),
      json: .list(
        days.map {
          .object([
            ("date", .text($0.date.iso)), ("name", .text($0.name)),
            ("forecast", .flag($0.isForecast)),
          ])
        }))
  }
}

struct DateOpenDaysCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "open-days", abstract: "役所や用件の開庁日を、ある日から順に。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("役所。", valueName: "id")) var office: String
  @Option(help: ArgumentHelp("用件。", valueName: "id")) var service: String?
  @Option(help: ArgumentHelp("この日から。", valueName: "date")) var from: CivilDate
  @Option(help: ArgumentHelp("日数。", valueName: "n")) var count: Int

  func validate() throws {
    guard (1...1_000).contains(count) else {
      throw ValidationError("--count は 1 から 1000 までで指定してください。")
    }
  }

  func report(_ context: CommandContext) throws -> Report {
    let desk = try context.desk(office: office)
    let calendar = try CalendarDesk(desk).calendar()
    let rule = try rule(SystemDesk.offices(desk))
    let days = rule.openDays(from: from, count: count, calendar)
    let lines = days.map { "\($0.warekiWithWeekday)  \(rule.hours(on: $0, calendar)?.text ?? "")" }
    return Report(
      text: lines.joined(separator: "\n"), json: .list(days.map { .text($0.iso) }))
  }

  /// The office's own rule, or the one of the queue that has the service.
  private func rule(_ directory: OfficeDirectory) throws -> OpeningRule {
    let id = OfficeID(office)
    guard let found = directory.office(id) else {
      throw DeskFailure(
        .officeUnknown, "役所「\(office)」はありません。madoguchi office list で確かめてください。")
    }
    guard let service else {
      return found.detail.hours.first { $0.queues.isEmpty }?.rule ?? .usual
    }
    let queue = found.queues.first { queue in
      queue.id == QueueID(service) || queue.services.contains { $0.id == ServiceID(service) }
    }
    guard let queue else {
      let elsewhere = directory.elsewhere(for: ServiceID(service), at: id)
      let row = elsewhere ?? directory.elsewhere(for: QueueID(service), at: id)
      throw DeskFailure(
        row == nil ? "service-unknown" : .serviceElsewhere,
        row.map {
          "\(found.name)では「\($0.name)」を受け付けていません。\(directory.name(of: $0.to))へ案内してください。"
        } ?? "用件「\(service)」は\(found.name)にありません。madoguchi office list で確かめてください。")
    }
    return found.detail.hours(of: queue.id)?.rule ?? .usual
  }
}

extension CommandContext {
  /// The calendar with the holidays imported into the database; without a database what the law
  /// gives.
  func calendar() throws -> CityCalendar {
    databasePath == nil ? .computed : try CalendarDesk(desk()).calendar()
  }
}
