public import Domain
public import TUI

extension CatalogueScreen {
  public struct State: Equatable, Sendable {
    public let actor: Actor
    public let office: OfficeID
    /// Nil until the first answer.
    public internal(set) var overview: CatalogueOverview?
    /// By the number of the version.
    public internal(set) var contents: [Int: CatalogueContent] = [:]
    public internal(set) var page = Page.versions
    /// The day whose rows are shown; nil: today.
    public internal(set) var chosenDay: CivilDate?
    public internal(set) var message: Message?
    /// At 80 columns the detail takes the place of the list.
    public internal(set) var showsDetail = false
    var entry: Entry?
    var versionTable = TableState<Int>()
    /// The lists of the other pages, by the key of a row.
    var tables: [Page: TableState<String>] = [:]

    public init(actor: Actor, office: OfficeID) {
      self.actor = actor
      self.office = office
    }
  }

  struct Entry: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
      case reason(CatalogueVersion)
      case day
      case filter
    }

    var kind: Kind
    var form: Form
  }

  enum Field {
    static let reason = "reason"
    static let day = "day"
    static let filter = "filter"
  }
}

extension CatalogueScreen.State {
  var versions: [CatalogueVersionRecord] { overview?.versions ?? [] }

  /// The version whose rows are shown: the one selected among the versions.
  public var shown: CatalogueVersionRecord? {
    let id = versionTable.selection(in: versionRows)
    return versions.first { $0.id == id }
  }

  var content: CatalogueContent? { shown.flatMap { contents[$0.id] } }

  var day: CivilDate? { chosenDay ?? overview?.at.date }

  var table: TableState<String> {
    get { tables[page] ?? TableState() }
    set { tables[page] = newValue }
  }

  /// The versions whose rows this page needs and that have not been read.
  var missing: [CatalogueVersion] {
    guard page != .versions, let shown else { return [] }
    let needed = page == .changes ? [overview?.active, shown].compactMap(\.self) : [shown]
    var found: [CatalogueVersion] = []
    for record in needed where contents[record.id] == nil && !found.contains(record.version) {
      found.append(record.version)
    }
    return found
  }

  /// What putting the shown version in force would change; nil while it is not known.
  var changes: [CatalogueChange]? {
    guard let active = overview?.active.flatMap({ contents[$0.id] }), let content else {
      return nil
    }
    return CatalogueChange.between(active, content)
  }

  // MARK: Why a key cannot work now

  var activateReason: String? {
    if let refusal = Policy.refusal(
      of: .catalogueActivate, by: actor, at: Place(office: office))
    {
      return refusal.message
    }
    guard let shown, let overview else { return CatalogueText.loading }
    if let refusal = shown.activationRefusal { return refusal.message }
    guard let request = overview.request(for: shown.version),
      request.state(at: overview.at) == .pending
    else { return nil }
    return CatalogueText.waiting(shown.version, until: request.expiresAt)
  }

  /// The approval of the shown version that can be used now.
  var approval: ApprovalRequest? {
    guard let shown, let overview, let request = overview.request(for: shown.version),
      request.state(at: overview.at) == .approved
    else { return nil }
    return request
  }

  var rowsReason: String? { overview == nil ? CatalogueText.loading : nil }

  var dayReason: String? {
    rowsReason
      ?? ([.versions, .changes].contains(page) ? CatalogueText.noDayHere : nil)
  }

  var detailReason: String? {
    rowsReason ?? (hasSelection ? nil : CatalogueText.nothingSelected)
  }

  private var hasSelection: Bool {
    page == .versions ? shown != nil : table.selection(in: rows) != nil
  }
}
