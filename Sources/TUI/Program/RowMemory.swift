import Cells

/// Rows that are the same from key to key, kept as they were drawn last.
///
/// They are drawn from one value and nothing else: as long as it is equal and the terminal has the
/// same shape, so are the rows. It is a class because keeping them changes nothing about the
/// program.
final class RowMemory<Source: Equatable> {
  private var source: Source?
  private var rows = CellBuffer(rows: 0, columns: 0)

  /// Puts the rows of `source` at `row` of `buffer`, drawing them only when they are others than
  /// last time.
  func draw(
    _ source: Source, rows count: Int = 1, into buffer: inout CellBuffer, row: Int,
    _ draw: (inout CellBuffer) -> Void
  ) {
    let isSameShape =
      rows.rows == count && rows.columns == buffer.columns && rows.ambiguous == buffer.ambiguous
      && rows.ascii == buffer.ascii
    if !isSameShape || self.source != source {
      rows = CellBuffer(
        rows: count, columns: buffer.columns, ambiguous: buffer.ambiguous, ascii: buffer.ascii)
      draw(&rows)
      self.source = source
    }
    buffer.blit(rows, row: row, column: 0)
  }
}
