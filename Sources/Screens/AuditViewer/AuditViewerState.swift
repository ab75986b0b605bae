public import Domain
public import TUI

extension AuditViewerScreen {
  public struct State: Equatable, Sendable {
    public let actor: Actor
    public let offices: OfficeDirectory
    /// Nil until one was chosen and accepted.
    public internal(set) var purpose: Purpose?
    public internal(set) var query: AuditQuery
    public internal(set) var page: AuditPage?
    public internal(set) var verification: Verification?
    public internal(set) var message: Message?
    /// At 80 columns the detail takes the place of the list.
    public internal(set) var showsDetail = false
    var entry: Entry?
    var table = TableState<Int>()
    /// Asked for and not yet answered.
    var wanted: AuditQuery?
    /// Where the selection goes when the next page arrives.
    var landing = TableMove.first
    let office: OfficeID

    public init(actor: Actor, office: OfficeID, offices: OfficeDirectory) {
      self.actor = actor
      self.office = office
      self.offices = offices
      query = AuditQuery()
      query.office = readsWholeCity ? nil : office
      entry = Entry(kind: .purpose, form: AuditViewerText.purposeForm(usualPurpose))
    }
  }

  struct Entry: Equatable, Sendable {
    enum Kind: Equatable, Sendable { case purpose, filter }

    var kind: Kind
    var form: Form
  }

  enum Field {
    static let purpose = "purpose"
    static let staff = "staff"
    static let subject = "subject"
    static let from = "from"
    static let to = "to"
    static let office = "office"
    static let act = "act"
  }
}

extension AuditViewerScreen.State {
  /// Whether a role of this person reads the log of every office.
  var readsWholeCity: Bool {
    let reach = Policy.row(.auditView)?.reach ?? [:]
    return actor.grants.contains { reach[$0.role] == .city }
  }

  /// Why somebody with these roles mostly looks: the cursor stands there.
  private var usualPurpose: Purpose {
    if actor.holds(.auditor) { return .audit }
    if actor.holds(.supervisor) || actor.holds(.manager) { return .supervision }
    return actor.holds(.administrator) ? .administration : .service
  }

  var readable: [Office] {
    offices.offices.filter {
      Policy.refusal(of: .auditView, by: actor, at: Place(office: $0.id)) == nil
    }
  }

  var selected: AuditEntry? {
    let id = table.selection(in: rows)
    return page?.entries.first { $0.id == id }
  }

  var isFiltered: Bool { query != unfiltered.at(page: query.page) }

  /// Everything this person may read.
  var unfiltered: AuditQuery { AuditQuery(office: readsWholeCity ? nil : office) }

  var rows: [TableRow<Int>] {
    (page?.entries ?? []).map { entry in
      TableRow(
        id: entry.id,
        cells: [
          TableCell("\(entry.at.date.short) \(entry.at.clock)"), TableCell(entry.staff.text),
          TableCell(entry.terminal?.text ?? "-"), TableCell(AuditViewerText.act(entry.act)),
          TableCell(AuditViewerText.shortSubject(of: entry, offices)),
          TableCell(entry.purpose?.name ?? "-"), TableCell(entry.allowed ? "可" : "不可"),
          TableCell(AuditWords.detail(of: entry, offices)),
        ].map { TableCell(SafeText.line($0.text, columns: 200)) },
        mark: entry.allowed ? "" : "!")
    }
  }

  // MARK: Why a key cannot work now

  var closedReason: String? { page == nil ? AuditViewerText.notOpen : nil }

  var selectionReason: String? {
    closedReason ?? (selected == nil ? AuditViewerText.nothingSelected : nil)
  }

  var nextReason: String? {
    closedReason ?? (page?.hasNext == true ? nil : AuditViewerText.lastPage)
  }

  var previousReason: String? {
    closedReason ?? (page?.hasPrevious == true ? nil : AuditViewerText.firstPage)
  }

  var clearReason: String? {
    closedReason ?? (isFiltered ? nil : AuditViewerText.noFilter)
  }

  var verifyReason: String? {
    closedReason
      ?? Policy.refusal(of: .auditVerify, by: actor, at: Place(office: office))?.message
  }
}
