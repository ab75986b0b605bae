import Domain

/// A ruled line, or several joined ones.
public struct PaperLine: Equatable, Sendable {
  public struct Point: Equatable, Sendable {
    /// Tenths of a millimetre.
    public var x: Int
    public var y: Int

    public init(_ x: Int, _ y: Int) {
      self.x = x
      self.y = y
    }
  }

  public var points: [Point]
  /// Hundredths of a millimetre.
  public var weight: Int
  public var isDashed: Bool
  public var ink: Int

  public init(_ points: [Point], weight: Int = 15, isDashed: Bool = false, ink: Int = 1_000) {
    self.points = points
    self.weight = weight
    self.isDashed = isDashed
    self.ink = ink
  }

  public static func horizontal(
    _ x: Int, _ y: Int, _ width: Int, weight: Int = 15, isDashed: Bool = false, ink: Int = 1_000
  ) -> PaperLine {
    PaperLine(
      [Point(x, y), Point(x + width, y)], weight: weight, isDashed: isDashed, ink: ink)
  }

  public static func vertical(
    _ x: Int, _ y: Int, _ height: Int, weight: Int = 15, ink: Int = 1_000
  ) -> PaperLine {
    PaperLine([Point(x, y), Point(x, y + height)], weight: weight, ink: ink)
  }

  static let names: Set<String> = ["kind", "points", "weight", "dashed", "ink"]

  var json: JSON {
    .object([
      ("kind", .text("line")),
      ("points", .list(points.map { .list([.number($0.x), .number($0.y)]) })),
      ("weight", .number(weight)), ("dashed", .flag(isDashed)), ("ink", .number(ink)),
    ])
  }

  init(_ fields: [String: PaperJSONField], in parent: PaperJSONField) throws(JSONFault) {
    let list = try fields.needed("points", in: parent)
    var points: [Point] = []
    for field in try list.list() {
      let pair = try field.list()
      guard pair.count == 2 else { throw field.fault("横と縦の二つの数ではありません。") }
      points.append(
        Point(try pair[0].number(PaperFrame.range), try pair[1].number(PaperFrame.range)))
    }
    guard points.count >= 2 else { throw list.fault("点が二つ以上要ります。") }
    self.init(
      points, weight: try fields.number("weight", 1...500, or: 15),
      isDashed: try fields.flag("dashed"), ink: try fields.number("ink", 0...1_000, or: 1_000))
  }
}
