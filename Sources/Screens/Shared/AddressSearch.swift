public import Cells
public import Domain
public import TUI

/// The part of a screen that fills an address: digits of a 郵便番号 and letters of the town offer the
/// towns, Enter takes the selected one. Any screen with an address holds one of these; what it asks
/// for the screen turns into an effect, and gives the answer back.
public struct AddressSearch: Equatable, Sendable {
  /// What came of a key.
  public enum Event: Equatable, Sendable {
    case none
    /// To be answered by `found`.
    case find(PostalQuery)
    case chosen(PostalArea)
    case cancelled
  }

  /// How many towns are offered.
  public static let limit = 50
  static let field = "address"

  public private(set) var form: Form
  private(set) var answer = PostalAnswer()
  private var asked: PostalQuery?
  private var table = TableState<Int>()

  public init(_ typed: String = "") {
    asked = PostalQuery(typed)
    form = Form(
      title: "",
      fields: [
        .text(
          Self.field, label: AddressSearchText.label, value: typed, limit: 40,
          hint: AddressSearchText.hint)
      ], verb: AddressSearchText.verb)
  }

  /// The town that Enter takes.
  public var selected: PostalArea? {
    table.index(in: rows).flatMap { answer.areas.indices.contains($0) ? answer.areas[$0] : nil }
  }

  public mutating func take(_ event: FormEvent) -> Event {
    form = event.form
    switch event {
    case .changed: return ask()
    case .left: return .none
    case .cancelled: return .cancelled
    case .submitted:
      guard let selected else {
        form.setError(AddressSearchText.nothing(asked), for: Self.field)
        return .none
      }
      return .chosen(selected)
    }
  }

  /// Only what was asked last counts.
  public mutating func found(_ answer: PostalAnswer, for query: PostalQuery) {
    guard query == asked else { return }
    self.answer = answer
    table = TableState()
  }

  public mutating func move(_ move: TableMove) { table.move(move, in: rows) }

  public mutating func page(by rows: Int) { table.pageRows = max(1, rows) }

  private mutating func ask() -> Event {
    guard let query = PostalQuery(form.text(Self.field)), query.hasEnoughDigits else {
      asked = PostalQuery(form.text(Self.field))
      answer = PostalAnswer()
      return .none
    }
    asked = query
    return .find(query)
  }

  // MARK: Drawing

  private var rows: [TableRow<Int>] {
    answer.areas.enumerated().map { index, area in
      TableRow(
        id: index,
        cells: [
          TableCell(area.code.description), TableCell(SafeText.line(area.address, columns: 80)),
          TableCell(SafeText.line(area.townKana, columns: 60)),
          TableCell(SafeText.line(area.note, columns: 60), style: .dim),
        ])
    }
  }

  @discardableResult
  public func draw(into body: inout CellBuffer, rect: Rect) -> CursorPosition? {
    let height = form.rows(columns: rect.columns, ambiguous: body.ambiguous)
    let (top, rest) = rect.splitTop(height + 1)
    let columns = [
      TableColumn("郵便番号", width: 8), TableColumn("住所", width: 34, flex: 3),
      TableColumn("町名の読み", width: 20, flex: 2, importance: 60),
      TableColumn("範囲", width: 14, flex: 1, importance: 40),
    ]
    Table(columns: columns, rows: rows, emptyText: AddressSearchText.empty(asked))
      .draw(table, into: &body, rect: rest)
    if answer.isCut, rest.rows > 0 {
      body.put(
        AddressSearchText.cut(answer), row: rest.row - 1, column: 2, limit: rest.columns - 2,
        style: .dim)
    }
    return form.draw(into: &body, rect: top)
  }
}
