import Cells
public import Domain
public import TUI

extension StaffAdminScreen {
  public struct State: Equatable, Sendable {
    public let actor: Actor
    /// Where this person works; offered first in a form.
    public let office: OfficeID
    public internal(set) var offices: OfficeDirectory
    public internal(set) var records: [StaffRecord] = []
    /// Nil until the first answer.
    public internal(set) var now: OfficeTime?
    public internal(set) var message: Message?
    /// At 80 columns the detail takes the place of the list.
    public internal(set) var showsDetail = false
    var issued: IssuedPassword?
    var entry: Entry?
    var table = TableState<StaffID>()

    public init(actor: Actor, office: OfficeID, offices: OfficeDirectory) {
      self.actor = actor
      self.office = office
      self.offices = offices
    }

    /// True while a one-time password is in sight.
    public var showsPassword: Bool { issued != nil }
  }

  struct IssuedPassword: Equatable, Sendable {
    var staff: StaffID
    var password: String
  }

  struct Entry: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
      case add
      case transfer(StaffID)
      case filter
    }

    var kind: Kind
    var form: Form
  }

  enum Field {
    static let id = "id"
    static let name = "name"
    static let kana = "kana"
    static let date = "date"
    static let office = "office"
    static let section = "section"
    static let roles = "roles"
    static let filter = "filter"
  }
}

extension StaffAdminScreen.State {
  var selected: StaffRecord? {
    let id = table.selection(in: rows)
    return records.first { $0.id == id }
  }

  var rows: [TableRow<StaffID>] {
    let all = records.map { record in
      TableRow(
        id: record.id,
        cells: [
          TableCell(record.id.text), TableCell(SafeText.line(record.name)),
          TableCell(SafeText.line(record.kana)),
          TableCell(GrantPlaces(record.grants, offices).text),
          TableCell(record.transfer == nil ? record.state.name : record.state.name + " 異動"),
          TableCell(lastSignIn(record)),
        ], mark: mark(record), style: record.isDisabled ? .dim : .plain)
    }
    return table.arranged(all, fold: { KanaFold.searchKey($0) })
  }

  private func mark(_ record: StaffRecord) -> String {
    if case .locked = record.state { "!" } else { "" }
  }

  func lastSignIn(_ record: StaffRecord) -> String {
    guard let last = record.lastSignIn else { return "なし" }
    return now.map { Words.moment(last, seenAt: $0) } ?? last.clock
  }

  // MARK: Why a key cannot work now
  // While a password is in sight every key works: it takes the password away and nothing else.

  var addReason: String? {
    if showsPassword { return nil }
    return Policy.refusal(of: .staffAdd, by: actor, at: Place(office: office))?.message
      ?? (now == nil ? StaffAdminText.loading : nil)
  }

  var transferReason: String? {
    if showsPassword { return nil }
    guard let record = selected else { return StaffAdminText.nobody }
    if let reason = refusal(.staffTransfer, record) { return reason }
    return record.isDisabled ? StaffAdminText.isDisabled(record) : nil
  }

  var resetReason: String? {
    if showsPassword { return nil }
    guard let record = selected else { return StaffAdminText.nobody }
    if let reason = refusal(.staffResetPassword, record) { return reason }
    return record.isDisabled ? StaffAdminText.isDisabled(record) : nil
  }

  var unlockReason: String? {
    if showsPassword { return nil }
    guard let record = selected else { return StaffAdminText.nobody }
    if let reason = refusal(.staffUnlock, record) { return reason }
    if case .locked = record.state { return nil }
    return StaffAdminText.notLocked(record)
  }

  var disableReason: String? {
    if showsPassword { return nil }
    guard let record = selected else { return StaffAdminText.nobody }
    if let reason = refusal(.staffDisable, record) { return reason }
    if record.isDisabled { return StaffAdminText.alreadyDisabled(record) }
    return LastAdministrator.refusal(of: .disable, to: record.id, among: records)?.message
  }

  var detailReason: String? {
    selected == nil && !showsPassword ? StaffAdminText.nobody : nil
  }

  func question(_ ask: (StaffRecord) -> Confirmation) -> Confirmation? {
    showsPassword ? nil : selected.map(ask)
  }

  /// Permitted where any of the person's grants stands within reach.
  private func refusal(_ act: Act, _ record: StaffRecord) -> String? {
    let places =
      record.grants.isEmpty
      ? [Place(office: office)]
      : record.grants.map { Place(office: $0.office, section: $0.section) }
    let refusals = places.map { Policy.refusal(of: act, by: actor, at: $0) }
    return refusals.contains(nil) ? nil : refusals.first??.message
  }
}
