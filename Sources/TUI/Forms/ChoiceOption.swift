/// One of the things a choice or a checklist offers.
public struct ChoiceOption: Equatable, Sendable {
  public var id: String
  public var label: String

  public init(_ id: String, _ label: String) {
    self.id = id
    self.label = label
  }
}
