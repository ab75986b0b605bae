/// A question asked before an action is carried out.
public struct Confirmation: Equatable, Sendable {
  /// The whole question, naming the record: 「A023 を取り下げますか。」
  public var question: String
  /// The button that carries it out: 「取り下げる」.
  public var verb: String
  /// The button that does nothing stands under the cursor first when this is true.
  public var isDestructive: Bool

  public init(question: String, verb: String, isDestructive: Bool = false) {
    self.question = question
    self.verb = verb
    self.isDestructive = isDestructive
  }
}
