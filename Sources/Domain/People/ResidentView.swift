/// What somebody may know of a person: everything, or that there is a stop and nothing else.
///
/// The stop is looked up in the transaction that reads the person; of a stopped person no name, no
/// birth date and no address leaves the store (architecture.md, invariants; domain.md A.9).
public enum ResidentView: Hashable, Sendable {
  case open(Resident)
  case stopped(PersonID, StopCode)

  public var id: PersonID {
    switch self {
    case .open(let resident): resident.id
    case .stopped(let id, _): id
    }
  }

  /// Nil for a stopped person.
  public var resident: Resident? {
    if case .open(let resident) = self { return resident }
    return nil
  }
}
