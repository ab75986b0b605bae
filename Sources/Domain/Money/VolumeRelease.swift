/// A report as it may leave the section (domain.md A.9, E): a count under five may be one person's, so
/// it is withheld with its money, and with it the next smallest ones until neither the total nor the
/// other lines give it back.
public struct VolumeRelease: Equatable, Sendable {
  /// From so many on a count says nothing of one person.
  public static let least = 5

  public struct Line: Equatable, Sendable {
    public let key: String
    public let name: String
    /// Nil: withheld, with the money and the share.
    public let figures: Figures?
  }

  public struct Figures: Equatable, Sendable {
    public let count: Int
    public let fee: Int
    /// In thousandths of the whole.
    public let share: Int
  }

  public let grouping: VolumeReport.Grouping
  public let lines: [Line]
  /// Of all lines; nil where that itself is too few.
  public let total: Figures?

  public init(_ report: VolumeReport) {
    grouping = report.grouping
    let withheld = Self.withheld(report.lines)
    lines = report.lines.indices.map { index in
      let line = report.lines[index]
      return Line(
        key: line.key, name: line.name,
        figures: withheld.contains(index)
          ? nil : Figures(count: line.count, fee: line.fee, share: report.share(line)))
    }
    let isTelling = !withheld.isEmpty && report.count < Self.least
    total = isTelling ? nil : Figures(count: report.count, fee: report.fee, share: 1_000)
  }

  /// Which lines are not told. The sum of the withheld ones can be had from the total, of this report
  /// or of one parted otherwise: it must be of two or more, and no small count itself.
  private static func withheld(_ lines: [VolumeReport.Line]) -> Set<Int> {
    func isSmall(_ line: VolumeReport.Line) -> Bool {
      line.count < least && (line.count != 0 || line.fee != 0)
    }
    var found = Set(lines.indices.filter { isSmall(lines[$0]) })
    guard !found.isEmpty else { return [] }
    let others = lines.indices.filter { !found.contains($0) && lines[$0].count > 0 }
      .sorted { (lines[$0].count, $0) < (lines[$1].count, $1) }
    for index in others {
      let sum = found.reduce(0) { $0 + lines[$1].count }
      if found.count > 1, sum >= least { break }
      found.insert(index)
    }
    return found
  }
}
