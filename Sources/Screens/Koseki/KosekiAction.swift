public import Domain
public import TUI

extension KosekiScreen {
  public enum Action: Equatable, Sendable {
    // Answers
    case loaded(KosekiSheet)
    case done(KosekiSheet, Deed)
    case failed(DeskFailure)

    // Keys
    case refreshed
    case resized(rows: Int)
    case moved(TableMove)
    case sideTaken(Side)
    case sideTurned
    case opened(Entry.Kind)
    /// The chain from birth to death of the selected person, or none any more.
    case chainAsked
    case householdAsked
    case removed
    case wiped
    case planOpened
    case back
    case form(FormEvent)
  }

  /// What was done.
  public enum Deed: Equatable, Sendable {
    case begun
    case edited(FamilyTreeEdit)
    /// So many of the household were put in.
    case filled(Int)
    case wiped
  }

  public enum Effect: Equatable, Sendable {
    /// Answered by `loaded` or `failed`, now and about once a second.
    case load
    /// Answered by `done` or `failed`, as are the next three.
    case begin(FamilyTree)
    case apply(FamilyTreeEdit, version: Int)
    case takeHousehold(version: Int)
    case wipe
    case leave
  }
}
