/// A paper to be printed or printed: what it is and about what, never what it says.
public struct DocumentRecord: Equatable, Identifiable, Sendable {
  /// `nakahara-20261124-3`: also its name in the spool.
  public var id: DocumentID
  public var office: OfficeID
  public var kind: DocumentKind
  /// The id of the request, receipt or closing.
  public var subject: String
  public var state: DocumentState
  public var attempts: Int
  /// When an attempt began whose end nobody has written down.
  public var attemptAt: OfficeTime?
  public var madeAt: OfficeTime
  public var madeBy: StaffID
  public var madeByName: String
  public var printedAt: OfficeTime?
  public var printedBy: StaffID?
  public var sha256: String?
  /// Boxes that say 「外字あり:手書き補記」.
  public var handwritten: Int
  public var reprintOf: DocumentID?
  public var reason: String
  public var version: Int

  public init(
    id: DocumentID, office: OfficeID, kind: DocumentKind, subject: String,
    state: DocumentState = .waiting, attempts: Int = 0, attemptAt: OfficeTime? = nil,
    madeAt: OfficeTime, madeBy: StaffID, madeByName: String = "", printedAt: OfficeTime? = nil,
    printedBy: StaffID? = nil, sha256: String? = nil, handwritten: Int = 0,
    reprintOf: DocumentID? = nil, reason: String = "", version: Int = 1
  ) {
    self.id = id
    self.office = office
    self.kind = kind
    self.subject = subject
    self.state = state
    self.attempts = attempts
    self.attemptAt = attemptAt
    self.madeAt = madeAt
    self.madeBy = madeBy
    self.madeByName = madeByName
    self.printedAt = printedAt
    self.printedBy = printedBy
    self.sha256 = sha256
    self.handwritten = handwritten
    self.reprintOf = reprintOf
    self.reason = reason
    self.version = version
  }

  /// Why it cannot be printed now; nil when it can.
  ///
  /// - Parameter looked: somebody has looked at the printer since the attempt whose end is not known.
  public func refusal(looked: Bool) -> DeskFailure? {
    if state == .printed {
      return DeskFailure(
        .documentPrinted,
        "この\(kind.name)は印刷済みです。もう一度は印刷していません。必要なら係長に再印刷を頼んでください（その日のうちだけできます）。")
    }
    if state == .withdrawn {
      return DeskFailure(.documentWithdrawn, "この\(kind.name)は取り下げられています。印刷していません。作り直してください。")
    }
    if let attemptAt, !looked {
      return DeskFailure(
        .documentUncertain,
        "この\(kind.name)は \(attemptAt.clock) に印刷を始めましたが、出たかどうか分かりません。プリンターを見て、紙が出ていないことを確かめてから、もう一度印刷してください。"
      )
    }
    return nil
  }
}

extension DeskFailure.Code {
  public static let documentUnknown: Self = "document-unknown"
  public static let documentTwice: Self = "document-twice"
  public static let documentPrinted: Self = "document-printed"
  public static let documentWithdrawn: Self = "document-withdrawn"
  /// An attempt was begun and nobody knows how it ended.
  public static let documentUncertain: Self = "document-uncertain"
  /// What it would say now is not what it said.
  public static let documentChanged: Self = "document-changed"
  /// What it says is nowhere but with whoever made it.
  public static let documentLost: Self = "document-lost"
  /// There is nothing of that number that such a paper could be about.
  public static let documentSubject: Self = "document-subject"
}
