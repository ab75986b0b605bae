import Domain
import TUI

extension RequestScreen {
  public static func update(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .refreshed: return state.begin() + [.load] + state.recheck(state.personInForm)
    case .rechecked: return state.recheck(state.peopleInSight)
    case .stopped(let codes): state.hide(codes)
    case .resized(let rows): state.table.pageRows = max(3, rows - 3)
    case .loaded(let board): state.take(board)
    case .done(let result, let step): return state.finish(result, step)
    case .found(let person, let subject): state.show(subject, of: person)
    case .draftFound(let draft): return state.restore(draft)
    case .answered(let number): return state.close(Text.answered(number))
    case .looked: return state.close(Text.looked)
    case .printed(let text, let isWhole):
      return state.close(text, isWhole ? Message.done : Message.caution)
    case .voided(let text, let isDone):
      return state.close(text, isDone ? Message.done : Message.caution)
    case .failed(let failure): return state.fail(failure)
    case .draftFailed(let failure): state.keepNothing(failure)
    case .form(let event): return state.take(event)
    default: return press(&state, action)
    }
    return []
  }

  private static func press(_ state: inout State, _ action: Action) -> [Effect] {
    state.message = nil
    state.closed = nil
    switch action {
    case .moved(let move): state.table.move(move, in: state.rows)
    case .advanced: return state.advance()
    case .opened(let kind): return state.open(kind)
    case .resumed:
      guard let line = state.selected, state.reason(.resume) == nil else { return [] }
      return [.move(RequestMove(.resume, line.id, version: line.version))]
    case .stepped(let step):
      guard let line = state.selected, state.reason(step) == nil else { return [] }
      return [
        .move(RequestMove(step, line.id, counter: state.counter, version: line.version))
      ]
    case .personAsked: return state.personReason == nil ? [.choosePerson] : []
    case .personChosen(let person): return state.choose(person)
    case .kosekiAsked(let ticket):
      return state.kosekiReason == nil ? ticket.map { [.openKoseki($0)] } ?? [] : []
    case .papersAsked: return state.papersReason == nil ? [.openPapers] : []
    case .filterAsked:
      state.showsDetail = false
      return state.open(.filter)
    case .detailOpened: state.showsDetail = state.selected != nil
    case .detailClosed: state.showsDetail = false
    case .back:
      if state.showsDetail {
        state.showsDetail = false
      } else if !state.table.filter.isEmpty {
        state.table.filter = ""
      } else {
        return [.leave]
      }
    default: break
    }
    return []
  }
}

extension RequestScreen.State {
  /// A form is done with.
  fileprivate mutating func close(
    _ text: String, _ kind: (String) -> Message = Message.done
  ) -> [RequestScreen.Effect] {
    entry = nil
    message = kind(text)
    return [.load]
  }

  /// Opens what the screen was opened for.
  fileprivate mutating func begin() -> [RequestScreen.Effect] {
    guard let wanted = opening else { return [] }
    opening = nil
    switch wanted {
    case .receive(let person):
      if let reason = reason(.receive) {
        message = .refusal(reason)
        return []
      }
      return open(.receive, for: person)
    case .post:
      if let reason = reason(.receive) {
        message = .refusal(reason)
        return []
      }
      return open(.post)
    case .step(let kind, let request):
      table.select(request)
      guard let step = kind.step, let line = board?.line(request) else {
        message = .caution(RequestScreen.Text.draftGone)
        return []
      }
      if let reason = line.next(at: counter) == step ? advanceReason : reason(step) {
        message = .caution(reason)
        return []
      }
      return open(kind)
    }
  }

  /// Puts somebody of the register into the form; what else was typed stays.
  fileprivate mutating func choose(_ person: PersonID) -> [RequestScreen.Effect] {
    guard var open = entry, open.kind == .receive || open.kind == .post else { return [] }
    open.form.setText(person.text, for: RequestScreen.Field.subject)
    open.form.setError(nil, for: RequestScreen.Field.subject)
    // A number of the register has been read there; nobody typed it.
    open.passed.insert(RequestScreen.Field.subject)
    open.form.focus(on: RequestScreen.Field.requester)
    let effects = open.keeping()
    entry = open
    return effects + [.lookUp(person)]
  }

  fileprivate mutating func take(_ new: RequestBoard) {
    if isOutOfDate { message = .info(RequestScreen.Text.upToDate) }
    isOutOfDate = false
    let isFirst = board == nil
    let before = visitorInForm
    board = new
    if before != nil, visitorInForm == nil { forgetVisitor() }
    table.settle(in: rows)
    if entry?.kind == .make {
      let note = sheetsNote
      entry?.form.setNote(note, for: RequestScreen.Field.stock)
    }
    if isFirst { selectOwn() }
  }

  /// The next step at once where nothing has to be filled in, else its form.
  fileprivate mutating func advance() -> [RequestScreen.Effect] {
    if let entry { return take(.submitted(entry.form)) }
    if let reason = advanceReason {
      message = .refusal(reason)
      return []
    }
    guard let line = selected, let step = line.next(at: counter) else { return [] }
    if let kind = RequestScreen.Entry.Kind(step), kind != .make || keepsSheets {
      return open(kind)
    }
    return [.move(RequestMove(step, line.id, counter: counter, version: line.version))]
  }

  fileprivate mutating func open(
    _ kind: RequestScreen.Entry.Kind, for person: PersonID? = nil
  ) -> [RequestScreen.Effect] {
    guard !isFilling else { return [] }
    guard let new = makeEntry(kind, for: person) else {
      message = .refusal(
        kind == .pay ? RequestScreen.Text.noFee : RequestScreen.Text.nothing)
      return []
    }
    showsDetail = false
    entry = new
    let draft: [RequestScreen.Effect] =
      new.draftKind.map { [.checkDraft(kind: $0, subject: new.draftSubject)] } ?? []
    return draft + (person.map { [.lookUp($0)] } ?? [])
  }

  fileprivate mutating func finish(
    _ result: RequestResult, _ step: RequestStep
  ) -> [RequestScreen.Effect] {
    let others = (board?.lines ?? []).filter {
      $0.ticket == result.request.ticket && $0.id != result.request.id && !$0.stage.isEnded
    }
    let text = RequestScreen.Text.done(result, step, change: change, others: others)
    if result.stop != nil || result.foreseen != nil {
      message = .refusal(text)
    } else {
      let isAllowed = result.ruling.map { $0.decision == .allowed } ?? true
      message = result.mismatches.isEmpty && isAllowed ? .done(text) : .caution(text)
    }
    table.select(result.request.id)
    guard let open = entry, open.kind.step == step else { return [.load] }
    entry = nil
    guard let kind = open.draftKind else { return [.load] }
    return [.discardDraft(kind: kind, subject: open.draftSubject), .load]
  }

  /// Yen to give back for the payment being sent.
  private var change: Int {
    entry.flatMap { $0.kind == .pay ? payment(in: $0)?.change : nil } ?? 0
  }

  /// A refusal keeps everything typed; what others changed is read again.
  fileprivate mutating func fail(_ failure: DeskFailure) -> [RequestScreen.Effect] {
    message = .refusal(failure.message)
    guard entry != nil else {
      isOutOfDate = failure.code.kind == .database
      return failure.code == .stale || failure.code == .wrongState ? [.load] : []
    }
    entry?.isSent = false
    if failure.code == .personUnknown {
      entry?.form.setError(failure.message, for: RequestScreen.Field.subject)
    }
    if [.paperTaken, .paperElsewhere, .paperShort].contains(failure.code) {
      entry?.form.setError(failure.message, for: RequestScreen.Field.sheets)
      return [.load]
    }
    // Somebody moved it on: the form speaks of something that is no more.
    guard failure.code == .stale || failure.code == .wrongState else { return [] }
    entry = nil
    return [.load]
  }

  fileprivate mutating func show(_ subject: RequestLine.Subject, of person: PersonID) {
    guard var open = entry, open.kind == .receive || open.kind == .post,
      PersonID(open.form.text(RequestScreen.Field.subject)) == person
    else { return }
    open.subject = subject
    open.form.setNote(RequestScreen.Text.who(subject), for: RequestScreen.Field.who)
    if case .stopped(let code) = subject { message = .refusal(code.words) }
    if case .unknown = subject {
      open.form.setError(
        RequestScreen.Text.personUnknown, for: RequestScreen.Field.subject)
    }
    entry = followed(open)
  }
}

extension Form {
  /// Puts other words into a field that is only read.
  mutating func setNote(_ text: String, for id: String) {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    fields[index].widget = .note(text)
  }
}
