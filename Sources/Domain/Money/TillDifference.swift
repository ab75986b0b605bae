/// Something that does not agree at a closing. It is explained, and seen by a supervisor, or the till
/// does not close (domain.md C.6).
public struct TillDifference: Equatable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case cash
    case cashless
    case orders
    case exempt
    case serials
    case certificates

    public var name: String {
      switch self {
      case .cash: "現金"
      case .cashless: "キャッシュレス"
      case .orders: "定額小為替"
      case .exempt: "免除"
      case .serials: "用紙の番号"
      case .certificates: "証明書と用紙"
      }
    }
  }

  public var kind: Kind
  /// Yen, cases, sheets or copies; below nothing it is missing.
  public var amount: Int

  public init(_ kind: Kind, _ amount: Int) {
    self.kind = kind
    self.amount = amount
  }

  public var words: String {
    let size = amount.magnitude
    switch kind {
    case .cash, .cashless, .orders:
      return "\(kind.name)が\(size)円\(amount < 0 ? "足りません" : "多いです")"
    case .exempt: return "免除の控えが\(size)件\(amount < 0 ? "足りません" : "多いです")"
    case .serials: return "用紙\(size)枚の行方がわかりません"
    case .certificates: return "証明書と用紙が\(size)枚合いません"
    }
  }

  /// Everything that does not agree, in the order of the kinds.
  public static func all(_ figures: TillFigures, _ count: TillCount) -> [TillDifference] {
    Kind.allCases.compactMap { kind in
      let amount =
        switch kind {
        case .cash: count.cash - figures.amount(.cash)
        case .cashless: count.cashless - figures.amount(.cashless)
        case .orders: count.orders - figures.amount(.moneyOrder)
        case .exempt: count.exempt - figures.exempt
        case .serials: -figures.missing.count
        case .certificates: -figures.unmatched
        }
      return amount == 0 ? nil : TillDifference(kind, amount)
    }
  }
}
