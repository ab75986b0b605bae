/// Which paper of ours it is.
public enum DocumentKind: String, CaseIterable, Sendable {
  case requestForm = "request-form"
  case receipt
  case returnSlip = "return-slip"
  case exemptionSheet = "exemption-sheet"
  case dailyClosing = "daily-closing"
  case paperLedger = "paper-ledger"

  public var name: String {
    switch self {
    case .requestForm: "請求書"
    case .receipt: "領収書"
    case .returnSlip: "再来庁票"
    case .exemptionSheet: "免除証印シート"
    case .dailyClosing: "日計表"
    case .paperLedger: "用紙受払簿"
    }
  }

  /// Whether it is drawn from the records each time it is printed; of the others only whoever made
  /// them has what they say, and the file in the spool is all there is.
  public var isDrawnFromRecords: Bool {
    switch self {
    case .requestForm, .receipt: true
    case .returnSlip, .exemptionSheet, .dailyClosing, .paperLedger: false
    }
  }

  /// Whether a second one says of itself that it is one, and so differs from the first.
  public var saysReprint: Bool { self == .receipt }
}
