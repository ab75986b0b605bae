/// One stored version of the catalogue: who brought it in, and which two people made it the one in
/// force.
public struct CatalogueVersionRecord: Equatable, Identifiable, Sendable {
  public var version: CatalogueVersion
  public var state: State
  /// SHA-256 of its content, hexadecimal.
  public var digest: String
  public var importedAt: OfficeTime
  public var importedBy: StaffID
  /// Nil while it was never in force.
  public var activatedAt: OfficeTime?
  /// Nil for the version a new database begins with.
  public var activatedBy: StaffID?
  public var approvedBy: StaffID?
  public var certificates: Int
  public var fees: Int
  public var settings: Int
  public var rules: Int
  /// Procedures of the interview, each once through all its periods.
  public var procedures: Int
  /// Rows the city has yet to confirm.
  public var unconfirmed: Int

  public enum State: String, CaseIterable, Sendable {
    case imported
    case active
    case retired

    /// The word on screen.
    public var name: String {
      switch self {
      case .imported: "取込済"
      case .active: "有効"
      case .retired: "以前の版"
      }
    }
  }

  public var id: Int { version.number }

  public init(
    version: CatalogueVersion, state: State, digest: String, importedAt: OfficeTime,
    importedBy: StaffID, activatedAt: OfficeTime? = nil, activatedBy: StaffID? = nil,
    approvedBy: StaffID? = nil, certificates: Int = 0, fees: Int = 0, settings: Int = 0,
    rules: Int = 0, procedures: Int = 0, unconfirmed: Int = 0
  ) {
    self.version = version
    self.state = state
    self.digest = digest
    self.importedAt = importedAt
    self.importedBy = importedBy
    self.activatedAt = activatedAt
    self.activatedBy = activatedBy
    self.approvedBy = approvedBy
    self.certificates = certificates
    self.fees = fees
    self.settings = settings
    self.rules = rules
    self.procedures = procedures
    self.unconfirmed = unconfirmed
  }

  /// Why it cannot be put in force; nil when it can. An earlier version can be taken up again.
  public var activationRefusal: DeskFailure? {
    guard state == .active else { return nil }
    return DeskFailure(
      .catalogueActive, "目録の\(version.name)は、すでに有効です。何も変更していません。")
  }
}

extension DeskFailure.Code {
  public static let catalogueUnknown: Self = "catalogue-unknown"
  public static let catalogueActive: Self = "catalogue-active"
  public static let catalogueMissing: Self = "catalogue-missing"
  public static let catalogueProblems: Self = "catalogue-problems"
}
