public import Domain
public import TUI

extension QueueDesk {
  /// An open form, and what of it has been written down.
  public struct Sheet: Equatable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
      case hold, transfer, finish, withdraw, remark, priority, services, counter

      /// The form that leads to a step; nil for a step that needs none.
      init?(_ step: TicketStep) {
        switch step {
        case .hold: self = .hold
        case .transfer: self = .transfer
        case .finish: self = .finish
        case .withdraw: self = .withdraw
        case .call, .recall, .start, .resume, .noShow, .undoCall, .giveWay: return nil
        }
      }
    }

    public var kind: Kind
    /// Nil for the state of the counter.
    public var ticket: TicketID?
    /// What the form is about, as a clerk says it: `A023`.
    public var subject: String
    /// The version the clerk saw when the form was opened.
    public var version: Int
    public var form: Form
    /// Fields the 個人番号 guard has passed as they stand (domain.md G.6).
    var passed: Set<String> = []
    /// What the form held when it was opened, and what was last given to be kept.
    var original = DraftPayload()
    var kept: DraftPayload?
    /// Sent off, and not answered yet.
    var isSent = false
    /// It was said that nothing can be kept: the next Esc throws it away.
    var mayDiscard = false
    /// Refused because another terminal changed the ticket; the next reading renews it.
    var isStale = false

    init(kind: Kind, ticket: Ticket?, subject: String, form: Form) {
      self.kind = kind
      self.ticket = ticket?.id
      self.subject = subject
      version = ticket?.version ?? 0
      self.form = form
      original = form.payload
    }

    /// Nil for forms without text.
    var draftKind: String? {
      switch kind {
      case .hold, .transfer, .finish, .withdraw, .remark: "queue.\(kind.rawValue)"
      case .priority, .services, .counter: nil
      }
    }

    /// From now on the form speaks of the ticket as it is after somebody else changed it.
    mutating func renew(with ticket: Ticket) {
      isStale = false
      version = ticket.version
      guard kind == .remark else { return }
      form.fields.removeAll { $0.id == Field.stored }
      form.fields.insert(
        .note(
          Field.stored, label: "いまの備考", text: ticket.remark.isEmpty ? "（なし）" : ticket.remark),
        at: 0)
      form.focus(on: Field.text)
    }
  }

  /// The names of fields, as they stand in a draft.
  enum Field {
    static let stage = "stage"
    static let reason = "reason"
    static let queue = "queue"
    static let why = "why"
    static let services = "services"
    static let note = "note"
    static let text = "text"
    static let stored = "stored"
    static let priority = "priority"
    static let counter = "counter"
    static let filter = "filter"
    /// How often a service was done.
    static func count(_ service: String) -> String { "count.\(service)" }
  }
}

// MARK: - Drafts

extension QueueDesk.Sheet {
  /// Refuses a text field that holds a 個人番号: it is emptied and says why. True when it was.
  mutating func refuseMyNumber(in id: String) -> Bool {
    let text = form.text(id)
    guard let refusal = MyNumberGuard.refusal(of: text) else {
      passed.insert(id)
      return false
    }
    form.setText("", for: id)
    form.setError(refusal.message, for: id)
    passed.remove(id)
    return true
  }

  /// The same for every text field; the focus goes to the first that was refused.
  mutating func refuseMyNumbers() -> Bool {
    let refused = form.textFieldIDs.filter { refuseMyNumber(in: $0) }
    if let first = refused.first { form.focus(on: first) }
    return !refused.isEmpty
  }

  /// What has to be done so that the draft on disk is what the form holds; nothing when it is.
  mutating func keeping() -> [QueueDesk.Effect] {
    guard let draftKind, let ticket else { return [] }
    let now = form.payload.storable(passed: passed)
    guard !Self.isSame(now, kept ?? original) else { return [] }
    if Self.isSame(now, original) {
      kept = nil
      return [.discardDraft(kind: draftKind, subject: ticket.text)]
    }
    kept = now
    return [.saveDraft(kind: draftKind, subject: ticket.text, now)]
  }

  /// Puts a draft back that was written for this very form; nothing typed since is overwritten.
  mutating func restore(_ draft: Draft, office: Office?) -> Bool {
    guard draft.kind == draftKind, draft.subject == ticket?.text, kept == nil,
      Self.isSame(form.payload, original), !Self.isSame(draft.payload, original)
    else { return false }
    if kind == .finish { form.set(checked: draft.payload, in: QueueDesk.Field.services) }
    if kind == .finish { form.arrangeCounts(office: office) }
    form.apply(draft.payload)
    kept = draft.payload
    // What was on disk had passed the guard, or was too short to need it.
    passed.formUnion(draft.payload.fields.keys)
    return true
  }

  /// By scalars: a name that changed by its variation selector alone is written again.
  private static func isSame(_ left: DraftPayload, _ right: DraftPayload) -> Bool {
    SafeText.isSame(left.text, right.text)
  }
}

// MARK: - Fields as text

extension Form {
  var textFieldIDs: [String] {
    fields.compactMap { field in
      if case .text = field.widget { field.id } else { nil }
    }
  }

  /// Every value by field name, as a draft keeps it.
  var payload: DraftPayload {
    var values: [String: String] = [:]
    for field in fields {
      switch field.widget {
      case .text(let text): values[field.id] = text.text
      case .choice(let choice): values[field.id] = choice.selectedID ?? ""
      case .checklist(let list): values[field.id] = list.checkedIDs.joined(separator: ",")
      case .note: break
      }
    }
    return DraftPayload(values)
  }

  mutating func apply(_ payload: DraftPayload) {
    for field in fields {
      guard let value = payload.fields[field.id] else { continue }
      switch field.widget {
      case .text: setText(value, for: field.id)
      case .choice: if !value.isEmpty { setChoice(value, for: field.id) }
      case .checklist: set(checked: payload, in: field.id)
      case .note: break
      }
    }
  }

  mutating func set(checked payload: DraftPayload, in id: String) {
    guard let value = payload.fields[id],
      let index = fields.firstIndex(where: { $0.id == id }),
      case .checklist(var list) = fields[index].widget
    else { return }
    list.checked = Set(value.split(separator: ",").map(String.init))
    fields[index].widget = .checklist(list)
  }
}
