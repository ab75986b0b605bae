/// What a screen remembers about a list: which record is selected, the filter and the order.
///
/// The selection holds on to a record, never to a row: when rows come, go or change places it stays
/// where it was, and when its record is gone it takes the nearest (screens.md).
public struct TableState<ID: Hashable & Sendable>: Equatable, Sendable {
  /// A column to sort by.
  public struct Sort: Equatable, Sendable {
    public var column: Int
    public var descends: Bool

    public init(column: Int, descends: Bool = false) {
      self.column = column
      self.descends = descends
    }
  }

  private var chosen: ID?
  private var lastIndex = 0
  public var filter = ""
  public var sort: Sort?
  /// Rows a page moves by; a screen sets it from `resized`.
  public var pageRows = 10

  public init(selected: ID? = nil) { chosen = selected }

  /// The place of the selection in `rows`; nil only when there are none.
  public func index(in rows: [TableRow<ID>]) -> Int? {
    guard !rows.isEmpty else { return nil }
    if let chosen {
      if lastIndex < rows.count, rows[lastIndex].id == chosen { return lastIndex }
      if let index = rows.firstIndex(where: { $0.id == chosen }) { return index }
    }
    return min(lastIndex, rows.count - 1)
  }

  public func selection(in rows: [TableRow<ID>]) -> ID? { index(in: rows).map { rows[$0].id } }

  public mutating func select(_ id: ID) { chosen = id }

  /// Holds on to the selected record; call it whenever the rows have changed.
  public mutating func settle(in rows: [TableRow<ID>]) {
    guard let index = index(in: rows) else { return }
    chosen = rows[index].id
    lastIndex = index
  }

  public mutating func move(_ move: TableMove, in rows: [TableRow<ID>]) {
    guard let index = index(in: rows) else { return }
    let target =
      switch move {
      case .up: index - 1
      case .down: index + 1
      case .pageUp: index - max(1, pageRows)
      case .pageDown: index + max(1, pageRows)
      case .first: 0
      case .last: rows.count - 1
      }
    lastIndex = min(max(0, target), rows.count - 1)
    chosen = rows[lastIndex].id
  }

  /// Sorts by `column`, the other way round when it is sorted by it already.
  public mutating func toggleSort(column: Int) {
    sort = Sort(column: column, descends: sort?.column == column && sort?.descends == false)
  }

  /// `rows` filtered and in order. `fold` makes text comparable (kana, width, case) and is used on
  /// the filter and on every cell; rows equal in the sorted column keep their order.
  public func arranged(
    _ rows: [TableRow<ID>], fold: (String) -> String = { SearchFolding.folded($0) }
  ) -> [TableRow<ID>] {
    sorted(filtered(rows, fold))
  }

  private func filtered(_ rows: [TableRow<ID>], _ fold: (String) -> String) -> [TableRow<ID>] {
    let wanted = Array(fold(filter).unicodeScalars)
    guard !wanted.isEmpty else { return rows }
    return rows.filter { row in
      row.cells.contains { SearchFolding.contains(fold($0.text), wanted) }
    }
  }

  private func sorted(_ rows: [TableRow<ID>]) -> [TableRow<ID>] {
    guard let sort else { return rows }
    func cell(_ row: TableRow<ID>) -> TableCell {
      row.cells.indices.contains(sort.column) ? row.cells[sort.column] : ""
    }
    return rows.enumerated().sorted { left, right in
      let (first, second) =
        sort.descends
        ? (cell(right.element), cell(left.element)) : (cell(left.element), cell(right.element))
      if first.precedes(second) { return true }
      if second.precedes(first) { return false }
      return left.offset < right.offset
    }.map(\.element)
  }
}
