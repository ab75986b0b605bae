public import Domain
public import TUI

extension LockScreen {
  public struct State: Equatable, Sendable {
    /// Who must come back: the number only, never the name.
    public var staff: StaffID
    public var officeName: String
    public var since: OfficeTime
    /// True when nobody touched a key for a while, false for F12.
    public var isIdle: Bool
    public var isTraining: Bool
    public internal(set) var now: OfficeTime
    public internal(set) var message: Message?
    var form = LockText.emptyForm
    var explainsHandOver = false
    var hadWideCharacters = false

    public init(
      staff: StaffID, officeName: String, since: OfficeTime, isIdle: Bool = false,
      isTraining: Bool = false
    ) {
      self.staff = staff
      self.officeName = officeName
      self.since = since
      self.isIdle = isIdle
      self.isTraining = isTraining
      now = since
    }

    /// True while a password is in the field.
    public var holdsPassword: Bool { !form.text(Field.password).isEmpty }
  }

  enum Field { static let password = "password" }
}
