/// A line of text with a caret, edited by whole characters and drawn by columns.
///
/// か with U+3099, 葛 with its variation selector and ｶﾞ are one character each: the caret never
/// stands inside them (terminal.md 6.9). What was typed is kept scalar for scalar; only line
/// breaks and tabs become a space, and controls that cannot be seen are left out.
public struct TextField: Sendable {
  public enum Kind: Equatable, Sendable {
    case text
    /// Shown as `*`.
    case masked
    /// ASCII digits; full-width digits become ASCII.
    case number
    /// ASCII letters, digits and signs; full-width forms become ASCII.
    case code
  }

  public let kind: Kind
  /// Characters that may be typed. A value that was longer to begin with is kept whole.
  public let limit: Int
  private(set) var clusters: [Character]
  /// The caret stands before this character; the number of characters at the end.
  public private(set) var caret: Int
  /// A number stands there that nobody typed: the first digit takes its place, or 1 would become 13.
  private var isPreset: Bool

  public init(kind: Kind = .text, text: String = "", limit: Int) {
    self.kind = kind
    self.limit = max(0, limit)
    var intake = TextIntake(kind: kind)
    clusters = TextIntake.clusters(of: intake.accept(text))
    caret = clusters.count
    isPreset = kind == .number && !clusters.isEmpty
  }

  public var text: String { String(clusters) }
  public var isEmpty: Bool { clusters.isEmpty }
  public var count: Int { clusters.count }

  public mutating func clear() {
    clusters = []
    caret = 0
    isPreset = false
  }

  /// Puts `text` in at the caret and moves the caret behind it. Gives a sentence when part of it
  /// could not be taken, else nil.
  @discardableResult
  public mutating func insert(_ text: String) -> String? {
    var intake = TextIntake(kind: kind)
    let incoming = intake.accept(text)
    guard !incoming.isEmpty else { return intake.refusal }
    if isPreset { clear() }
    let before = String(clusters[..<caret])
    let after = String(clusters[caret...])
    let behind = before.unicodeScalars.count + incoming.unicodeScalars.count
    let joined = TextIntake.clusters(of: before + incoming + after)
    guard joined.count > limit else {
      clusters = joined
      caret = boundary(atOrAfter: behind)
      return intake.refusal
    }
    let room = max(0, limit - clusters.count)
    let taken = TextIntake.clusters(of: incoming).prefix(room)
    clusters = Array(
      TextIntake.clusters(of: before + String(taken) + after).prefix(max(limit, clusters.count)))
    caret = min(caret + taken.count, clusters.count)
    return "\(limit)文字までの欄です。入りきらない分は入れていません。"
  }

  /// Takes an editing key; false when the key is not for a text field.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .left: caret = max(0, caret - 1)
    case .right: caret = min(clusters.count, caret + 1)
    case .home: caret = 0
    case .end: caret = clusters.count
    case .backspace:
      guard caret > 0 else { return true }
      remove(caret - 1..<caret)
    case .delete:
      guard caret < clusters.count else { return true }
      remove(caret..<caret + 1)
    case .control("u"): remove(0..<caret)
    case .control("k"): remove(caret..<clusters.count)
    default: return false
    }
    isPreset = false
    return true
  }

  /// Removing may bring two halves of a character together; the caret then stands behind it.
  private mutating func remove(_ range: Range<Int>) {
    let before = String(clusters[..<range.lowerBound])
    let after = String(clusters[range.upperBound...])
    clusters = TextIntake.clusters(of: before + after)
    caret = boundary(atOrAfter: before.unicodeScalars.count)
  }

  private func boundary(atOrAfter scalars: Int) -> Int {
    var seen = 0
    for (index, cluster) in clusters.enumerated() {
      if seen >= scalars { return index }
      seen += cluster.unicodeScalars.count
    }
    return clusters.count
  }
}

extension TextField: Equatable {
  /// Compares scalars: names that differ by a variation selector are different.
  public static func == (left: TextField, right: TextField) -> Bool {
    left.kind == right.kind && left.limit == right.limit && left.caret == right.caret
      && left.text.unicodeScalars.elementsEqual(right.text.unicodeScalars)
  }
}
