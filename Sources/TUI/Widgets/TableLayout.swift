/// Where the columns of a table stand and which of its rows are in sight.
enum TableLayout {
  /// A column that is drawn: which one, and its cells.
  struct Place: Equatable {
    var index: Int
    var column: Int
    var columns: Int
  }

  /// Leaves out the least important columns until the rest fits, then shares what is left over.
  static func places(_ columns: [TableColumn], from start: Int, room: Int, gap: Int) -> [Place] {
    var kept = Array(columns.indices)
    func needed() -> Int {
      kept.reduce(0) { $0 + columns[$1].width } + gap * max(0, kept.count - 1)
    }
    while kept.count > 1, needed() > room {
      // Of equally important columns the last goes first.
      guard let least = kept.map({ columns[$0].importance }).min(),
        let victim = kept.lastIndex(where: { columns[$0].importance == least })
      else { break }
      kept.remove(at: victim)
    }
    var widths = kept.map { columns[$0].width }
    if kept.count == 1 { widths[0] = max(1, min(widths[0], room)) }
    share(max(0, room - needed()), kept.map { columns[$0].flex }, &widths)
    var at = start
    return zip(kept, widths).map { index, width in
      defer { at += width + gap }
      return Place(index: index, column: at, columns: width)
    }
  }

  private static func share(_ spare: Int, _ flex: [Int], _ widths: inout [Int]) {
    let total = flex.reduce(0, +)
    guard total > 0 else { return }
    var given = 0
    var seen = 0
    for index in flex.indices {
      seen += flex[index]
      let due = spare * seen / total
      widths[index] += due - given
      given = due
    }
  }

  /// The first row in sight: steps of half a window, with a quarter of it on either side.
  static func firstVisible(selected: Int, count: Int, height: Int) -> Int {
    guard count > height, height > 0 else { return 0 }
    let step = max(1, height / 2)
    let wanted = max(0, (selected - height / 4) / step * step)
    return min(wanted, count - height)
  }
}
