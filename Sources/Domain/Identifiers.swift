/// A name made by us for one record, compared by its scalars and never shown to a citizen.
///
/// One type per kind of record, so that a ticket's id cannot be handed over as a counter's.
public struct Identifier<Kind>: Hashable, Comparable, Sendable {
  public let text: String

  public init(_ text: String) { self.text = text }

  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension Identifier: CustomStringConvertible {
  public var description: String { text }
}

public enum OfficeKind {}
public enum DestinationKind {}
public enum SectionKind {}
public enum QueueKind {}
public enum ServiceKind {}
public enum StaffKind {}
public enum TerminalKind {}
public enum TicketKind {}
public enum RequestKind {}
public enum SessionKind {}
public enum PersonKind {}
public enum HouseholdKind {}
public enum CertificateKind {}
public enum AppointmentKind {}
public enum CertificateRequestKind {}
public enum ProtectionKind {}
public enum ReleaseKind {}
public enum PrintKind {}

public typealias OfficeID = Identifier<OfficeKind>
/// A place work is handed over to (`HandOverDestination`).
public typealias DestinationID = Identifier<DestinationKind>
public typealias SectionID = Identifier<SectionKind>
/// Unique within its office only: a queue is named by office and queue together.
public typealias QueueID = Identifier<QueueKind>
public typealias ServiceID = Identifier<ServiceKind>
public typealias StaffID = Identifier<StaffKind>
public typealias TerminalID = Identifier<TerminalKind>
public typealias TicketID = Identifier<TicketKind>
public typealias RequestID = Identifier<RequestKind>
public typealias SessionID = Identifier<SessionKind>
/// The 宛名番号 the core system gave a resident: never a 個人番号 nor a 住民票コード.
public typealias PersonID = Identifier<PersonKind>
/// The 世帯番号 of the core system.
public typealias HouseholdID = Identifier<HouseholdKind>
/// `J01`: one capital letter and two digits (domain.md C.1).
public typealias CertificateCode = Identifier<CertificateKind>
public typealias AppointmentID = Identifier<AppointmentKind>
/// A request for a certificate; `RequestID` is one for a second person's approval.
public typealias CertificateRequestID = Identifier<CertificateRequestKind>
public typealias ProtectionID = Identifier<ProtectionKind>
/// A release of a protection's block for one request.
public typealias ReleaseID = Identifier<ReleaseKind>
/// A paper to be printed.
public typealias DocumentID = Identifier<PrintKind>

/// The number painted above a counter (3番窓口), unique within its office.
public typealias CounterNumber = Int
