public import ArgumentParser
public import Domain

// The words of the command line that become values of the domain.

extension OfficeTime: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}

extension CivilDate: ExpressibleByArgument {
  /// ISO or any Japanese spelling a clerk may write (`R8.11.24`).
  public init?(argument: String) {
    do {
      self = try DateSpelling.date(argument)
    } catch {
      return nil
    }
  }
}

extension MoneyOrder: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension DeadlineRule: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Priority: ExpressibleByArgument {
  public init?(argument: String) {
    switch argument {
    case "normal", "通常", "0": self = .normal
    case "priority", "優先", "1": self = .priority
    case "urgent", "至急", "2": self = .urgent
    default: return nil
    }
  }

  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
}

extension TicketState: ExpressibleByArgument {}

extension Purpose: ExpressibleByArgument {}

extension Role: ExpressibleByArgument {
  /// The raw value or the word on screen.
  public init?(argument: String) {
    guard let role = Role.named(argument) else { return nil }
    self = role
  }
}

/// A step that `ticket act --do` takes; a call has a command of its own.
struct ActWord: ExpressibleByArgument, Equatable {
  let step: TicketStep

  init?(argument: String) {
    guard let step = TicketStep(rawValue: argument), step != .call else { return nil }
    self.step = step
  }

  static var allValueStrings: [String] {
    TicketStep.allCases.filter { $0 != .call }.map(\.rawValue)
  }
}

/// Several words in one option, `A,B`.
struct WordList<Word: ExpressibleByArgument>: ExpressibleByArgument {
  let words: [Word]

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    let words = parts.compactMap { Word(argument: String($0)) }
    guard words.count == parts.count else { return nil }
    self.words = words
  }
}

extension PaperRange: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension SpoilReason: ExpressibleByArgument {}

extension PaymentMethod: ExpressibleByArgument {}

extension VolumeReport.Grouping: ExpressibleByArgument {}

extension CoinCount: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

/// `cash=理由`.
struct DifferenceReason: ExpressibleByArgument, Equatable {
  let kind: TillDifference.Kind
  let reason: String

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map { String($0) }
    guard parts.count == 2, let kind = TillDifference.Kind(rawValue: parts[0]) else {
      return nil
    }
    self.kind = kind
    reason = parts[1]
  }
}

extension RequestStep: ExpressibleByArgument {}

extension CheckSample.Outcome: ExpressibleByArgument {}
