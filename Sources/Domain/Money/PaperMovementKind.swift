/// What happens to a range of security paper; a row of the ledger says which.
public enum PaperMovementKind: String, CaseIterable, Sendable {
  case receive
  case move
  case use
  case spoil
  /// To the supplier, unused.
  case giveBack = "return"
  /// Destroyed in front of two people (月次立会廃棄).
  case discard

  public var name: String {
    switch self {
    case .receive: "受入"
    case .move: "移動"
    case .use: "使用"
    case .spoil: "書損"
    case .giveBack: "返納"
    case .discard: "廃棄"
    }
  }
}
