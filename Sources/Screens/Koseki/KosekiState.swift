public import Domain
public import TUI

extension KosekiScreen {
  /// Which of the two lists the keys go to.
  public enum Side: Equatable, Sendable { case people, registers }

  public struct State: Equatable, Sendable {
    public let actor: Actor
    public let place: Place
    public let ticket: TicketID
    public internal(set) var sheet: KosekiSheet
    public internal(set) var message: Message?
    public internal(set) var entry: Entry?
    var side = Side.people
    /// The plan takes the whole body.
    var showsPlan = false
    var isOutOfDate = false
    var people = TableState<FamilyPersonID>()
    var registers = TableState<FamilyRegisterID>()

    public init(actor: Actor, place: Place, ticket: TicketID, sheet: KosekiSheet) {
      self.actor = actor
      self.place = place
      self.ticket = ticket
      self.sheet = sheet
    }
  }

  /// An open form. Nothing half typed is kept: it names people who have asked for nothing.
  public struct Entry: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
      case begin
      case person
      case changePerson
      case bind
      case register
      case changeRegister
      case enter
      case document
    }

    public let kind: Kind
    /// Whom or what the form is about: who a new person is told from.
    let person: FamilyPersonID?
    let register: FamilyRegisterID?
    /// The tree the clerk saw when the form was opened.
    let version: Int
    public internal(set) var form: Form
    /// Sent off, and not answered yet.
    var isSent = false

    init(
      _ kind: Kind, _ form: Form, person: FamilyPersonID? = nil,
      register: FamilyRegisterID? = nil, version: Int
    ) {
      self.kind = kind
      self.form = form
      self.person = person
      self.register = register
      self.version = version
    }
  }

  enum Field {
    static let name = "name"
    static let kinship = "kinship"
    static let other = "other"
    static let alive = "alive"
    static let birth = "birth"
    static let death = "death"
    static let resident = "resident"
    static let domicile = "domicile"
    static let head = "head"
    static let kind = "kind"
    static let computerised = "computerised"
    static let knowsDomicile = "knows-domicile"
    static let knowsHead = "knows-head"
    static let here = "here"
    static let wish = "wish"
    static let asker = "asker"
    static let who = "who"
    static let fromEvent = "from-event"
    static let from = "from"
    static let toEvent = "to-event"
    static let to = "to"
    static let document = "document"
    static let expires = "expires"
  }
}

extension KosekiScreen.State {
  var work: KosekiSheet.Work? { sheet.work }
  var tree: FamilyTree? { sheet.work?.tree }
  var today: CivilDate { sheet.at.date }

  var selectedPerson: FamilyPerson? {
    people.selection(in: personRows()).flatMap { tree?.person($0) }
  }

  var selectedRegister: FamilyRegister? {
    registers.selection(in: registerRows).flatMap { tree?.register($0) }
  }

  mutating func settle() {
    people.settle(in: personRows())
    registers.settle(in: registerRows)
  }

  // MARK: Why a key cannot work now

  func refusal(_ kind: KosekiScreen.Entry.Kind) -> String? {
    if entry != nil { return KosekiScreen.Text.formIsOpen }
    if let refusal = refusal { return refusal }
    guard let work else {
      return kind == .person || kind == .begin ? nil : KosekiScreen.Text.notBegun
    }
    switch kind {
    case .begin, .person, .document, .register: return nil
    case .bind:
      guard let person = selectedPerson, work.tree.people.count > 1 else {
        return KosekiScreen.Text.nobodyElse
      }
      return work.stops[person.id] == nil ? nil : KosekiScreen.Text.stopped
    case .changePerson, .changeRegister: return changeRefusal
    case .enter:
      guard let register = selectedRegister else { return KosekiScreen.Text.noRegister }
      return isStopped(register, work) ? KosekiScreen.Text.stopped : nil
    }
  }

  /// Of somebody who is stopped nothing can be put right from here.
  var changeRefusal: String? {
    guard let work else { return KosekiScreen.Text.notBegun }
    if side == .people {
      guard let person = selectedPerson else { return KosekiScreen.Text.nobody }
      return work.stops[person.id] == nil ? nil : KosekiScreen.Text.stopped
    }
    guard let register = selectedRegister else { return KosekiScreen.Text.noRegister }
    return isStopped(register, work) ? KosekiScreen.Text.stopped : nil
  }

  var removeRefusal: String? {
    if entry != nil { return KosekiScreen.Text.formIsOpen }
    if let refusal { return refusal }
    guard let tree else { return KosekiScreen.Text.notBegun }
    if side == .registers { return selectedRegister == nil ? KosekiScreen.Text.noRegister : nil }
    guard let person = selectedPerson else { return KosekiScreen.Text.nobody }
    return person.id == tree.visitor ? KosekiScreen.Text.visitorStays : nil
  }

  var chainRefusal: String? {
    if entry != nil { return KosekiScreen.Text.formIsOpen }
    if let refusal { return refusal }
    return selectedPerson == nil ? KosekiScreen.Text.notBegun : nil
  }

  var householdRefusal: String? {
    if entry != nil { return KosekiScreen.Text.formIsOpen }
    if let refusal { return refusal }
    guard let work else { return KosekiScreen.Text.notBegun }
    if work.stops[work.tree.visitor] != nil { return KosekiScreen.Text.stopped }
    return work.tree.person(work.tree.visitor)?.resident == nil
      ? KosekiScreen.Text.noNumber : nil
  }

  var wipeRefusal: String? {
    if entry != nil { return KosekiScreen.Text.formIsOpen }
    return refusal ?? (work == nil ? KosekiScreen.Text.notBegun : nil)
  }

  private var refusal: String? {
    Policy.refusal(of: .kosekiEdit, by: actor, at: place)?.message
  }

  private func isStopped(_ register: FamilyRegister, _ work: KosekiSheet.Work) -> Bool {
    register.entries.contains { work.stops[$0.person] != nil }
  }
}
