import ArgumentParser
import Domain
import Storage
import UseCases

struct DemoCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "研修データベースを作る。同じ指定からは同じ一日ができる。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("研修の日。省くときょう。", valueName: "date")) var date: CivilDate?
  @Option(help: ArgumentHelp("その日のこの時刻までを作る。", valueName: "15:40"))
  var until: ClockTime?
  @Option(help: ArgumentHelp("一日の作り方を変える数。", valueName: "n")) var seed: Int = 1
  @Option(
    help: ArgumentHelp("架空の住民の数。0 なら台帳を作らない。", valueName: "n"))
  var residents: Int = 2_000

  private static let years = 1989...2099

  func validate() throws {
    guard (9 * 3_600...17 * 3_600).contains((until ?? .usual).secondOfDay) else {
      throw ValidationError("--until は 9:00 から 17:00 までの時刻で指定してください（09:00 の形）。")
    }
    guard (0...2_000_000).contains(residents) else {
      throw ValidationError("--residents は 0 から 2000000 までの数で指定してください。")
    }
    // The day before is replayed too, and the holidays of a year must be known.
    if let day = date ?? options.now?.date, !Self.years.contains(day.year) {
      throw ValidationError(
        "研修の日は \(Self.years.lowerBound) 年から \(Self.years.upperBound) 年までで指定してください。")
    }
  }

  func report(_ context: CommandContext) throws -> Report {
    let files = try context.filesToCreate()
    let data = ShippedData(context.resources)
    let offices = try data.offices()
    let demo = try data.demo(offices)
    let day = date ?? options.now?.date ?? context.clock().date
    let people =
      residents > 0
      ? DemoPeople(count: residents, names: try data.demoNames(), glyphs: try data.glyphs()) : nil
    let visits = try DemoBuilder.create(
      files, offices: offices, catalogue: data.catalogue(), demo: demo, date: day,
      seed: UInt64(bitPattern: Int64(seed)), until: (until ?? .usual).on(day), people: people)
    return Report(
      text: """
        研修データベースを作りました: \(files.database)
        \(day.warekiWithWeekday) \((until ?? .usual).text) 現在、来庁 \(visits) 件、架空の住民 \(residents) 人。
        madoguchi --database \(files.database) で開きます。職員番号とパスワードはサインイン画面に出ます。
        """,
      json: .object([
        ("database", .text(files.database)), ("date", .text(day.iso)),
        ("until", .text((until ?? .usual).on(day).iso)), ("visits", .number(visits)),
        ("residents", .number(residents)), ("seed", .number(seed)),
      ]))
  }
}

/// A time of day, `15:40`.
struct ClockTime: ExpressibleByArgument, Equatable {
  let secondOfDay: Int

  static let usual = ClockTime(secondOfDay: 15 * 3_600 + 40 * 60)

  private init(secondOfDay: Int) { self.secondOfDay = secondOfDay }

  init?(argument: String) {
    guard let moment = OfficeTime(iso: "2000-01-01T" + argument) else { return nil }
    secondOfDay = moment.secondOfDay
  }

  var text: String { on(CivilDate(dayNumber: 0)).clock }

  func on(_ date: CivilDate) -> OfficeTime {
    OfficeTime(unixSeconds: date.dayNumber * 86_400 + secondOfDay - 9 * 3_600)
  }
}
