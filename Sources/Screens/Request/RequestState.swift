public import Domain
public import TUI

extension RequestScreen {
  public struct State: Equatable, Sendable {
    public let actor: Actor
    public let place: Place
    public let counter: CounterNumber?
    /// What can be asked for today, and the rules.
    public let catalogue: Catalogue
    /// Nil until the first reading.
    public internal(set) var board: RequestBoard?
    public internal(set) var message: Message?
    /// At 80 columns the detail takes the place of the list.
    public internal(set) var showsDetail = false
    /// The last reading failed: what is shown is the last good one.
    public internal(set) var isOutOfDate = false
    public internal(set) var entry: Entry?
    /// The form just closed, until it is known that what was typed into it is kept.
    var closed: Entry?
    /// What the screen was opened for, until it is.
    var opening: Opening?
    var table = TableState<CertificateRequestID>()

    public init(
      actor: Actor, place: Place, counter: CounterNumber?, catalogue: Catalogue,
      board: RequestBoard? = nil, opening: Opening? = nil
    ) {
      self.actor = actor
      self.place = place
      self.counter = counter
      self.catalogue = catalogue
      self.board = board
      self.opening = opening
      table.settle(in: rows)
      selectOwn()
    }
  }

  /// A form that the screen begins with.
  public enum Opening: Equatable, Sendable {
    /// A new request, about somebody where that is known already.
    case receive(PersonID?)
    case post
    case step(Entry.Kind, CertificateRequestID)
  }

  /// An open form, and what of it has been written down.
  public struct Entry: Equatable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
      case receive, post, pass, make, verify, pay, handOver, hold, withdraw, refuse, unpay,
        release, shelve
      case transfer, giveBack, filter
      /// To the clerk of an office where one person is all there is, and of a paper drawn there.
      case answer, look
      /// A paper about it, and 書損 of what it was printed on.
      case paper, void

      /// The step the form leads to; nil for the filter.
      var step: RequestStep? {
        switch self {
        case .receive, .post: .receive
        case .pass: .pass
        case .make: .make
        case .verify: .verify
        case .pay: .pay
        case .handOver: .handOver
        case .hold: .hold
        case .withdraw: .withdraw
        case .refuse: .refuse
        case .unpay: .unpay
        case .release: .release
        case .shelve: .shelve
        case .transfer: .transfer
        case .giveBack: .giveBack
        case .filter, .answer, .look, .paper, .void: nil
        }
      }

      init?(_ step: RequestStep) {
        guard let kind = Self.allCases.first(where: { $0.step == step }) else { return nil }
        self = kind
      }
    }

    public let kind: Kind
    /// The request it is about; nil for a new one and for the filter.
    let request: CertificateRequestID?
    /// Whom a new one was opened for; nil when the form was opened empty.
    let person: PersonID?
    /// Whether it is of a number at a counter, not of a letter.
    let isAtCounter: Bool
    /// What the clerk saw when the form was opened.
    var version: Int
    public internal(set) var form: Form
    /// Yen the clerk was shown.
    var amount = 0
    /// What the rules say to it as it stands.
    var ruling: CertificateRuling?
    /// Whom the form is about, once found.
    var subject: RequestLine.Subject?
    /// Fields the 個人番号 guard has passed as they stand (domain.md G.6).
    var passed: Set<String> = []
    /// What the form held when it was opened, and what was last given to be kept.
    var original: DraftPayload
    var kept: DraftPayload?
    /// Sent off, and not answered yet.
    var isSent = false
    /// It was said that nothing can be kept: the next Esc throws it away.
    var mayDiscard = false

    init(_ kind: Kind, _ line: RequestLine?, _ form: Form, for person: PersonID? = nil) {
      self.kind = kind
      self.person = person
      request = line?.id
      version = line?.version ?? 0
      isAtCounter = line?.ticket != nil
      self.form = form
      original = form.payload
    }

    /// Nil where nothing is worth keeping.
    var draftKind: String? {
      switch kind {
      case .receive, .post, .pass, .verify, .hold, .withdraw, .refuse, .unpay, .release, .shelve,
        .transfer, .giveBack:
        "certificate.\(kind.rawValue)"
      case .make, .pay, .handOver, .filter, .answer, .look, .paper, .void: nil
      }
    }

    var draftSubject: String { request?.text ?? person?.text ?? "-" }
  }

  /// The names of fields, as they stand in a draft.
  enum Field {
    static let number = "number"
    static let subject = "subject"
    static let who = "who"
    static let requester = "requester"
    static let channel = "channel"
    static let arrived = "arrived"
    static let typeName = "type-name"
    static let named = "named"
    static let variant = "variant"
    static let year = "year"
    static let collector = "collector"
    static let copies = "copies"
    static let options = "options"
    static let proof = "proof"
    static let paper = "paper"
    static let name = "name"
    static let type = "type"
    static let amount = "amount"
    static let method = "method"
    static let tendered = "tendered"
    static let change = "change"
    static let stock = "stock"
    static let sheets = "sheets"
    static let nextTime = "next-time"
    static let brand = "brand"
    static let ground = "ground"
    static let checks = "checks"
    static let reason = "reason"
    static let party = "party"
    static let filter = "filter"
    static let outcome = "outcome"
    static let document = "document"
    static let bring = "bring"
    static let by = "by"
    static let to = "to"
    static let again = "again"
  }
}

extension RequestScreen.State {
  var lines: [RequestLine] { board?.lines ?? [] }

  var selected: RequestLine? {
    let id = table.selection(in: rows)
    return lines.first { $0.id == id }
  }

  /// Puts the bar on what is before the clerk: the request of the number at this counter that goes on
  /// there.
  mutating func selectOwn() {
    guard let current = board?.current else { return }
    let own = lines.filter { $0.ticket == current && !$0.stage.isEnded }
    guard let line = own.first(where: \.stage.keepsCounter) ?? own.first else { return }
    table.select(line.id)
  }

  // MARK: Why a key cannot work now. The transaction asks the same tables again.

  /// Why the next step of the selected request cannot be taken.
  var advanceReason: String? {
    if entry != nil { return nil }
    guard let line = selected else { return RequestScreen.Text.nothing }
    guard let step = line.next(at: counter) else {
      return line.stage == .held
        ? RequestScreen.Text.isHeld(line) : RequestScreen.Text.hasEnded(line)
    }
    if step == .call, counter == nil { return RequestScreen.Text.noCounter }
    if step == .verify, line.madeBy == actor.staff, !line.isAlone {
      return RequestScreen.Text.ownPaper(line)
    }
    return refusal(step)
  }

  func reason(_ step: RequestStep) -> String? {
    if isFilling { return RequestScreen.Text.formIsOpen }
    if step == .receive { return board == nil ? RequestScreen.Text.loading : refusal(step) }
    guard let line = selected else { return RequestScreen.Text.nothing }
    return step.refusal(number: line.number, stage: line.stage)?.message ?? refusal(step)
  }

  /// Whether a form other than the filter is open: until it is sent or closed nothing else begins.
  var isFilling: Bool { entry.map { $0.kind != .filter } ?? false }

  /// Why nobody can be chosen from the register now.
  var personReason: String? {
    guard entry?.kind == .receive || entry?.kind == .post else {
      return RequestScreen.Text.noSubjectField
    }
    return Policy.refusal(of: .personSearch, by: actor, at: place)?.message
  }

  /// Why no family tree can be opened now.
  var kosekiReason: String? {
    if isFilling { return RequestScreen.Text.formIsOpen }
    if selected == nil { return RequestScreen.Text.nothing }
    return Policy.refusal(of: .kosekiView, by: actor, at: place)?.message
  }

  private func refusal(_ step: RequestStep) -> String? {
    Policy.refusal(of: step.act, by: actor, at: place)?.message
  }
}

extension RequestScreen.Opening {
  /// The form a draft was typed into; nil for a draft of another screen.
  public init?(_ draft: Draft) {
    let prefix = "certificate."
    guard draft.kind.hasPrefix(prefix),
      let kind = RequestScreen.Entry.Kind(rawValue: String(draft.kind.dropFirst(prefix.count)))
    else { return nil }
    if kind == .post {
      self = .post
    } else if kind == .receive {
      self = .receive(SafeText.isSame(draft.subject, "-") ? nil : PersonID(draft.subject))
    } else {
      self = .step(kind, CertificateRequestID(draft.subject))
    }
  }
}
