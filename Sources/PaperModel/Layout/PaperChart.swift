/// A chart of a few values: bars, or a line over them in order. Numbers stand beside the marks, so
/// that it can be read without measuring.
public struct PaperChart: Sendable {
  public enum Kind: Sendable {
    case bars, line
  }

  public struct Value: Sendable {
    public var label: String
    public var number: Int

    public init(_ label: String, _ number: Int) {
      self.label = label
      self.number = number
    }
  }

  public var kind: Kind
  public var title: String
  public var values: [Value]
  /// 「件」 behind the largest number of the scale.
  public var unit: String

  public init(_ kind: Kind, _ title: String, unit: String, _ values: [Value]) {
    self.kind = kind
    self.title = title
    self.unit = unit
    self.values = values
  }

  /// The top of the scale: 1, 2 or 5 with noughts, not below any value.
  public static func scale(for largest: Int) -> Int {
    var power = 1
    while true {
      for step in [1, 2, 5] where step * power >= largest { return step * power }
      power *= 10
    }
  }

  public func elements(in frame: PaperFrame) -> [PaperElement] {
    let plot = PaperFrame(
      frame.x + 160, frame.y + 90, max(1, frame.width - 170), max(1, frame.height - 160))
    let top = Self.scale(for: max(1, values.map(\.number).max() ?? 1))
    var elements: [PaperElement] = [
      .text(
        PaperText(
          title, title, in: PaperFrame(frame.x, frame.y, frame.width, 60), font: .gothic,
          size: 100))
    ]
    elements += grid(plot, top)
    let step = values.isEmpty ? plot.width : plot.width / values.count
    var points: [PaperLine.Point] = []
    for (index, value) in values.enumerated() {
      let height = plot.height * max(0, value.number) / top
      let x = plot.x + index * step
      let head = plot.y + plot.height - height
      points.append(PaperLine.Point(x + step / 2, head))
      if kind == .bars, height > 0 {
        elements.append(
          .box(
            PaperBox(
              PaperFrame(x + step / 6, head, max(1, step * 2 / 3), height), weight: 0, fill: 450)))
      }
      elements += labels(value, x, head, step, plot)
    }
    if kind == .line, points.count > 1 { elements.append(.line(PaperLine(points, weight: 40))) }
    return elements
  }

  private func grid(_ plot: PaperFrame, _ top: Int) -> [PaperElement] {
    (0...4).flatMap { part -> [PaperElement] in
      let y = plot.y + plot.height - plot.height * part / 4
      let number = "\(top * part / 4)" + (part == 4 ? unit : "")
      let isExact = top * part % 4 == 0
      return [
        .line(
          .horizontal(
            plot.x, y, plot.width, weight: part == 0 ? 20 : 8, ink: part == 0 ? 1_000 : 250)),
        .text(
          PaperText(
            "\(title)の目盛", isExact ? number : "", in: PaperFrame(plot.x - 160, y - 20, 150, 40),
            font: .gothic, size: 75, align: .trailing)),
      ]
    }
  }

  private func labels(
    _ value: Value, _ x: Int, _ head: Int, _ step: Int, _ plot: PaperFrame
  ) -> [PaperElement] {
    [
      .text(
        PaperText(
          "\(title)の値", "\(value.number)", in: PaperFrame(x, head - 42, step, 38), font: .gothic,
          size: 75, minimum: 40, align: .centre)),
      .text(
        PaperText(
          "\(title)の項目", value.label, in: PaperFrame(x, plot.y + plot.height + 5, step, 65),
          font: .gothic, size: 75, minimum: 40, align: .centre, position: .top, wraps: true)),
    ]
  }
}
