public import Domain
public import TUI

extension AlmanacScreen {
  public struct State: Equatable, Sendable {
    public let today: CivilDate
    public let calendar: CityCalendar
    /// When this office is open.
    public let opening: OpeningRule
    public let officeName: String
    /// Empty when the table could not be read.
    public let rules: [CountingRule]
    /// Whether a date field waits for the day.
    public let answers: Bool
    /// The day that is looked at.
    public internal(set) var day: CivilDate {
      didSet {
        if !month.holds(day) { month = AlmanacMonth(of: day, calendar, opening) }
      }
    }
    /// The month of `day`.
    private(set) var month: AlmanacMonth
    public internal(set) var typed = Typed.nothing
    public internal(set) var message: Message?
    var form: Form
    /// Which of `pages` is shown.
    var page = 0
    /// Rows that a table has below its heading.
    var tableRows = 6

    /// - Parameter field: what the date field holds that it was opened from; nil without one.
    public init(
      today: CivilDate, calendar: CityCalendar, opening: OpeningRule, officeName: String,
      rules: [CountingRule], field: String?
    ) {
      self.today = today
      self.calendar = calendar
      self.opening = opening
      self.officeName = officeName
      self.rules = rules
      answers = field != nil
      day = today
      month = AlmanacMonth(of: today, calendar, opening)
      form = Form(
        title: "",
        fields: [.text(Field.date, label: "日付", limit: 32)], verb: "決定")
      if let field, !SafeText.isBlank(field) {
        form.setText(field, for: Field.date)
        read()
      }
    }
  }

  /// What the text in the field says.
  public enum Typed: Equatable, Sendable {
    case nothing
    case day
    case partial(DateLiteral)
    case fault(String)
  }

  enum Field {
    static let date = "date"
  }
}

extension AlmanacScreen.State {
  /// Takes in what was typed; the day stays where it is until another one can be read.
  mutating func read() {
    let text = form.text(AlmanacScreen.Field.date)
    form.offer(nil, for: AlmanacScreen.Field.date)
    guard !SafeText.isBlank(text) else {
      typed = .nothing
      return
    }
    do {
      let literal = try DateLiteral.typed(text, today: today)
      if let date = literal.date {
        day = date
        typed = .day
      } else {
        typed = .partial(literal)
        if let from = literal.from { day = from }
      }
    } catch {
      typed = .fault(error.message)
      form.offer(error.meant?.wareki, for: AlmanacScreen.Field.date)
    }
  }

  /// Puts a day into the field and looks at it.
  mutating func show(_ date: CivilDate) {
    guard AlmanacScreen.years.contains(date.year) else { return }
    form.setText(date.wareki, for: AlmanacScreen.Field.date)
    form.offer(nil, for: AlmanacScreen.Field.date)
    // What it says is known: reading it back would be a tenth of the key's time.
    day = date
    typed = .day
  }

  /// Why there is nothing to count; nil where there is.
  var tablesReason: String? {
    guard !rules.isEmpty else { return AlmanacText.noRules }
    switch typed {
    case .nothing, .day: return nil
    case .partial: return AlmanacText.countsFromDays
    case .fault: return AlmanacText.countsWhenRead
    }
  }

  var chooseReason: String? {
    guard answers else { return AlmanacText.noField }
    switch typed {
    case .nothing, .day: return nil
    case .partial: return AlmanacText.notWhole
    case .fault(let sentence): return sentence
    }
  }
}

extension AlmanacScreen {
  /// Rows above the tables.
  static let headRows = 11

  /// Years that the keys reach.
  static let years = 1873...2099
}
