/// What keeps a certificate from going on, as the register says at this moment (domain.md C.5,
/// invariant 4; A.9).
public enum IssueStop: Equatable, Sendable {
  /// 上席呼出: nothing may be said, not even why.
  case code(StopCode)
  /// The same to the clerk; a supervisor alone decides and records why: 戸籍謄抄本, and what the
  /// protection does not name (domain.md A.9).
  case decision(StopCode)
  /// 抑止 that may be named.
  case flags([SuppressionFlag])
  /// The register in use no longer has the person.
  case gone

  /// Nil when nothing stops it.
  ///
  /// - Parameters:
  ///   - released: 抑止 a supervisor has let pass for this request.
  ///   - traits: of the certificate: 除票 are of who has left or died, 転出証明 of who is leaving. Nil:
  ///     everything stops.
  ///   - examining: at 審査. The rules refuse there what is of somebody dead or gone, with the law and
  ///     what there is instead; later it stops what was allowed before.
  public static func of(
    _ view: ResidentView?, released: Set<SuppressionFlag> = [], traits: [CertificateTrait]? = nil,
    examining: Bool = false
  ) -> IssueStop? {
    let ofTheLiving = traits?.contains(.living) ?? true
    // Who has moved away is whom 住民票の広域交付 is for.
    let ofTheRegistered = ofTheLiving && traits?.contains(.recordElsewhere) != true
    switch view {
    case nil: return .gone
    case .stopped(_, let code): return .code(code)
    case .open(let resident):
      let isDead = resident.flags.contains(.deceased)
      if examining, ofTheLiving, isDead || (resident.isFormer && ofTheRegistered) { return nil }
      if resident.isFormer, ofTheRegistered { return .gone }
      let flags = resident.suppressions.filter { flag in
        switch flag {
        case .deceased where !ofTheLiving: false
        case .movingOut where traits?.contains(.movingOut) == true: false
        default: !released.contains(flag)
        }
      }
      return flags.isEmpty ? nil : .flags(flags)
    }
  }

  /// What the request's record says; the only words for a code are the code's own.
  public var words: String {
    switch self {
    case .code(let code), .decision(let code): code.words
    case .flags(let flags): "抑止: " + flags.map(\.name).joined(separator: "・")
    case .gone: "いまの台帳にいない人"
    }
  }

  /// What the clerk is told: what happened, what next.
  public func sentence(_ number: RequestNumber) -> String {
    switch self {
    case .code(let code), .decision(let code):
      "\(code.words)。\(number) の請求は保留にしました。上席を呼び、指示があるまで進めないでください。"
    case .flags(let flags):
      "抑止（\(flags.map(\.name).joined(separator: "・"))）があるので、\(number) の請求は保留にしました。係長が確かめると続けられます。"
    case .gone:
      "いまの台帳にこの人がいないので、\(number) の請求は保留にしました。台帳の日付と転出・死亡の届を確かめてください。"
    }
  }

  /// Why a request that lies for a code cannot be taken up again; nil where its stop may be named.
  /// The same words for every stop that has only a code.
  public func refusesResuming(_ number: RequestNumber) -> DeskFailure? {
    guard case .code(let code) = self.alike else { return nil }
    return DeskFailure(
      .stopped,
      "\(code.words)。\(number) の請求は保留のままです。何も変更していません。"
        + "上席を呼んでください。指示があるまで再開できません。")
  }

  /// A code is a code, whoever may open it.
  private var alike: IssueStop {
    if case .decision(let code) = self { .code(code) } else { self }
  }

  /// Whether a supervisor may let it pass here. Of a dead person there is no 住民票 but a 除票.
  public var mayBeReleased: Bool {
    switch self {
    case .code, .gone: false
    case .decision: true
    case .flags(let flags): !flags.contains(.deceased)
    }
  }
}
