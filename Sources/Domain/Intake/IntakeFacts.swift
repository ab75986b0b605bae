/// What is known of one case: its events, and answers by the name of the fact. What is absent is
/// not known.
public struct IntakeFacts: Equatable, Sendable {
  /// Codes; nil: not known.
  public var events: [String]?
  /// Facts that are not about one of the people, by `FactID.text`.
  public var answers: [String: FactValue]
  /// One entry for each person concerned, answers by `FactID.text`; nil: it is not known who.
  public var people: [[String: FactValue]]?

  public init(
    events: [String]? = nil, answers: [String: FactValue] = [:],
    people: [[String: FactValue]]? = nil
  ) {
    self.events = events
    self.answers = answers
    self.people = people
  }

  public subscript(place: FactPlace) -> FactValue? {
    get {
      switch place {
      case .events: nil
      case .single(let id): answers[id.text]
      case .person(let id, let index):
        people.flatMap { $0.indices.contains(index) ? $0[index][id.text] : nil }
      }
    }
    set {
      switch place {
      case .events: break
      case .single(let id): answers[id.text] = newValue
      case .person(let id, let index):
        var everyone = people ?? []
        while everyone.count <= index { everyone.append([:]) }
        everyone[index][id.text] = newValue
        people = everyone
      }
    }
  }
}

extension DeskFailure.Code {
  public static let intakeMissing: Self = "intake-missing"
}
