public import Domain
public import TUI

extension HandOverScreen {
  public struct State: Equatable, Sendable {
    /// Nil: this terminal stands at no counter and there is nothing to give.
    public var counter: CounterNumber?
    /// The number of my open call, if there is one.
    public var openNumber: TicketNumber?
    /// Nil until they were read.
    public internal(set) var colleagues: [Colleague]?
    public internal(set) var message: Message?
    /// The last reading failed; what is shown is older.
    var isStale = false
    var table = TableState<StaffID>()
    /// The filter while it has the keyboard.
    var filter: Form?

    public init(counter: CounterNumber?, openNumber: TicketNumber? = nil) {
      self.counter = counter
      self.openNumber = openNumber
    }

    /// Who is chosen now.
    public var selected: Colleague? {
      let id = table.selection(in: rows)
      return colleagues?.first { $0.id == id }
    }
  }

  /// Somebody the counter can be given to.
  public struct Colleague: Equatable, Sendable {
    public var id: StaffID
    public var name: String
    /// Katakana, to be found by.
    public var kana: String
    /// `受付・審査`
    public var roleNames: String

    public init(id: StaffID, name: String, kana: String, roleNames: String) {
      self.id = id
      self.name = name
      self.kana = kana
      self.roleNames = roleNames
    }
  }
}

extension HandOverScreen.State {
  /// The colleagues that the filter lets through.
  var rows: [TableRow<StaffID>] {
    let all = (colleagues ?? []).map { person in
      TableRow(
        id: person.id,
        cells: [
          TableCell(person.id.text), TableCell(person.name), TableCell(person.kana),
          TableCell(person.roleNames),
        ])
    }
    return table.arranged(all)
  }
}
