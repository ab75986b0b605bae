/// A till's day before and after its closing: what the rows say, and what was closed.
public struct TillDay: Equatable, Sendable {
  public var day: CivilDate
  public var at: OfficeTime
  /// Nil: the whole office.
  public var counter: CounterNumber?
  public var figures: TillFigures
  /// Nil while it is open.
  public var closing: TillClosing?
  /// Of an office: tills that took something and are not closed.
  public var openTills: [CounterNumber]
  /// Of an office: what its tills were closed with, counted together.
  public var closedTills: TillCount?
  public var corrections: [TillCorrection]

  public init(
    day: CivilDate, at: OfficeTime, counter: CounterNumber?, figures: TillFigures,
    closing: TillClosing? = nil, openTills: [CounterNumber] = [], closedTills: TillCount? = nil,
    corrections: [TillCorrection] = []
  ) {
    self.day = day
    self.at = at
    self.counter = counter
    self.figures = figures
    self.closing = closing
    self.openTills = openTills
    self.closedTills = closedTills
    self.corrections = corrections
  }

  /// Why it does not close with that count and those reasons; nil when it does. A supervisor's
  /// consent is asked for apart from this.
  public func refusal(_ count: TillCount, reasons: [TillDifference.Kind: String]) -> DeskFailure? {
    if closing != nil {
      return DeskFailure(
        .tillClosed, "\(TillClosing.scopeName(counter))のこの日は締めてあります。何も変更していません。直すときは赤黒で訂正してください。")
    }
    if !openTills.isEmpty {
      let names = openTills.map { TillClosing.scopeName($0) }.joined(separator: "・")
      return DeskFailure(
        .tillOpen, "まだ締めていない窓口があります（\(names)）。役所を締めていません。先に窓口を締めてください。")
    }
    let open = TillDifference.all(figures, count).filter {
      (reasons[$0.kind] ?? "").isEmpty
    }
    guard open.isEmpty else {
      return DeskFailure(
        .notBalanced,
        open.map(\.words).joined(separator: "。")
          + "。締めていません。数え直すか、理由を入れて上席の確認を受けてください。")
    }
    return nil
  }
}

extension DeskFailure.Code {
  public static let tillClosed = Self("till-closed")
  public static let tillOpen = Self("till-open")
  public static let notBalanced = Self("not-balanced")
  public static let paperTaken = Self("paper-taken")
  public static let paperElsewhere = Self("paper-elsewhere")
  public static let paperShort = Self("paper-short")
}
