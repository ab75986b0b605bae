public import Domain
public import TUI

extension SignInScreen {
  /// What the sign-in screen knows. A password stands in it only while it is being typed.
  public struct State: Equatable, Sendable {
    /// Nil: this terminal is not registered and nobody can sign in here.
    public var terminal: TerminalID?
    public var officeName: String
    public var sectionName: String?
    public var counter: CounterNumber?
    public var isTraining: Bool
    /// Shown on 研修 databases only, whoever passes them.
    public let demoAccounts: [DemoAccount]
    public internal(set) var message: Message?
    /// Both fields; which has the keyboard is said by `stop`.
    var form = SignInText.emptyForm
    var stop = Stop.staff
    var table = TableState<String>()
    /// The last password held characters of a Japanese input method.
    var hadWideCharacters = false

    public init(
      terminal: TerminalID?, officeName: String = "", sectionName: String? = nil,
      counter: CounterNumber? = nil, isTraining: Bool = false,
      demoAccounts: [DemoAccount] = [], message: Message? = nil
    ) {
      self.terminal = terminal
      self.officeName = officeName
      self.sectionName = sectionName
      self.counter = counter
      self.isTraining = isTraining
      self.demoAccounts = isTraining ? demoAccounts : []
      self.message = message
    }

    public var isUnknownTerminal: Bool { terminal == nil }

    /// What is in the field of the staff number.
    public var staffText: String { form.text(Field.staff) }

    /// True while a password is in the field.
    public var holdsPassword: Bool { !form.text(Field.password).isEmpty }
  }

  /// What has the keyboard.
  enum Stop: Equatable, Sendable { case staff, password, demo }

  enum Field {
    static let staff = "staff"
    static let password = "password"
  }
}

extension SignInScreen.State {
  /// The field with the keyboard as a form of its own; nil on the table of demo staff.
  var focusedForm: Form? {
    guard !isUnknownTerminal, let id = fieldID,
      let field = form.fields.first(where: { $0.id == id })
    else { return nil }
    return Form(title: "", fields: [field], verb: SignInText.verb)
  }

  var fieldID: String? {
    switch stop {
    case .staff: SignInScreen.Field.staff
    case .password: SignInScreen.Field.password
    case .demo: nil
    }
  }

  var demoRows: [TableRow<String>] {
    demoAccounts.map { account in
      TableRow(
        id: account.id.text,
        cells: [
          TableCell(account.id.text), TableCell(account.name),
          TableCell(account.roles.map(\.name).joined(separator: "・")),
          TableCell(account.password),
        ])
    }
  }
}
