import Domain
import Screens
import TUI
import UseCases

extension Workplace {
  /// The calendar over a date field, or nothing where nobody is signed in or it cannot be read.
  func calendar(over field: String?) -> Mounted? {
    guard post != nil else { return nil }
    do {
      return try almanac(over: field)
    } catch {
      settings.log("calendar: \(DeskFailure.code(of: error))")
      return nil
    }
  }

  /// - Parameter field: what the date field holds that waits for a day; nil without one.
  func almanac(over field: String?) throws -> Mounted {
    guard let post else { return signIn() }
    let (calendar, opening, counting) = try CalendarDesk(post.desk).opening(
      of: post.session.section)
    let state = AlmanacScreen.State(
      today: now.date, calendar: calendar, opening: opening,
      officeName: post.session.officeName, rules: counting.isEmpty ? shippedRules() : counting,
      field: field)
    return Mounted(AlmanacScreen.self, state: state) { effect in
      switch effect {
      case .leave: [.close]
      case .answer(let text): [.answer(text)]
      }
    }
  }

  /// For a catalogue that says nothing of them. Read once; a table that cannot be read leaves the
  /// calendar without it.
  private func shippedRules() -> [CountingRule] {
    if let countingRules { return countingRules }
    do {
      let rules = try settings.countingRules()
      countingRules = rules
      return rules
    } catch {
      settings.log("calendar rules: \(DeskFailure.code(of: error))")
      return []
    }
  }
}
