public import Domain
public import Storage

/// The residents' register: taking a snapshot in, finding people in it, and looking at one.
public struct RegisterDesk {
  let desk: Desk
  private let discard: (String) throws -> Void

  /// - Parameter discard: takes a paper's file out of the spool, by the paper's id.
  public init(_ desk: Desk, discard: @escaping (String) throws -> Void = { _ in }) {
    self.desk = desk
    self.discard = discard
  }

  // MARK: Finding and looking

  /// Opens the search: audited once, however much is typed into it.
  public func openSearch() throws -> PersonSearch {
    let (info, grant) = try desk.store.view(
      .personSearch, of: .register, by: desk.credential, at: desk.place
    ) { try ResidentQueries.register($0) }
    return PersonSearch(register: info, store: desk.store, grant: grant)
  }

  /// One person and the people they live with, for a purpose that the log keeps.
  ///
  /// - Throws: `DeskFailure` when no register has this person.
  public func person(_ id: PersonID, purpose: Purpose) throws -> PersonDetail {
    try desk.store.view(
      .personView, of: .person(id), by: desk.credential, at: desk.place, purpose: purpose
    ) { access in
      guard let view = try ResidentQueries.find(id, access) else {
        throw DeskFailure(
          "person-unknown", "その宛名番号の人は台帳にいません。番号を確かめてください。")
      }
      let household = view.resident.flatMap { $0.isFormer ? nil : $0.household }
      return PersonDetail(
        view: view,
        household: try household.map { try ResidentQueries.members(of: $0, access) } ?? [],
        register: try ResidentQueries.register(access))
    }.value
  }

  // MARK: Taking in

  /// Takes a residents' file in as the register to use from now on. What is half done about people it
  /// stops goes with it: drafts, and papers that are not printed yet.
  ///
  /// - Parameters:
  ///   - asOf: the day the core system wrote it; nil: today.
  ///   - allowFewer: a file with far fewer people than before is meant.
  /// - Throws: `DeskFailure` when nothing was taken in; the register is the one before then.
  ///   `environment` when it was taken in and a file of the spool could not be taken away.
  public func importResidents(
    _ bytes: [UInt8], glyphs: GlyphTable, asOf: CivilDate? = nil, allowFewer: Bool = false
  ) throws -> ResidentImport {
    let lines = ReadAhead(try ResidentFileReader(bytes) { CP932.utf8($0) }, glyphs: glyphs)
    defer { lines.stop() }
    var rejected: [ResidentRejection] = []
    do {
      let outcome = try desk.store.importRegister(
        by: desk.credential, at: desk.place, asOf: asOf, glyphs: glyphs, allowFewer: allowFewer
      ) { add in
        for line in lines {
          switch line {
          case .rejected(let rejection): rejected.append(rejection)
          case .entry(let entry, let number):
            if try !add(entry) {
              rejected.append(
                ResidentRejection(
                  line: number, reason: "宛名番号が前の行と同じです。", stopped: entry.stopped))
            }
          }
        }
        return rejected.compactMap(\.stopped)
      }
      try SpoolCleaning(discard).take(
        outcome.withdrawn, andLogOf: desk.store, said: "台帳を取り込みました。")
      return ResidentImport(outcome: outcome, rejected: rejected)
    } catch let failure as DeskFailure
      where !rejected.isEmpty && failure.code.kind != .environment
    {
      throw DeskFailure(failure.code, failure.message + Self.lines(rejected))
    }
  }

  private static func lines(_ rejected: [ResidentRejection]) -> String {
    let shown = rejected.prefix(5).map { "\($0.line)行目: \($0.reason)" }.joined()
    return "取り込めない行が \(rejected.count) 行あります。" + shown
  }
}

/// A search that is open: every key asks it again.
public struct PersonSearch {
  /// The register when the search was opened; nil when none was ever taken in.
  public let register: RegisterInfo?
  let store: Store
  let grant: ViewGrant

  /// - Throws: `DeskFailure`: signed out or locked meanwhile, the register is gone, or what was
  ///   typed looks like a 個人番号.
  public func find(_ text: String, limit: Int = 50) throws -> PersonHits {
    if let refusal = MyNumberGuard.refusal(of: text) { throw refusal }
    return try store.refresh(grant) { try ResidentSearch.find(text, limit: limit, $0) }
  }
}

extension PersonSearch {
  /// Those of the people in sight whom something stops now.
  public func stopped(among people: [PersonID]) throws -> [PersonID: StopCode] {
    try store.refresh(grant) { try ResidentQueries.stopped(among: people, $0) }
  }
}

/// What taking a file in came to.
public struct ResidentImport: Equatable, Sendable {
  public var outcome: RegisterOutcome
  public var rejected: [ResidentRejection]

  /// Lines with somebody or something wrong in them.
  public var read: Int { outcome.people + rejected.count }
  /// People who are new in the register or changed.
  public var imported: Int { outcome.people - outcome.unchanged }
}
