/// What is peculiar to a certificate and needs a rule of its own.
public enum CertificateTrait: String, CaseIterable, Sendable {
  /// Issued only where the person or the register is recorded.
  case recordHere = "record-here"
  /// 戸籍の広域交付 (戸籍法120条の2): the registers of other municipalities too.
  case wideArea = "wide-area"
  /// 住民票の広域交付 (住民基本台帳法12条の4): only for who is recorded elsewhere.
  case recordElsewhere = "record-elsewhere"
  /// Only of somebody alive and recorded now.
  case living
  /// Only of a record that was removed (除票).
  case removed
  /// Of a 戸籍: people without Japanese nationality have none.
  case nationals
  /// Asked by tax year and the address on 1 January (地方税法).
  case fiscalYear = "fiscal-year"
  /// Of who has given notice of leaving: 転出予定 does not stop it.
  case movingOut = "moving-out"
  /// Shows where the person stands in the registers at all: nothing is required of the record.
  case anyRecord = "any-record"

  /// Whether it may be of somebody whom the city's register need not have: what does not come from the
  /// city's own record, and 住民票の広域交付.
  public static func mayBeOutside(_ traits: [Self]) -> Bool {
    traits.contains(.recordElsewhere)
      || (!traits.contains(.living) && !traits.contains(.removed))
  }

  public var name: String {
    switch self {
    case .recordHere: "市内の記録だけ"
    case .wideArea: "戸籍の広域交付"
    case .recordElsewhere: "住民票の広域交付"
    case .living: "記録のある生存者だけ"
    case .removed: "除票"
    case .nationals: "日本国籍の人だけ"
    case .fiscalYear: "年度と1月1日の住所"
    case .movingOut: "転出予定の人の証明"
    case .anyRecord: "記録の有無を問わない"
    }
  }
}
