/// The declared facts and events by name, with their place and the numbers of their values.
public struct FactTable: Sendable {
  struct Entry: Sendable {
    let question: IntakeQuestion
    let slot: FactSlot
  }

  /// As many values as a set of bits has; likewise events.
  public static let mostValues = 62

  let events: [LifeEvent]
  /// In the order of the questions.
  let entries: [Entry]
  private let places: [String: Int]
  private let eventPlaces: [String: Int]
  let singles: Int
  let perPerson: Int
  /// By slot: which entry stands there.
  let singleEntries: [Int]
  let personEntries: [Int]
  let birth: FactSlot?

  /// What is declared twice is taken once: the reader reports it.
  public init(events: [LifeEvent], questions: [IntakeQuestion]) {
    self.events = events
    var entries: [Entry] = []
    var places: [String: Int] = [:]
    var singles: [Int] = []
    var people: [Int] = []
    for question in questions where places[question.id.text] == nil {
      let isPerson = question.id.scope == .member
      let slot = FactSlot(index: isPerson ? people.count : singles.count, isPerson: isPerson)
      if isPerson { people.append(entries.count) } else { singles.append(entries.count) }
      places[question.id.text] = entries.count
      entries.append(Entry(question: question, slot: slot))
    }
    self.entries = entries
    self.places = places
    self.singles = singles.count
    perPerson = people.count
    singleEntries = singles
    personEntries = people
    birth = places["m.birth"].flatMap {
      entries[$0].question.type == .date ? entries[$0].slot : nil
    }
    eventPlaces = Dictionary(
      events.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func entry(_ id: String) -> Entry? { places[id].map { entries[$0] } }

  func entry(_ slot: FactSlot) -> Entry {
    entries[slot.isPerson ? personEntries[slot.index] : singleEntries[slot.index]]
  }

  func bit(ofEvent code: String) -> Int? { eventPlaces[code].map { 1 << $0 } }

  /// Nil where the answer is none of the question's.
  func cell(_ value: FactValue, for question: IntakeQuestion) -> FactCell? {
    guard value.type == question.type else { return nil }
    let number: Int? =
      switch value {
      case .flag(let flag): flag ? 1 : 0
      case .date(let date): date.dayNumber
      case .number(let number): number
      case .text: 0
      case .choice(let word): Self.bits([word], in: question)
      case .choices(let words): Self.bits(words, in: question)
      }
    return number.map { FactCell(standing: .known, value: $0) }
  }

  /// Nil when a word is none of the question's values.
  static func bits(_ words: [String], in question: IntakeQuestion) -> Int? {
    var bits = 0
    for word in words {
      guard let value = question.value(word),
        let place = question.values.firstIndex(where: {
          $0.text.unicodeScalars.elementsEqual(value.unicodeScalars)
        })
      else { return nil }
      bits |= 1 << place
    }
    return bits
  }
}
