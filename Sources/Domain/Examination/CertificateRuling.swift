/// The answer to an inquiry: whether the certificate may be issued, and how.
public struct CertificateRuling: Equatable, Sendable {
  public enum Decision: String, CaseIterable, Sendable {
    case allowed
    case refused
    case needsMore = "needs-more"
    case needsSupervisor = "needs-supervisor"

    public var name: String {
      switch self {
      case .allowed: "交付できます"
      case .refused: "交付できません"
      case .needsMore: "確かめることがあります"
      case .needsSupervisor: "上席の確認が要ります"
      }
    }
  }

  public enum Delivery: String, CaseIterable, Sendable {
    case counter
    case mailToSubject = "mail-to-subject"

    public var name: String {
      switch self {
      case .counter: "窓口で渡す"
      case .mailToSubject: "本人の住所へ郵送する"
      }
    }
  }

  /// Whether who came is known well enough, and what to ask for when not.
  public struct Identity: Equatable, Sendable {
    public var enough: Bool
    public var ask: [String]

    public init(enough: Bool, ask: [String] = []) {
      self.enough = enough
      self.ask = ask
    }
  }

  public var decision: Decision
  /// The heaviest first.
  public var reasons: [ExaminationFinding]
  public var alternatives: [String]
  /// Yen for all copies on the day they are handed over; nil where nothing is charged because
  /// nothing is issued, or it cannot be told yet.
  public var fee: Int?
  public var identity: Identity
  public var delivery: Delivery
  public var secondPerson: Bool
  /// How it would have been had without coming; nil where it would not.
  public var nextTime: String?
  /// What is stamped on an exempt certificate.
  public var stamp: String?
}
