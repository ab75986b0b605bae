public import Cells

/// The first row of every screen: where this terminal stands, who sits at it, and what is pressing.
public struct Header: Equatable, Sendable {
  public var office: String
  public var section: String
  /// 「3番窓口」, or what stands in its place: 「係長」.
  public var counter: String?
  public var staff: String
  /// 令和8年11月24日(火)
  public var dateText: String
  /// The date where the row is too narrow for the whole of it: 11/24(火).
  public var shortDate: String
  /// 10:07
  public var clock: String
  /// 「待ち12」「最長23分」
  public var badges: [String]
  /// A training database: said so that it cannot be overlooked.
  public var training: Bool

  public init(
    office: String, section: String, counter: String? = nil, staff: String, dateText: String,
    shortDate: String = "", clock: String, badges: [String] = [], training: Bool = false
  ) {
    self.office = office
    self.section = section
    self.counter = counter
    self.staff = staff
    self.dateText = dateText
    self.shortDate = shortDate
    self.clock = clock
    self.badges = badges
    self.training = training
  }

  static let product = "窓口"
  static let trainingMark = "【研修】"

  /// Draws the row, and the mark of a training database first and in reverse.
  public func draw(into buffer: inout CellBuffer, row: Int) {
    var at = 0
    if training {
      at = buffer.put(
        Self.trainingMark, row: row, column: 0, style: Style(bold: true, reverse: true))
      at += 1
    }
    let (left, right) = fitted(to: buffer.columns - at, ambiguous: buffer.ambiguous)
    let used = TextWidth.columns(of: right, ambiguous: buffer.ambiguous)
    buffer.put(
      left, row: row, column: at, limit: max(0, buffer.columns - at - used - (used > 0 ? 1 : 0)))
    buffer.put(right, row: row, rightAlignedTo: buffer.columns)
  }

  /// Says so once more, in the rule below.
  func drawTraining(into buffer: inout CellBuffer, row: Int) {
    let text = " 研修用のデータです。本番ではありません。 "
    let width = TextWidth.columns(of: text, ambiguous: buffer.ambiguous)
    buffer.put(text, row: row, column: max(0, (buffer.columns - width) / 2), style: .reverse)
  }

  /// Leaves parts out, the least needed first, until the row fits.
  func fitted(to columns: Int, ambiguous: TextWidth.Ambiguous) -> (left: String, right: String) {
    var parts = Parts(self)
    for step in Parts.steps {
      if parts.columns(ambiguous) <= columns { break }
      step(&parts, self)
    }
    return (parts.left, parts.right)
  }

  /// The texts of the row while it is being fitted.
  private struct Parts {
    var product = Header.product
    var office: String
    var section: String
    var counter: String
    var staff: String
    var date: String
    var clock: String
    var badges: [String]

    init(_ header: Header) {
      office = header.office
      section = header.section
      counter = header.counter ?? ""
      staff = header.staff
      date = header.dateText
      clock = header.clock
      badges = header.badges
    }

    static let steps: [@Sendable (inout Parts, Header) -> Void] = [
      { parts, _ in parts.product = "" },
      { parts, header in parts.date = header.shortDate },
      { parts, _ in parts.date = "" },
      { parts, _ in parts.section = "" },
      { parts, _ in parts.badges = Array(parts.badges.prefix(1)) },
      { parts, _ in parts.office = "" },
      { parts, _ in parts.badges = [] },
    ]

    private func join(_ texts: [String], by gap: String) -> String {
      texts.filter { !$0.isEmpty }.joined(separator: gap)
    }

    var left: String {
      join([product, join([office, section], by: " "), counter], by: "  ")
    }
    var right: String {
      join([staff, join([date, clock], by: " "), join(badges, by: " ")], by: "  ")
    }
    func columns(_ ambiguous: TextWidth.Ambiguous) -> Int {
      TextWidth.columns(of: left, ambiguous: ambiguous) + 2
        + TextWidth.columns(of: right, ambiguous: ambiguous)
    }
  }
}
