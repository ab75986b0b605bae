/// An act that needs two persons, as a row: who asks for what and why, until when, and who decided
/// (product.md, two-person acts).
public struct ApprovalRequest: Equatable, Identifiable, Sendable {
  /// Seconds in which somebody who set a person's way in is not served by that person's decision.
  public static let secondPersonRestSeconds = 86_400

  public var id: RequestID
  public var act: Act
  public var subject: AuditSubject
  public var office: OfficeID?
  /// A Japanese sentence that says what will happen when it is approved.
  public var summary: String
  public var requestedBy: StaffID
  public var requestedByName: String
  public var reason: String
  public var requestedAt: OfficeTime
  /// From this moment on it can neither be decided nor used.
  public var expiresAt: OfficeTime
  public var state: State
  public var decidedBy: StaffID?
  public var decidedAt: OfficeTime?
  /// What the second person wrote, for the one who asked.
  public var decisionReason: String

  public enum State: String, CaseIterable, Sendable {
    case pending
    case approved
    case refused
    /// Approved and carried out: an approval serves once.
    case used
    case expired

    public var name: String {
      switch self {
      case .pending: "承認待ち"
      case .approved: "承認済"
      case .refused: "却下"
      case .used: "実行済"
      case .expired: "期限切れ"
      }
    }
  }

  public init(
    id: RequestID, act: Act, subject: AuditSubject, office: OfficeID? = nil, summary: String,
    requestedBy: StaffID, requestedByName: String, reason: String, requestedAt: OfficeTime,
    expiresAt: OfficeTime, state: State = .pending, decidedBy: StaffID? = nil,
    decidedAt: OfficeTime? = nil, decisionReason: String = ""
  ) {
    self.id = id
    self.act = act
    self.subject = subject
    self.office = office
    self.summary = summary
    self.requestedBy = requestedBy
    self.requestedByName = requestedByName
    self.reason = reason
    self.requestedAt = requestedAt
    self.expiresAt = expiresAt
    self.state = state
    self.decidedBy = decidedBy
    self.decidedAt = decidedAt
    self.decisionReason = decisionReason
  }

  /// The state as of `now`: a pending or approved request past its time has expired.
  public func state(at now: OfficeTime) -> State {
    switch state {
    case .pending, .approved: now >= expiresAt ? .expired : state
    case .refused, .used, .expired: state
    }
  }

  /// Why `staff` cannot approve or refuse it now; nil when they can.
  public func refusal(decidedBy staff: StaffID, at now: OfficeTime) -> DeskFailure? {
    switch state(at: now) {
    case .pending: break
    case .expired:
      return DeskFailure(
        .requestExpired, "この依頼は\(expiresAt.clock)に期限が切れました。何も変更していません。必要なら、依頼をやり直してもらってください。")
    case .approved, .refused, .used:
      return DeskFailure(
        .requestDecided, "この依頼はすでに「\(state.name)」です。何も変更していません。一覧を確かめてください。")
    }
    guard staff != requestedBy else {
      return DeskFailure(
        .requestOwn, "自分の依頼は自分では決められません。依頼はそのまま残っています。ほかの権限のある職員に頼んでください。")
    }
    return nil
  }

  /// Why `staff` cannot carry out the approved act now; nil when they can.
  public func refusal(usedBy staff: StaffID, at now: OfficeTime) -> DeskFailure? {
    guard staff == requestedBy else {
      return DeskFailure(
        .requestOthers, "この承認は\(requestedByName)さんの依頼に対するものです。何も変更していません。本人の操作で実行してください。")
    }
    switch state(at: now) {
    case .approved: return nil
    case .pending:
      return DeskFailure(
        .requestPending, "まだ承認されていません。何も変更していません。承認を待ってから、もう一度操作してください。")
    case .expired:
      return DeskFailure(
        .requestExpired, "この承認は\(expiresAt.clock)に期限が切れました。何も変更していません。依頼をやり直してください。")
    case .refused, .used:
      let why = decisionReason.isEmpty ? "" : "（理由: \(decisionReason)）"
      return DeskFailure(
        .requestDecided, "この依頼はすでに「\(state.name)」です\(why)。何も変更していません。必要なら、依頼をやり直してください。")
    }
  }
}

extension DeskFailure.Code {
  public static let requestExpired: Self = "request-expired"
  public static let requestDecided: Self = "request-decided"
  public static let requestPending: Self = "request-pending"
  public static let requestUnknown: Self = "request-unknown"
  public static let requestOwn = Self("request-own", .notPermitted)
  public static let requestOthers = Self("request-others", .notPermitted)
}
