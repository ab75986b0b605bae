/// What an act was done to: a kind and an id, never a name or an address.
public struct AuditSubject: Equatable, Sendable {
  public var kind: String
  public var id: String

  public init(_ kind: String, _ id: String) {
    self.kind = kind
    self.id = id
  }

  public static func ticket(_ id: TicketID) -> Self { Self("ticket", id.text) }
  public static func staff(_ id: StaffID) -> Self { Self("staff", id.text) }
  public static func terminal(_ id: TerminalID) -> Self { Self("terminal", id.text) }
  public static func office(_ id: OfficeID) -> Self { Self("office", id.text) }
  public static func queue(_ id: QueueID) -> Self { Self("queue", id.text) }
  public static func counter(_ number: CounterNumber) -> Self { Self("counter", String(number)) }
  public static func appointment(_ id: AppointmentID) -> Self { Self("appointment", id.text) }
  public static func request(_ id: RequestID) -> Self { Self("request", id.text) }
  public static func session(_ id: SessionID) -> Self { Self("session", id.text) }
  public static func person(_ id: PersonID) -> Self { Self("person", id.text) }
  public static func certificate(_ id: CertificateRequestID) -> Self {
    Self("certificate", id.text)
  }
  /// Never the person: who is protected is not to be read in the log.
  public static func protection(_ id: ProtectionID) -> Self { Self("protection", id.text) }
  public static func document(_ id: DocumentID) -> Self { Self("document", id.text) }
  public static func paper(_ range: PaperRange) -> Self { Self("paper", range.description) }
  public static func till(_ counter: CounterNumber?, _ day: CivilDate) -> Self {
    Self("till", day.iso + (counter.map { "/\($0)" } ?? ""))
  }
  public static func receipt(_ number: ReceiptNumber) -> Self {
    Self("receipt", "\(number.day.iso)/\(number.sequence)")
  }
  public static let register = Self("register", "-")
  public static let calendar = Self("calendar", "-")
  public static let system = Self("system", "-")
}

/// Why somebody looked: taken from the ticket or case at hand, or asked for when there is none.
public enum Purpose: String, CaseIterable, Sendable {
  case service
  case supervision
  case audit
  case administration
  case training
  // Why somebody looks at a person of the register without a ticket at hand.
  case certificate
  case residence = "residence-change"
  case enquiry

  /// What a person may be looked at for; the log keeps which it was.
  public static let ofLookingAtPeople: [Purpose] = [.service, .certificate, .residence, .enquiry]
  /// What the log may be read for.
  public static let ofReadingTheLog: [Purpose] = [
    .service, .supervision, .audit, .administration, .training,
  ]

  public var name: String {
    switch self {
    case .service: "窓口応対"
    case .supervision: "監督"
    case .audit: "監査"
    case .administration: "管理"
    case .training: "研修"
    case .certificate: "証明書の交付"
    case .residence: "異動の届出"
    case .enquiry: "問合せへの回答"
    }
  }
}

/// One line of the audit log as read back.
public struct AuditEntry: Equatable, Identifiable, Sendable {
  /// Counts from 1 without a gap; the chain's order.
  public var id: Int
  public var at: OfficeTime
  public var staff: StaffID
  public var terminal: TerminalID?
  public var office: OfficeID?
  /// `Act.rawValue` as stored; a newer program's act may be unknown here.
  public var act: String
  public var subject: AuditSubject
  public var purpose: Purpose?
  /// False when the act was refused.
  public var allowed: Bool
  /// Short facts by name, ids and counts only.
  public var detail: String

  public init(
    id: Int, at: OfficeTime, staff: StaffID, terminal: TerminalID?, office: OfficeID?, act: String,
    subject: AuditSubject, purpose: Purpose?, allowed: Bool, detail: String
  ) {
    self.id = id
    self.at = at
    self.staff = staff
    self.terminal = terminal
    self.office = office
    self.act = act
    self.subject = subject
    self.purpose = purpose
    self.allowed = allowed
    self.detail = detail
  }
}
