/// What becomes of each register of a family tree at this counter today, and what it takes.
public struct KosekiPlan: Equatable, Sendable {
  /// How a register is had.
  public enum Way: Equatable, Sendable {
    /// Here; another day than today after the hour or on a day without 広域交付.
    case here(on: CivilDate)
    /// Asked for in writing from the 本籍地.
    case post
    /// At a 区役所, not at this office.
    case wardOffice
    /// By a letter from office to office; `here` where this city's own section has the procedure.
    case official(here: Bool)
    /// Something has to be asked first.
    case ask
    /// 上席呼出: the code's words and nothing else.
    case supervisor(StopCode)

    public var mark: String {
      switch self {
      case .here: "○"
      case .post, .wardOffice, .official: "×"
      case .ask: "？"
      case .supervisor(let stop): stop.rawValue
      }
    }
  }

  public struct Line: Equatable, Sendable {
    public var register: FamilyRegisterID
    public var way: Way
    /// As what the visitor asks, to whom: 「太郎の直系卑属」; empty where nobody is found.
    public var standing: String
    /// Whole sentences, the heaviest first.
    public var reasons: [String]
    /// What can be done instead, named relatives among it.
    public var alternatives: [String]
    /// Yen for one copy; nil where the catalogue names none.
    public var fee: Int?
    /// Whether it is one of the chain asked for.
    public var isInChain: Bool
  }

  /// In the order of the chain; registers outside it after that.
  public var lines: [Line]
  /// Nil where no chain was asked for.
  public var chain: FamilyRegisterChain?
  /// Sentences about older forms of the registers that may be missing.
  public var hints: [String]
  /// Yen for what is had here, and for what is asked for by post.
  public var feeHere: Int
  public var feeByPost: Int
  public var time: KosekiTime
  /// What to tell the citizen, sentence by sentence.
  public var words: [String]

  public func line(_ id: FamilyRegisterID) -> Line? { lines.first { $0.register == id } }
}

/// How long it takes, from the settings of the catalogue; a range whose numbers the city has not
/// confirmed is marked.
public struct KosekiTime: Equatable, Sendable {
  /// Minutes at the counter; nil where nothing is had here or nothing is set.
  public var minutes: ClosedRange<Int>?
  /// Days until a long chain is together.
  public var days: ClosedRange<Int>?
  /// Days until an answer comes by post.
  public var post: ClosedRange<Int>?
  public var isConfirmed: Bool

  public init(
    minutes: ClosedRange<Int>? = nil, days: ClosedRange<Int>? = nil,
    post: ClosedRange<Int>? = nil, isConfirmed: Bool = true
  ) {
    self.minutes = minutes
    self.days = days
    self.post = post
    self.isConfirmed = isConfirmed
  }

  /// `窓口 1時間〜2時間、郵送分 7〜14日（要確認）`
  public var text: String {
    var parts: [String] = []
    if let minutes { parts.append("窓口 \(Self.words(minutes))") }
    if let days { parts.append("一日で終わらなければ \(days.lowerBound)〜\(days.upperBound)日") }
    if let post { parts.append("郵送分 \(post.lowerBound)〜\(post.upperBound)日") }
    guard !parts.isEmpty else { return "まだ見積もれません" }
    return parts.joined(separator: "、") + (isConfirmed ? "" : "（要確認）")
  }

  private static func words(_ minutes: ClosedRange<Int>) -> String {
    guard minutes.lowerBound % 60 == 0, minutes.upperBound % 60 == 0 else {
      return "\(minutes.lowerBound)〜\(minutes.upperBound)分"
    }
    return "\(minutes.lowerBound / 60)〜\(minutes.upperBound / 60)時間"
  }
}
