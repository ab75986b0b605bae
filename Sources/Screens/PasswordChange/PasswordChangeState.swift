public import Domain
public import TUI

extension PasswordChangeScreen {
  public struct State: Equatable, Sendable {
    public var staff: StaffID
    /// The password in use was given by somebody else: nothing opens until it is replaced, and it
    /// is not asked for again because it was typed a moment ago.
    public let mustChange: Bool
    public internal(set) var message: Message?
    var form: Form

    public init(staff: StaffID, mustChange: Bool, message: Message? = nil) {
      self.staff = staff
      self.mustChange = mustChange
      self.message = message
      form = PasswordChangeText.form(mustChange: mustChange)
    }

    /// The sentences that stand at the fields, by `current`, `new` and `again`.
    public var errors: [String: String] { form.errors }
  }

  enum Field {
    static let current = "current"
    static let new = "new"
    static let again = "again"
  }
}
