public import Cells

/// The first row of a screen's body: what it is, in bold, and the figures of the moment.
public enum ScreenTitle {
  /// Draws `title` and then each of `facts`, three columns apart, as far as they fit whole.
  public static func draw(
    _ title: String, facts: [String] = [], into buffer: inout CellBuffer, row: Int = 0,
    columns: Int? = nil
  ) {
    let end = min(columns ?? buffer.columns, buffer.columns)
    var at = 1
    at += buffer.put(title, row: row, column: at, limit: max(0, end - at), style: .bold)
    for fact in facts {
      let width = TextWidth.columns(of: fact, ambiguous: buffer.ambiguous)
      guard at + 3 + width <= end else { return }
      buffer.put(fact, row: row, column: at + 3)
      at += 3 + width
    }
  }
}
