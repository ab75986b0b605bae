import Cells
public import Domain
public import TUI

extension PapersScreen {
  public struct State: Equatable, Sendable {
    public let actor: Actor
    public let place: Place
    /// Nil until the first answer.
    public internal(set) var waiting: [DocumentRecord]?
    public internal(set) var today: [DocumentRecord] = []
    /// Everything of today instead of what waits.
    public internal(set) var showsAll = false
    public internal(set) var message: Message?
    var entry: Entry?
    var table = TableState<DocumentID>()

    public init(
      actor: Actor, place: Place, waiting: [DocumentRecord]? = nil, today: [DocumentRecord] = []
    ) {
      self.actor = actor
      self.place = place
      self.waiting = waiting
      self.today = today
      table.settle(in: rows)
    }
  }

  public struct Entry: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
      case reprint
      case withdraw
    }

    let kind: Kind
    let paper: DocumentID
    var form: Form
  }

  static let reasonField = "reason"
}

extension PapersScreen.State {
  private var shown: [DocumentRecord] { showsAll ? today : waiting ?? [] }

  var selected: DocumentRecord? {
    let id = table.selection(in: rows)
    return shown.first { $0.id == id }
  }

  var rows: [TableRow<DocumentID>] {
    shown.map { paper in
      TableRow(
        id: paper.id,
        cells: [
          TableCell(paper.madeAt.clock), TableCell(paper.kind.name),
          TableCell(PapersText.state(paper)), TableCell(SafeText.line(paper.subject)),
          TableCell(SafeText.line(paper.madeByName)),
        ], mark: paper.attemptAt != nil ? "!" : "", style: paper.state.isEnded ? .dim : .plain)
    }
  }

  // MARK: Why a key does not work now

  var printReason: String? { reason { $0.refusal(looked: false)?.message } }

  var lookedReason: String? {
    reason { $0.attemptAt == nil ? PapersText.notTried : $0.refusal(looked: true)?.message }
  }

  func reason(_ kind: PapersScreen.Entry.Kind) -> String? {
    switch kind {
    case .withdraw: return reason { $0.refusal(looked: true)?.message }
    case .reprint:
      return reason { paper in
        paper.state == .printed
          ? Policy.refusal(of: .documentReprint, by: actor, at: place)?.message
          : PapersText.notPrinted
      }
    }
  }

  private func reason(_ refusal: (DocumentRecord) -> String?) -> String? {
    guard waiting != nil else { return PapersText.loading }
    guard let paper = selected else { return PapersText.nothing }
    return refusal(paper)
  }

  func form(_ kind: PapersScreen.Entry.Kind, _ paper: DocumentRecord) -> Form {
    Form(
      title: PapersText.title(kind, paper),
      fields: [
        .text(
          PapersScreen.reasonField, label: "理由", limit: 60, hint: PapersText.hintReason(kind))
      ], verb: PapersText.verb(kind))
  }
}
