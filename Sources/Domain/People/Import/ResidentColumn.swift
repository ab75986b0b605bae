/// The columns of a residents' file, named after the items of the 住民記録システム標準仕様書
/// (domain.md G.1; docs/DATA_FORMATS.md).
public enum ResidentColumn: String, CaseIterable, Sendable {
  case id = "宛名番号"
  case household = "世帯番号"
  case name = "氏名"
  case kana = "氏名カナ"
  case birth = "生年月日"
  /// Written by an export for people to read; an import passes over it.
  case birthWareki = "生年月日（和暦）"
  case sex = "性別"
  case relationship = "続柄"
  case postalCode = "郵便番号"
  case city = "市区町村"
  case town = "町字"
  case lot = "番地"
  case building = "方書"
  case support = "支援措置"
  case movingOut = "転出予定"
  case deceased = "死亡"
  case rewriting = "改製中"
  case unusualGlyph = "外字"
  case mj = "外字MJ"

  /// A file without one of these is no residents' file.
  public var isRequired: Bool {
    switch self {
    case .birthWareki, .postalCode, .building, .mj: false
    default: true
    }
  }

  var flag: SuppressionFlag? {
    switch self {
    case .support: .support
    case .movingOut: .movingOut
    case .deceased: .deceased
    case .rewriting: .rewriting
    case .unusualGlyph: .unusualGlyph
    default: nil
    }
  }
}
