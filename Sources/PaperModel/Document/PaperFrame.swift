import Domain

/// A rectangle of a page, in tenths of a millimetre from its upper left corner.
public struct PaperFrame: Equatable, Sendable {
  public var x: Int
  public var y: Int
  public var width: Int
  public var height: Int

  public init(_ x: Int, _ y: Int, _ width: Int, _ height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  public func inset(_ horizontal: Int, _ vertical: Int) -> PaperFrame {
    PaperFrame(
      x + horizontal, y + vertical, max(1, width - 2 * horizontal),
      max(1, height - 2 * vertical))
  }

  /// Lengths a document may name: no paper of ours is longer than three metres.
  static let range = 0...30_000

  var fields: [(String, JSON)] {
    [
      ("x", .number(x)), ("y", .number(y)), ("width", .number(width)),
      ("height", .number(height)),
    ]
  }

  static let names: Set<String> = ["x", "y", "width", "height"]

  init(_ fields: [String: PaperJSONField], in parent: PaperJSONField) throws(JSONFault) {
    x = try fields.number("x", Self.range, in: parent)
    y = try fields.number("y", Self.range, in: parent)
    width = try fields.number("width", Self.range, in: parent)
    height = try fields.number("height", Self.range, in: parent)
  }
}
