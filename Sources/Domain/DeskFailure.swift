/// What a person is told when something could not be done: what happened, what is kept, what next.
///
/// Every error that reaches a screen or a command's exit is one of these; anything else is a
/// programming fault and reported as `.unexpected`.
public struct DeskFailure: Error, Equatable, Sendable {
  /// The machine-readable reason (`error.code` of `--json`), stable across releases.
  public var code: Code
  /// Whole Japanese sentences: what happened, what was and was not saved, what to do next.
  public var message: String

  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  public struct Code: Hashable, Sendable, ExpressibleByStringLiteral {
    public let text: String
    public let kind: Kind

    public init(_ text: String, _ kind: Kind) {
      self.text = text
      self.kind = kind
    }

    public init(stringLiteral value: String) { self.init(value, .refused) }
  }

  /// What the exit status of a command says about a failure.
  public enum Kind: Int32, Sendable {
    case unexpected = 1
    case usage = 2
    case refused = 3
    case database = 4
    case notPermitted = 5
    case environment = 78
  }
}

extension DeskFailure.Code {
  public static let notPermitted = Self("not-permitted", .notPermitted)
  public static let signInRequired = Self("sign-in-required", .notPermitted)
  public static let databaseUnusable = Self("database-unusable", .database)
  public static let databaseMissing = Self("database-missing", .database)
  public static let databaseBusy = Self("database-busy", .database)
  public static let databaseFull = Self("database-full", .database)
  public static let databaseReadOnly = Self("database-read-only", .database)
  public static let databaseDamaged = Self("database-damaged", .database)
  public static let databaseNewer = Self("database-newer", .database)
  public static let databaseReplaced = Self("database-replaced", .database)
  public static let auditTampered = Self("audit-tampered", .database)
  public static let usage = Self("usage", .usage)
  public static let unexpected = Self("unexpected", .unexpected)
  public static let environment = Self("environment", .environment)
}
