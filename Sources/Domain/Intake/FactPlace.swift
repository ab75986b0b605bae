/// One fact of one case: `e.tokurei`, `m[1].nursery`, or which events there are.
public enum FactPlace: Hashable, Sendable, CustomStringConvertible {
  case events
  case single(FactID)
  /// Counts from 0.
  case person(FactID, Int)

  public var id: FactID? {
    switch self {
    case .events: nil
    case .single(let id), .person(let id, _): id
    }
  }

  public var person: Int? {
    if case .person(_, let index) = self { return index }
    return nil
  }

  public var text: String {
    switch self {
    case .events: "events"
    case .single(let id): id.text
    case .person(let id, let index): "\(id.scope.rawValue)[\(index)].\(id.name)"
    }
  }

  public var description: String { text }
}
