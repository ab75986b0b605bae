public import Domain
import TUI
public import UseCases

/// One terminal while its program runs: the store, the seat, who sits there now. Screens never see
/// it; performers share it.
public final class Workplace {
  public struct Settings {
    public var idleLockSeconds: Int
    /// Seconds that only go forward.
    public var monotonic: () -> Int
    /// Where unexpected failures are noted, ids only.
    public var log: (String) -> Void
    /// What the calendar shows beside a day; asked for when it is first opened.
    public var countingRules: () throws -> [CountingRule]
    /// The shipped postal codes.
    public var postalCodes: () throws -> [UInt8]
    /// Takes a paper's file out of the spool, by the paper's id.
    public var discardPaper: (String) throws -> Void
    /// Papers as a desk may make and print them.
    public var papers: (Desk) throws -> PaperDesk
    /// Said at the sign-in screen when the program starts, if there is anything to say.
    public var notice: String?

    public init(
      idleLockSeconds: Int = SignInRules.idleLockSeconds, monotonic: @escaping () -> Int,
      log: @escaping (String) -> Void,
      countingRules: @escaping () throws -> [CountingRule] = { [] },
      postalCodes: @escaping () throws -> [UInt8] = {
        throw DeskFailure(.environment, "同梱の郵便番号のデータがありません。住所は探せません。")
      },
      discardPaper: @escaping (String) throws -> Void = { _ in },
      papers: @escaping (Desk) throws -> PaperDesk = { _ in
        throw DeskFailure(.environment, "帳票を作るプログラムがありません。何も印刷していません。管理者に伝えてください。")
      },
      notice: String? = nil
    ) {
      self.idleLockSeconds = idleLockSeconds
      self.monotonic = monotonic
      self.log = log
      self.countingRules = countingRules
      self.postalCodes = postalCodes
      self.discardPaper = discardPaper
      self.papers = papers
      self.notice = notice
    }
  }

  let entry: SignInDesk
  /// Nil when this terminal is not configured.
  let entrance: Entrance?
  let settings: Settings
  /// Who is signed in; nil at the sign-in screen.
  var post: Post?
  /// Nil until the calendar was opened.
  var countingRules: [CountingRule]?
  /// The postal codes that were read last; nil until somebody looks for an address.
  var postal: PostalEdition?
  private var summary = DeskSummary()
  private var summaryAt = Int.min

  /// Somebody signed in, with the desk they act from.
  struct Post {
    var session: SessionInfo
    var desk: Desk
  }

  public init(entry: SignInDesk, entrance: Entrance?, settings: Settings) {
    self.entry = entry
    self.entrance = entrance
    self.settings = settings
  }

  var now: OfficeTime { entry.now }

  /// The desk of whoever is signed in.
  ///
  /// - Throws: `DeskFailure` when nobody is.
  func desk() throws -> Desk {
    guard let post else {
      throw DeskFailure(.signInRequired, "サインインしていません。サインインしてから操作してください。")
    }
    return post.desk
  }

  /// A desk for the whole office, for screens that show every section.
  func officeDesk(_ office: OfficeID? = nil) throws -> Desk {
    let own = try desk()
    return own.at(Place(office: office ?? own.place.office))
  }

  /// The numbers of the title row, read at most once a second.
  func currentSummary() -> DeskSummary {
    let second = settings.monotonic()
    guard second != summaryAt, let post else { return summary }
    summaryAt = second
    do {
      summary = try HomeDesk(post.desk).summary()
    } catch {
      // The row keeps its last numbers; the screen itself says what is wrong.
      settings.log("summary: \(DeskFailure.code(of: error))")
    }
    return summary
  }

  func leave() {
    post = nil
    summary = DeskSummary()
    summaryAt = Int.min
  }

  /// Signs out when the program ends; what is half typed stays.
  public func quit() {
    guard let post else { return }
    do {
      try entry.signOut(post.desk)
    } catch {
      settings.log("sign-out: \(DeskFailure.code(of: error))")
    }
    leave()
  }
}

extension DeskFailure {
  /// Any error as something that can be said.
  static func of(_ error: any Error) -> DeskFailure {
    if let failure = error as? DeskFailure { return failure }
    return DeskFailure(
      .unexpected, "予期しない誤りが起きました。この操作は保存していません。もう一度試し、続くときは管理者に連絡してください。")
  }

  static func code(of error: any Error) -> String {
    if let failure = error as? DeskFailure { return failure.code.text }
    return String(describing: type(of: error))
  }
}
