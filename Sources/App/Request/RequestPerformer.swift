import Domain
import Screens
import TUI
import UseCases

extension Workplace {
  /// - Parameter opening: the form to begin with; nil: the list.
  func requests(_ opening: RequestScreen.Opening? = nil) throws -> Mounted {
    guard let post else { return signIn() }
    let own = post.desk
    let counter = post.session.counter
    let requests = RequestDesk(own)
    let book = try CertificateDesk(own).rulebook()
    let view = try requests.open(counter: counter)
    return Mounted(
      RequestScreen.self,
      state: RequestScreen.State(
        actor: post.session.actor, place: own.place, counter: counter,
        catalogue: RequestScreen.Catalogue(book, at: own.place.office, on: view.first.at.date),
        board: view.first, opening: opening)
    ) { [self] effect in
      perform(RequestScreen.Action.failed) {
        switch effect {
        case .load: return [.action(.loaded(try view.refresh()))]
        case .lookUp(let person): return [.action(.found(person, try requests.look(up: person)))]
        case .recheck(let people):
          return [.action(.stopped(try requests.stopped(among: people)))]
        case .receive(let form, let ticket, let counter):
          return [.action(.done(try receive(form, ticket, counter, requests), .receive))]
        case .answer(let call, let text):
          return [.action(.answered(try requests.answer(duty: call, text).number))]
        case .look(let request, let outcome, let note):
          try requests.look(at: request, outcome, note: note)
          return [.action(.looked)]
        case .move(let move): return [.action(.done(try requests.move(move), move.step))]
        default: return try beside(effect, own)
        }
      }
    }
  }

  /// What is no step of a request: drafts, papers, 書損, other screens.
  private func beside(
    _ effect: RequestScreen.Effect, _ own: Desk
  ) throws -> [Outcome<RequestScreen.Action>] {
    switch effect {
    case .saveDraft(let kind, let subject, let payload): return keep(kind, subject, payload, own)
    case .discardDraft(let kind, let subject):
      try DraftDesk(own).discard(kind: kind, subject: subject)
      return []
    case .checkDraft(let kind, let subject):
      return [.action(.draftFound(try DraftDesk(own).open(kind: kind, subject: subject)))]
    case .printOut(let wish):
      let printed = try settings.papers(own).printOut(wish)
      return [.action(.printed(Self.words(printed), isWhole: printed.handwritten.isEmpty))]
    case .void(let request, let reason, let reissue):
      return [.action(try void(request, reason, reissue: reissue, own))]
    case .openPapers: return [.open(try papers())]
    case .openKoseki(let ticket): return [.open(try koseki(ticket))]
    case .choosePerson: return [.open(try personSearch(choosing: true))]
    case .leave: return [.close]
    case .load, .lookUp, .recheck, .receive, .answer, .look, .move: return []
    }
  }

  /// The screen has held back what is still being typed; what it gives was left and checked.
  private func keep(
    _ kind: String, _ subject: String, _ payload: DraftPayload, _ desk: Desk
  ) -> [Outcome<RequestScreen.Action>] {
    perform(RequestScreen.Action.draftFailed) {
      try DraftDesk(desk).save(
        kind: kind, subject: subject, payload, left: Set(payload.fields.keys))
      return []
    }
  }

  private func receive(
    _ form: RequestScreen.FilledForm, _ ticket: TicketID?, _ counter: CounterNumber?,
    _ desk: RequestDesk
  ) throws -> RequestResult {
    try desk.receive(
      form.order, for: ticket, at: counter, facts: form.facts, collector: form.collector,
      arrived: form.arrived, visitor: form.visitor)
  }

  private func void(
    _ request: CertificateRequestID, _ reason: SpoilReason, reissue: Bool, _ desk: Desk
  ) throws -> RequestScreen.Action {
    let outcome = try SecurityPaperDesk(desk).voidOrAsk(request, reason, reissue: reissue)
    guard let voided = outcome.voided else {
      let until = outcome.request.map { "（\($0.expiresAt.clock)まで）" } ?? ""
      return .voided(
        "上席に書損の承認を依頼しています\(until)。まだ書損にしていません。承認されたら、もう一度同じ操作をしてください。", isDone: false)
    }
    func words(_ ranges: [PaperRange]) -> String {
      ranges.map(\.description).joined(separator: "、")
    }
    let again = voided.issued.isEmpty ? "" : "\(words(voided.issued)) で発行し直します。"
    return .voided("\(words(voided.spoiled)) を書損にしました。\(again)紙は廃棄まで保管してください。", isDone: true)
  }
}
