public import Domain
public import TUI

extension ProtectionScreen {
  public struct State: Equatable, Sendable {
    public let actor: Actor
    public let place: Place
    /// Nil until the first answer.
    public internal(set) var board: ProtectionBoard?
    public internal(set) var message: Message?
    public internal(set) var showsDetail = false
    /// Whom one protection is against, while its detail is in sight.
    var secret: Secret?
    var entry: Entry?
    var table = TableState<Item>()

    public init(actor: Actor, place: Place, board: ProtectionBoard? = nil) {
      self.actor = actor
      self.place = place
      self.board = board
    }
  }

  /// What a row of the list is about: what is to be done first, then the protections.
  enum Item: Hashable, Sendable {
    case sighting(Int)
    case release(ReleaseID)
    case inbound(Int)
    case proposal(Int)
    case tick(Int, String)
    case work(Int)
    case protection(ProtectionID)
  }

  struct Secret: Equatable, Sendable {
    var protection: ProtectionID
    var content: ProtectionSecret
  }

  struct Entry: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
      case add
      case counterpart(ProtectionID, ProtectionSecret)
      case inbound
      case finish(Int)
      case propose(ProtectionStep, ProtectionID)
      case allow(ReleaseID)
      case refuse(ReleaseID)
    }

    var kind: Kind
    var form: Form
    /// Whose number stands in the form, once the register has said it.
    var found: Found?

    /// Somebody else has registered them meanwhile: the name goes from here as from everywhere.
    mutating func hide(_ stopped: [PersonID]) {
      guard let found, stopped.contains(found.person) else { return }
      self.found?.subject = .stopped(.p)
      form.setNote(ProtectionText.who(.stopped(.p), ""), for: Field.who)
    }

    /// Another number has been typed: whose that is has to be looked up.
    mutating func forgetOther() {
      guard let found, !SafeText.isSame(form.text(Field.person), found.person.text) else { return }
      self.found = nil
      form.setNote(ProtectionText.notLookedUp, for: Field.who)
    }
  }

  /// Found and the form must be of one number.
  struct Found: Equatable, Sendable {
    var person: PersonID
    var subject: RequestLine.Subject
  }

  enum Field {
    static let person = "person"
    static let who = "who"
    static let absent = "absent"
    static let date = "date"
    static let origin = "origin"
    static let name = "name"
    static let kana = "kana"
    static let birth = "birth"
    static let address = "address"
    static let aliases = "aliases"
    static let reason = "reason"
    static let password = "password"
    static let text = "text"
    static let protection = "protection"
  }
}

extension ProtectionScreen.State {
  private typealias Text = ProtectionText

  var selection: ProtectionScreen.Item? { table.selection(in: rows) }

  /// The protection the selected row is about.
  var selected: Protection? {
    guard let board, case .protection(let id) = selection else { return nil }
    return board.protections.first { $0.id == id }
  }

  func may(_ act: Act) -> String? {
    Policy.refusal(of: act, by: actor, at: place)?.message
  }

  // MARK: Why a key cannot work now

  /// While a form is open this key sends it.
  var addReason: String? { entry == nil ? may(.protectionAdd) : nil }
  var inboundReason: String? { isEditing ?? may(.protectionInbound) }

  /// What is half typed is not lost to another key.
  private var isEditing: String? { entry == nil ? nil : Text.isEditing }

  var nextReason: String? { isEditing ?? whyNoNext }

  private var whyNoNext: String? {
    switch selection {
    case nil: Text.nothing
    case .protection: Text.noNext
    case .sighting: may(.noticeAcknowledge)
    case .release(let id):
      release(id)?.state == .asked ? may(.protectionRelease) : Text.alreadyOpen
    case .inbound: may(.protectionInbound)
    case .proposal(let id):
      proposal(id)?.askedBy == actor.staff ? Text.ownProposal : may(.protectionConfirm)
    case .tick(let work, let system):
      tick(work, system)?.first == actor.staff ? Text.ownTick : may(.protectionTick)
    case .work: may(.protectionTick)
    }
  }

  var refuseReason: String? {
    if let isEditing { return isEditing }
    return switch selection {
    case .proposal: may(.protectionConfirm)
    case .release(let id):
      release(id)?.state == .asked ? may(.protectionRelease) : Text.alreadyOpen
    default: Text.noRefusal
    }
  }

  /// The step that brings the selected protection on: 決定, later 延長.
  var nextStep: ProtectionStep {
    selected.map { $0.stored == .provisional } ?? true ? .decide : .extend
  }

  func stepReason(_ step: ProtectionStep) -> String? {
    if let isEditing { return isEditing }
    guard let protection = selected, let board else { return Text.noProtection }
    if let reason = may(.protectionPropose) { return reason }
    if board.proposals.contains(where: { $0.protection == protection.id }) {
      return Text.isProposed
    }
    return protection.refusal(of: step, on: board.at.date)?.message
  }

  var counterpartsReason: String? {
    isEditing ?? (selected == nil ? Text.noProtection : may(.protectionRead))
  }

  var counterpartAddReason: String? {
    if let reason = counterpartsReason { return reason }
    return secret?.protection == selected?.id ? nil : Text.readFirst
  }

  var detailReason: String? { isEditing ?? (selection == nil ? Text.nothing : nil) }

  // MARK: Looking up

  func release(_ id: ReleaseID) -> ProtectionRelease? {
    board?.releases.first { $0.id == id }
  }

  func proposal(_ id: Int) -> ProtectionProposal? { board?.proposals.first { $0.id == id } }

  func tick(_ work: Int, _ system: String) -> ProtectionWork.Tick? {
    self.work(work)?.ticks.first { SafeText.isSame($0.system, system) }
  }

  func inbound(_ id: Int) -> InboundNotice? { board?.inbound.first { $0.id == id } }
}
