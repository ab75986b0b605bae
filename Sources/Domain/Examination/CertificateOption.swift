/// What a certificate shows only when it is asked for (住民基本台帳法12条5項; domain.md C.1).
public enum CertificateOption: String, CaseIterable, Sendable {
  case relationship
  case domicile
  case myNumber
  case residentCode
  case history

  public var name: String {
    switch self {
    case .relationship: "続柄"
    case .domicile: "本籍・筆頭者"
    case .myNumber: "個人番号"
    case .residentCode: "住民票コード"
    case .history: "履歴"
    }
  }

  /// Never handed to somebody the person merely sent (domain.md A.8).
  public var isNumber: Bool { self == .myNumber || self == .residentCode }
}
