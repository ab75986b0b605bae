import Domain

/// A rectangle or an ellipse: a field to write in, the ground of a heading, a stamp's rim.
public struct PaperBox: Equatable, Sendable {
  public enum Shape: String, CaseIterable, Sendable {
    case box, ellipse
  }

  public var frame: PaperFrame
  public var shape: Shape
  /// Hundredths of a millimetre; 0 draws no rim.
  public var weight: Int
  /// Per mille of black inside; 0 leaves the paper as it is.
  public var fill: Int
  /// Radius of the corners in tenths of a millimetre.
  public var radius: Int
  public var isDashed: Bool

  public init(
    _ frame: PaperFrame, shape: Shape = .box, weight: Int = 15, fill: Int = 0, radius: Int = 0,
    isDashed: Bool = false
  ) {
    self.frame = frame
    self.shape = shape
    self.weight = weight
    self.fill = fill
    self.radius = radius
    self.isDashed = isDashed
  }

  static let names: Set<String> = PaperFrame.names.union([
    "kind", "shape", "weight", "fill", "radius", "dashed",
  ])

  var json: JSON {
    .object(
      [("kind", .text("box"))] + frame.fields + [
        ("shape", .text(shape.rawValue)), ("weight", .number(weight)), ("fill", .number(fill)),
        ("radius", .number(radius)), ("dashed", .flag(isDashed)),
      ])
  }

  init(_ fields: [String: PaperJSONField], in parent: PaperJSONField) throws(JSONFault) {
    self.init(
      try PaperFrame(fields, in: parent), shape: try fields.choice("shape", or: .box),
      weight: try fields.number("weight", 0...500, or: 15),
      fill: try fields.number("fill", 0...1_000, or: 0),
      radius: try fields.number("radius", 0...500, or: 0), isDashed: try fields.flag("dashed"))
  }
}
