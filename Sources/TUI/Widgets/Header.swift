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

  /// Leaves parts out, the least needed first, until the row fits; then takes back in what there is
  /// room for again, the most needed first.
  func fitted(to columns: Int, ambiguous: TextWidth.Ambiguous) -> (left: String, right: String) {
    func width(_ row: (left: String, right: String)) -> Int {
      TextWidth.columns(of: row.left, ambiguous: ambiguous) + 2
        + TextWidth.columns(of: row.right, ambiguous: ambiguous)
    }
    var dropped: [Part] = []
    for part in partsToDrop where width(row(without: dropped)) > columns { dropped.append(part) }
    for part in dropped.reversed() {
      let kept = dropped.filter { $0 != part }
      if width(row(without: kept)) <= columns { dropped = kept }
    }
    return row(without: dropped)
  }

  /// What the row can do without.
  private enum Part: Equatable {
    case product
    /// The short date stands in its place.
    case longDate
    case section
    case date
    case office
    case badge(Int)
  }

  /// The least needed first: what is pressing goes last, and of that the count of who waits.
  private var partsToDrop: [Part] {
    [.product, .longDate, .section, .date, .office] + badges.indices.reversed().map { .badge($0) }
  }

  private func row(without dropped: [Part]) -> (left: String, right: String) {
    func kept(_ part: Part, _ text: String) -> String { dropped.contains(part) ? "" : text }
    func join(_ texts: [String], by gap: String) -> String {
      texts.filter { !$0.isEmpty }.joined(separator: gap)
    }
    let place = join([kept(.office, office), kept(.section, section)], by: " ")
    let date = kept(.date, dropped.contains(.longDate) ? shortDate : dateText)
    let pressing = badges.enumerated().map { kept(.badge($0.offset), $0.element) }
    return (
      join([kept(.product, Self.product), place, counter ?? ""], by: "  "),
      join([staff, join([date, clock], by: " "), join(pressing, by: " ")], by: "  ")
    )
  }
}
