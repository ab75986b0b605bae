/// A 抑止 of the 住民記録システム (標準仕様書 3 抑止設定; domain.md C.5 4, G.1).
///
/// 支援措置 hides the person altogether; the others show the person with a mark and stop what is
/// issued for them, which is decided at 審査 and again at 作成 and 交付.
public enum SuppressionFlag: String, CaseIterable, Sendable {
  case support
  case movingOut = "moving-out"
  case deceased
  case rewriting
  case unusualGlyph = "unusual-glyph"

  /// The column of an import file and the word on screen.
  public var name: String {
    switch self {
    case .support: "支援措置"
    case .movingOut: "転出予定"
    case .deceased: "死亡"
    case .rewriting: "改製中"
    case .unusualGlyph: "外字"
    }
  }

  /// One kanji for a list.
  public var mark: String {
    switch self {
    case .support: "P"
    case .movingOut: "転"
    case .deceased: "亡"
    case .rewriting: "改"
    case .unusualGlyph: "外"
    }
  }

  /// The code that hides the person; nil for a flag that only marks.
  public var stopCode: StopCode? { self == .support ? .p : nil }
}
