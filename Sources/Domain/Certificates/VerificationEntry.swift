/// What the checker keyed in from the paper, without having seen what was asked for (domain.md C.5,
/// invariant 2).
public struct VerificationEntry: Equatable, Sendable {
  /// The name as it stands on the paper.
  public var name: ExactText
  public var type: CertificateCode
  public var copies: Int
  public var options: Set<CertificateOption>

  public init(
    name: ExactText, type: CertificateCode, copies: Int, options: Set<CertificateOption>
  ) {
    self.name = name
    self.type = type
    self.copies = copies
    self.options = options
  }

  /// A part of the paper that can differ. It is all that is said of a difference: never what would
  /// have been right.
  public enum Field: String, CaseIterable, Sendable {
    case name
    case type
    case copies
    case options

    public var title: String {
      switch self {
      case .name: "氏名"
      case .type: "種別"
      case .copies: "通数"
      case .options: "記載"
      }
    }
  }

  /// Where the paper differs from what was asked for; empty when it is right.
  ///
  /// - Parameter resident: as the register has the person at this moment.
  public func mismatches(_ order: RequestOrder, _ resident: Resident) -> [Field] {
    mismatches(
      order,
      isNamed: [resident.name, resident.shownName].contains { Self.isSame(name, $0) })
  }

  /// The same of somebody whose name is not to be seen here.
  ///
  /// - Parameter isNamed: whether the register's person has the name that was keyed.
  public func mismatches(_ order: RequestOrder, isNamed: Bool) -> [Field] {
    Field.allCases.filter { field in
      switch field {
      case .name: !isNamed
      case .type: type != order.type
      case .copies: copies != order.copies
      case .options: options != order.options
      }
    }
  }

  /// Scalar for scalar, blanks aside: papers and keyboards part family and given name differently.
  public static func isSame(_ left: ExactText, _ right: ExactText) -> Bool {
    left.text.unicodeScalars.filter { !isBlank($0) }
      .elementsEqual(right.text.unicodeScalars.filter { !isBlank($0) })
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{3000}"
  }
}
