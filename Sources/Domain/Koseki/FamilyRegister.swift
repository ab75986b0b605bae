/// One register of a family tree.
public struct FamilyRegisterID: Hashable, Comparable, Sendable, Codable {
  public let number: Int

  public init(_ number: Int) { self.number = number }

  public init(from decoder: any Decoder) throws {
    number = try decoder.singleValueContainer().decode(Int.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(number)
  }

  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// A 戸籍 as the person at the counter tells of it, with whom of the tree it has held.
public struct FamilyRegister: Equatable, Sendable {
  public enum Kind: String, CaseIterable, Sendable, Codable {
    case current
    /// Everybody has left it.
    case closed
    /// Rewritten by 改製; the old form is kept.
    case reformed

    public var name: String {
      switch self {
      case .current: "戸籍"
      case .closed: "除籍"
      case .reformed: "改製原戸籍"
      }
    }

    /// The row of the catalogue it is issued as (domain.md C.1).
    public var type: CertificateCode { CertificateCode(self == .current ? "F01" : "F03") }

    var variant: String? {
      switch self {
      case .current: nil
      case .closed: "除籍"
      case .reformed: "改製原戸籍"
      }
    }
  }

  /// In what form it is wanted (戸籍法120の2, 120の3).
  public enum Wish: String, CaseIterable, Sendable, Codable {
    case paper
    /// 戸籍電子証明書提供用識別符号: sixteen digits that one office reads the register by.
    case code
    /// Both at once: the code costs nothing then.
    case both

    public var name: String {
      switch self {
      case .paper: "紙"
      case .code: "識別符号"
      case .both: "紙と識別符号"
      }
    }
  }

  /// The code's row of the catalogue (domain.md C.1).
  static let codeType = CertificateCode("F05")

  public var id: FamilyRegisterID
  /// 本籍, as said.
  public var domicile: ExactText
  /// 筆頭者, as said; 戸主 of a register of the old law.
  public var head: ExactText
  public var kind: Kind
  /// Nil: not known.
  public var isComputerised: Bool?
  /// Whether both can be named exactly.
  public var knowsDomicile: Bool?
  public var knowsHead: Bool?
  /// Whether 川崎市 keeps it.
  public var isHere: Bool?
  public var wish: Wish
  public var entries: [FamilyRegisterEntry]

  public init(
    id: FamilyRegisterID, domicile: ExactText = "", head: ExactText = "", kind: Kind = .current,
    isComputerised: Bool? = nil, knowsDomicile: Bool? = nil, knowsHead: Bool? = nil,
    isHere: Bool? = nil, wish: Wish = .paper, entries: [FamilyRegisterEntry] = []
  ) {
    self.id = id
    self.domicile = domicile
    self.head = head
    self.kind = kind
    self.isComputerised = isComputerised
    self.knowsDomicile = knowsDomicile
    self.knowsHead = knowsHead
    self.isHere = isHere
    self.wish = wish
    self.entries = entries
  }

  public func entry(of person: FamilyPersonID) -> FamilyRegisterEntry? {
    entries.first { $0.person == person }
  }
}
