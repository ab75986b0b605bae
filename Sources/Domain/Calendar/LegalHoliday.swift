/// A day on which nothing is due by law: 国民の祝日 or a day the same law makes 休日 of.
public struct LegalHoliday: Equatable, Sendable {
  /// Why the day is one (国民の祝日に関する法律3条).
  public enum Kind: Equatable, Sendable {
    /// 1項: the day itself is one of the holidays of article 2, or of a law for one day.
    case named
    /// 2項: 振替休日.
    case substitute
    /// 3項: 国民の休日, between two holidays.
    case between
    /// As an imported table has it.
    case imported
  }

  public let date: CivilDate
  public let name: String
  public let kind: Kind
  /// The day follows from an equinox that is computed and not yet announced in the 官報.
  public let isForecast: Bool

  public init(date: CivilDate, name: String, kind: Kind, isForecast: Bool = false) {
    self.date = date
    self.name = name
    self.kind = kind
    self.isForecast = isForecast
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.date == right.date && left.kind == right.kind && left.isForecast == right.isForecast
      && left.name.unicodeScalars.elementsEqual(right.name.unicodeScalars)
  }
}
