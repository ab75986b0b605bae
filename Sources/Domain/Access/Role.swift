/// What a person is employed to do at the counter (domain.md H, roles). A person may hold several,
/// each at one office; nothing is allowed that no role allows.
public enum Role: String, CaseIterable, Sendable {
  case reception = "reception"
  case examiner = "examiner"
  case verifier = "verifier"
  case cashier = "cashier"
  case bereavementAdvisor = "bereavement-advisor"
  case callCentre = "call-centre"
  case roomStaff = "room-staff"
  case supervisor = "supervisor"
  case manager = "manager"
  case protectionOfficer = "protection-officer"
  case auditor = "auditor"
  case administrator = "administrator"

  /// The word on screen, which a visitor may see: never what the city calls the protection itself
  /// (domain.md A.9, K).
  public var name: String {
    switch self {
    case .reception: "受付"
    case .examiner: "審査"
    case .verifier: "照合"
    case .cashier: "会計"
    case .bereavementAdvisor: "おくやみ相談員"
    case .callCentre: "コールセンター"
    case .roomStaff: "施設予約"
    case .supervisor: "係長"
    case .manager: "課長"
    case .protectionOfficer: "上席確認（P）担当"
    case .auditor: "監査"
    case .administrator: "管理者"
    }
  }

  /// Held by people of another company: they never open a block (domain.md A.9).
  public var isContractor: Bool { self == .bereavementAdvisor || self == .callCentre }
}

/// One role held at one office, optionally narrowed to a section.
public struct RoleGrant: Hashable, Sendable {
  public var role: Role
  public var office: OfficeID
  /// Nil: every section of the office.
  public var section: SectionID?

  public init(_ role: Role, office: OfficeID, section: SectionID? = nil) {
    self.role = role
    self.office = office
    self.section = section
  }
}

/// How far a permission reaches from the place where the role is held.
public enum OfficeScope: Int, Comparable, Sendable {
  case section
  case office
  case city

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Where an act happens: the office always, the section when the record belongs to one.
public struct Place: Hashable, Sendable {
  public var office: OfficeID
  public var section: SectionID?

  public init(office: OfficeID, section: SectionID? = nil) {
    self.office = office
    self.section = section
  }
}
