import Cells
public import Domain
public import TUI

extension PersonSearchScreen {
  public struct State: Equatable, Sendable {
    public let actor: Actor
    public let place: Place
    public let today: CivilDate
    /// Whether somebody is chosen here for a form of another screen.
    public let isChoosing: Bool
    /// Nil when no register was ever taken in.
    public internal(set) var register: RegisterInfo?
    public internal(set) var message: Message?
    public internal(set) var detail: PersonDetail?
    var form: Form
    var purposeForm: Form?
    var address: AddressSearch?
    /// Asked once, then kept until the screen is left.
    var purpose: Purpose?
    /// Nil until something was looked for.
    var hits: PersonHits?
    var table = TableState<PersonID>()

    /// - Parameters:
    ///   - typed: what is looked for to begin with.
    ///   - hits: who was found by it.
    public init(
      actor: Actor, place: Place, register: RegisterInfo?, today: CivilDate,
      isChoosing: Bool = false, typed: String = "", hits: PersonHits? = nil
    ) {
      self.isChoosing = isChoosing
      self.hits = hits
      self.actor = actor
      self.place = place
      self.register = register
      self.today = today
      form = Form(
        title: "",
        fields: [.text(Field.text, label: PersonSearchText.field, value: typed, limit: 60)],
        verb: PersonSearchText.open)
    }
  }

  enum Field {
    static let text = "text"
    static let purpose = "purpose"
  }
}

extension PersonSearchScreen.State {
  var text: String { form.text(PersonSearchScreen.Field.text) }

  var selected: ResidentView? {
    let id = table.selection(in: rows)
    return hits?.people.first { $0.id == id }
  }

  var rows: [TableRow<PersonID>] {
    (hits?.people ?? []).map { view in
      switch view {
      case .open(let person):
        TableRow(
          id: person.id,
          cells: [
            TableCell(person.id.text), TableCell(PersonSearchText.name(person)),
            TableCell(SafeText.line(person.kana.text, columns: 60)),
            TableCell(SafeText.line(person.birth.words, columns: 30)),
            TableCell(SafeText.line(person.address.line, columns: 90)),
            TableCell(person.suppressions.map(\.mark).joined(separator: " ")),
          ])
      case .stopped(let id, let code):
        TableRow(
          id: id, cells: [TableCell(id.text), TableCell(code.words)], mark: "!",
          style: .plain)
      }
    }
  }

  // MARK: Why a key cannot work now

  var detailReason: String? {
    if address != nil { return PersonSearchText.addressIsOpen }
    if detail != nil { return PersonSearchText.isOpen }
    guard selected != nil else { return PersonSearchText.nobody }
    if isChoosing { return nil }
    return Policy.refusal(of: .personView, by: actor, at: place)?.message
  }

  /// Why no request can be begun for the person.
  var requestReason: String? {
    if address != nil { return PersonSearchText.addressIsOpen }
    if isChoosing { return PersonSearchText.isChoosing }
    guard (detail?.view ?? selected) != nil else { return PersonSearchText.nobody }
    return Policy.refusal(of: .certificateReceive, by: actor, at: place)?.message
  }

  var addressReason: String? {
    detail == nil ? nil : PersonSearchText.isOpen
  }

  var householdReason: String? {
    if address != nil { return PersonSearchText.addressIsOpen }
    guard let view = detail?.view ?? selected else { return PersonSearchText.nobody }
    guard let person = view.resident else { return PersonSearchText.noHousehold }
    return person.isFormer || person.household.text.isEmpty
      ? PersonSearchText.unknownHousehold : nil
  }

  var purposeReason: String? {
    if address != nil { return PersonSearchText.addressIsOpen }
    return purpose == nil ? PersonSearchText.noPurposeYet : nil
  }

  var clearReason: String? {
    if address != nil { return PersonSearchText.addressIsOpen }
    return text.isEmpty && detail == nil ? PersonSearchText.nothingTyped : nil
  }

  func purposeChoice() -> Form {
    Form(
      title: PersonSearchText.purposeTitle,
      fields: [
        .choice(
          PersonSearchScreen.Field.purpose, label: PersonSearchText.purposeLabel,
          options: Purpose.ofLookingAtPeople.map { ChoiceOption($0.rawValue, $0.name) },
          selected: purpose?.rawValue ?? Purpose.ofLookingAtPeople.first?.rawValue,
          hint: PersonSearchText.purposeHint)
      ], verb: PersonSearchText.open)
  }
}
