public import Domain

/// Who works in the two offices of `StorageOffice`. Everybody's password is
/// `StorageOffice.password`.
public enum StoragePerson: String, CaseIterable, Sendable {
  case clerk = "clerk"
  case colleague = "colleague"
  case cashier = "cashier"
  case chief = "chief"
  case taxChief = "tax-chief"
  case manager = "manager"
  case auditor = "auditor"
  case administrator = "admin"
  case southClerk = "south-clerk"
  case southChief = "south-chief"
  /// Keeps the protections of the city.
  case guardian = "guardian"
  case secondGuardian = "second-guardian"
  /// Of another company.
  case advisor = "advisor"
  /// Has yet to choose a password.
  case newcomer = "newcomer"
  /// Holds a role that touches no ticket.
  case stranger = "stranger"

  public var id: StaffID { StaffID(rawValue) }

  public var grants: [RoleGrant] {
    let north = StorageOffice.north
    let south = StorageOffice.south
    return switch self {
    case .clerk: [RoleGrant(.reception, office: north), RoleGrant(.examiner, office: north)]
    case .colleague: [RoleGrant(.examiner, office: north)]
    case .cashier: [RoleGrant(.cashier, office: north)]
    case .chief: [RoleGrant(.supervisor, office: north, section: StorageOffice.resident)]
    case .taxChief: [RoleGrant(.supervisor, office: north, section: StorageOffice.tax)]
    case .manager: [RoleGrant(.manager, office: north)]
    case .auditor: [RoleGrant(.auditor, office: north)]
    case .administrator: [RoleGrant(.administrator, office: north)]
    case .southClerk: [RoleGrant(.reception, office: south)]
    case .southChief: [RoleGrant(.supervisor, office: south)]
    case .guardian, .secondGuardian: [RoleGrant(.protectionOfficer, office: north)]
    case .advisor:
      [RoleGrant(.bereavementAdvisor, office: north), RoleGrant(.examiner, office: north)]
    case .newcomer: [RoleGrant(.reception, office: north)]
    case .stranger: [RoleGrant(.roomStaff, office: north)]
    }
  }

  public var record: StaffRecord {
    StaffRecord(id: id, name: "職員 \(rawValue)", kana: "ショクイン", grants: grants)
  }
}

/// The terminals of the two offices.
public enum StorageSeat: String, CaseIterable, Sendable {
  /// Counters 1 and 2 take 証明 first, 3 takes 異動; all three stand in 区民課. 4 stands in 税.
  case one = "n-1"
  case two = "n-2"
  case three = "n-3"
  case tax = "n-4"
  /// Reception: no counter.
  case reception = "n-0"
  case office = "n-5"
  case south = "s-1"

  public var record: TerminalRecord {
    let north = StorageOffice.north
    let resident = StorageOffice.resident
    return switch self {
    case .one: TerminalRecord(id: id, office: north, section: resident, counter: 1)
    case .two: TerminalRecord(id: id, office: north, section: resident, counter: 2)
    case .three: TerminalRecord(id: id, office: north, section: resident, counter: 3)
    case .tax: TerminalRecord(id: id, office: north, section: StorageOffice.tax, counter: 4)
    case .reception, .office: TerminalRecord(id: id, office: north, section: resident)
    case .south:
      TerminalRecord(id: id, office: StorageOffice.south, section: resident, counter: 1)
    }
  }

  public var id: TerminalID { TerminalID(rawValue) }
}
