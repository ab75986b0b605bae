public import Domain
public import TUI

extension PaperStockScreen {
  public struct State: Equatable, Sendable {
    /// Nil until the first answer.
    public internal(set) var ledger: PaperLedger?
    public internal(set) var message: Message?
    var entry: Entry?
    var table = TableState<Int>()

    public init(ledger: PaperLedger? = nil) {
      self.ledger = ledger
      table.settle(in: rows)
    }
  }

  public struct Entry: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
      case receive
      case move
      case spoil
    }

    var kind: Kind
    var form: Form
  }

  enum Field {
    static let range = "range"
    static let from = "from"
    static let to = "to"
    static let reason = "reason"
  }
}

extension PaperStockScreen.State {
  var rows: [TableRow<Int>] {
    (ledger?.movements ?? []).reversed().map { movement in
      TableRow(
        id: movement.id,
        cells: [
          TableCell(movement.at.clock), TableCell(movement.kind.name),
          TableCell("\(movement.range)"), TableCell(Words.grouped(movement.range.count)),
          TableCell(movement.to?.text ?? movement.from?.text ?? ""),
          TableCell(SafeText.line(movement.staffName)), TableCell(SafeText.line(movement.reason)),
        ])
    }
  }

  /// Why nothing is done with paper yet.
  var reason: String? { ledger == nil ? PaperStockText.loading : nil }

  func form(_ kind: PaperStockScreen.Entry.Kind) -> Form {
    typealias Field = PaperStockScreen.Field
    let range = FormField.code(
      Field.range, label: "番号", limit: 24, hint: PaperStockText.hintRange)
    func place(_ id: String, _ label: String) -> FormField {
      .code(id, label: label, limit: 24, hint: PaperStockText.hintPlace)
    }
    switch kind {
    case .receive:
      return Form(title: PaperStockText.receiveTitle, fields: [range], verb: "受け入れる")
    case .move:
      return Form(
        title: PaperStockText.moveTitle,
        fields: [range, place(Field.from, "いまの端末"), place(Field.to, "移す先")], verb: "移す")
    case .spoil:
      return Form(
        title: PaperStockText.spoilTitle,
        fields: [
          range, place(Field.from, "いまの端末"),
          .choice(
            Field.reason, label: "理由",
            options: SpoilReason.allCases.filter(\.takesOnePersonWhenBlank).map {
              ChoiceOption($0.rawValue, $0.name)
            }, isDeliberate: true, hint: PaperStockText.hintReason),
        ], verb: "書損にする")
    }
  }

  func effect(_ entry: PaperStockScreen.Entry) -> PaperStockScreen.Effect? {
    typealias Field = PaperStockScreen.Field
    let form = entry.form
    func place(_ id: String) -> TerminalID? {
      form.text(id).isEmpty ? nil : TerminalID(form.text(id))
    }
    guard let range = PaperRange(form.text(Field.range)) else { return nil }
    switch entry.kind {
    case .receive: return .receive(range)
    case .move: return .move(range, from: place(Field.from), to: place(Field.to))
    case .spoil:
      return form.choice(Field.reason).flatMap { SpoilReason(rawValue: $0) }.map {
        .spoil(range, $0, at: place(Field.from))
      }
    }
  }
}
