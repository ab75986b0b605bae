/// Certificates and yen of a period, by one thing at a time (policy 6-5-(2)).
public struct VolumeReport: Equatable, Sendable {
  public enum Grouping: String, CaseIterable, Sendable {
    case office
    case type
    case channel
    case day
    /// 区役所・支所・出張所・行政SC・郵送・コンビニ: the kinds of windows of the policy's second graph.
    case window
    /// One office in one fiscal year: the policy's first graph.
    case year

    public var name: String {
      switch self {
      case .office: "役所"
      case .type: "種類"
      case .channel: "受付方法"
      case .day: "日"
      case .window: "窓口の種別"
      case .year: "役所と年度"
      }
    }
  }

  public struct Line: Equatable, Sendable {
    public var key: String
    /// For people.
    public var name: String
    public var count: Int
    public var fee: Int

    public init(key: String, name: String, count: Int, fee: Int) {
      self.key = key
      self.name = name
      self.count = count
      self.fee = fee
    }
  }

  public var from: CivilDate
  public var to: CivilDate
  public var grouping: Grouping
  public var lines: [Line]
  public init(from: CivilDate, to: CivilDate, grouping: Grouping, lines: [Line] = []) {
    self.from = from
    self.to = to
    self.grouping = grouping
    self.lines = lines
  }

  public var count: Int { lines.reduce(0) { $0 + $1.count } }
  public var fee: Int { lines.reduce(0) { $0 + $1.fee } }

  /// The share of a line in thousandths, so that no rounding of ours is hidden in it.
  public func share(_ line: Line) -> Int {
    count > 0 ? (line.count * 1_000 + count / 2) / count : 0
  }
}
