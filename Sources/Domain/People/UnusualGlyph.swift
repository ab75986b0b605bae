/// A character of a name that terminals and fonts may not have (外字): what is registered, what is
/// shown in its place, and how to look it up (domain.md A.12).
public struct UnusualGlyph: Hashable, Sendable {
  /// Exactly as registered, with its variation selector.
  public var exact: ExactText
  /// The 縮退: a character of JIS X 0213 that every terminal has.
  public var fallback: ExactText
  /// MJ文字図形名 (`MJ0xxxxx`); nil when the register gave none.
  public var mj: String?

  public init(exact: ExactText, fallback: ExactText, mj: String? = nil) {
    self.exact = exact
    self.fallback = fallback
    self.mj = mj
  }
}
