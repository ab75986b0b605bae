public import Domain
public import TUI

extension StaffAdminScreen {
  public enum Action: Equatable, Sendable {
    // Answers
    case loaded([StaffRecord], offices: OfficeDirectory, at: OfficeTime)
    /// A password that works once; it is shown until the next key and then forgotten.
    case passwordIssued(StaffID, String)
    case done(String)
    case failed(DeskFailure)

    // Keys
    case refreshed
    case resized(rows: Int)
    case moved(TableMove)
    case addAsked
    case transferAsked
    case resetAsked
    case unlockAsked
    case disableAsked
    case filterAsked
    case detailOpened
    case back
    case form(FormEvent)
  }

  public enum Effect: Equatable, Sendable {
    /// Answered by `loaded` or `failed`, now and about once a second.
    case load
    /// Answered by `passwordIssued` or `failed`.
    case add(StaffRecord)
    /// Answered by `done` or `failed`.
    case disable(StaffID)
    case transfer(StaffID, effective: CivilDate, grants: [RoleGrant])
    /// Answered by `passwordIssued` or `failed`.
    case resetPassword(StaffID)
    case unlock(StaffID)
    case leave
  }
}
