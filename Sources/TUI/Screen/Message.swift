/// The one sentence of the message line: what just happened and what to do next.
public struct Message: Equatable, Sendable {
  public enum Kind: Equatable, Sendable, CaseIterable {
    case info, done, caution, refusal

    /// The word that repeats the kind for those who see no colour.
    public var mark: String {
      switch self {
      case .info: ""
      case .done: "済"
      case .caution: "注意"
      case .refusal: "不可"
      }
    }
  }

  public var kind: Kind
  public var text: String

  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  public static func info(_ text: String) -> Message { Message(.info, text) }
  public static func done(_ text: String) -> Message { Message(.done, text) }
  public static func caution(_ text: String) -> Message { Message(.caution, text) }
  public static func refusal(_ text: String) -> Message { Message(.refusal, text) }

  public static func == (left: Message, right: Message) -> Bool {
    left.kind == right.kind && left.text.unicodeScalars.elementsEqual(right.text.unicodeScalars)
  }
}
