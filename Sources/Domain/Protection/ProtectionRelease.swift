/// One opening of a block: for one request, one record of one person, so many copies, half an hour. It
/// shows nothing; it only lets that request go on (domain.md A.9).
public struct ProtectionRelease: Equatable, Identifiable, Sendable {
  public static let minutes = 30

  public var id: ReleaseID
  public var request: CertificateRequestID
  public var person: PersonID
  public var record: RecordType
  public var copies: Int
  public var used: Int
  public var office: OfficeID
  public var reason: String
  public var askedBy: StaffID
  public var askedByName: String
  public var askedAt: OfficeTime
  public var allowedBy: StaffID?
  public var allowedAt: OfficeTime?
  public var state: State

  public enum State: String, CaseIterable, Sendable {
    case asked
    case allowed
    case refused
    /// All copies are handed over.
    case used

    public var name: String {
      switch self {
      case .asked: "依頼"
      case .allowed: "解除中"
      case .refused: "却下"
      case .used: "交付済"
      }
    }
  }

  public init(
    id: ReleaseID, request: CertificateRequestID, person: PersonID, record: RecordType,
    copies: Int, used: Int = 0, office: OfficeID, reason: String, askedBy: StaffID,
    askedByName: String, askedAt: OfficeTime, allowedBy: StaffID? = nil,
    allowedAt: OfficeTime? = nil, state: State = .asked
  ) {
    self.id = id
    self.request = request
    self.person = person
    self.record = record
    self.copies = copies
    self.used = used
    self.office = office
    self.reason = reason
    self.askedBy = askedBy
    self.askedByName = askedByName
    self.askedAt = askedAt
    self.allowedBy = allowedBy
    self.allowedAt = allowedAt
    self.state = state
  }

  /// From this moment on it is gone.
  public var expiresAt: OfficeTime? { allowedAt.map { Self.end(of: $0) } }

  /// When a release that begins at `start` is gone.
  public static func end(of start: OfficeTime) -> OfficeTime {
    start.adding(seconds: minutes * 60)
  }

  /// Whether it opens anything at a moment. A clock set back before it was allowed opens nothing.
  public func isValid(at now: OfficeTime) -> Bool {
    guard state == .allowed, let allowedAt, let expiresAt else { return false }
    return allowedAt <= now && now < expiresAt
  }

  /// Whether it opens exactly this.
  public func covers(_ order: RequestOrder, _ record: RecordType, at now: OfficeTime) -> Bool {
    isValid(at: now) && person == order.subject && self.record == record
      && order.copies <= copies - used
  }
}
