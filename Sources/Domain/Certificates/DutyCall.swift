/// The duty of the parent office, called because a request was stopped where one person is all there
/// is (domain.md C.5).
public struct DutyCall: Equatable, Identifiable, Sendable {
  public var id: Int
  public var request: CertificateRequestID
  public var number: RequestNumber
  /// Where it was stopped.
  public var from: OfficeID
  /// Who is called.
  public var office: OfficeID
  public var askedAt: OfficeTime
  public var answeredAt: OfficeTime?
  public var answer: String

  public init(
    id: Int, request: CertificateRequestID, number: RequestNumber, from: OfficeID,
    office: OfficeID, askedAt: OfficeTime, answeredAt: OfficeTime? = nil, answer: String = ""
  ) {
    self.id = id
    self.request = request
    self.number = number
    self.from = from
    self.office = office
    self.askedAt = askedAt
    self.answeredAt = answeredAt
    self.answer = answer
  }

  public enum State: Equatable, Sendable {
    case waiting
    case answered
    /// Nobody answered in time: the citizen is told.
    case unanswered
  }

  public func state(at now: OfficeTime) -> State {
    if answeredAt != nil { return .answered }
    return now.seconds(since: askedAt) < SelfCheck.answerSeconds ? .waiting : .unanswered
  }

  /// What the clerk says to the citizen when nobody answered: the same for every stop and for a
  /// trouble of the system, so that the words betray nothing (domain.md A.9).
  public static func sentence(_ number: RequestNumber, ward: String) -> String {
    "\(number) の証明書は、いまこの窓口では発行できません。請求は残っています。"
      + "\(ward)の窓口で受け取れます（再来庁票を渡せます）。お急ぎでなければ、後日ここへ来てもらうか、郵送の請求も案内できます。"
  }
}

/// A paper that its maker checked, for a supervisor of the parent office to look at.
public struct CheckSample: Equatable, Identifiable, Sendable {
  public var request: CertificateRequestID
  public var number: RequestNumber
  public var typeName: String
  public var copies: Int
  /// Where it was made.
  public var from: OfficeID
  public var madeByName: String
  public var takenAt: OfficeTime

  public var id: CertificateRequestID { request }

  public enum Outcome: String, CaseIterable, Sendable {
    case right
    case wrong

    public var name: String { self == .right ? "相違なし" : "相違あり" }
  }

  public init(
    request: CertificateRequestID, number: RequestNumber, typeName: String, copies: Int,
    from: OfficeID, madeByName: String, takenAt: OfficeTime
  ) {
    self.request = request
    self.number = number
    self.typeName = typeName
    self.copies = copies
    self.from = from
    self.madeByName = madeByName
    self.takenAt = takenAt
  }
}
