/// The lines of standard input.
struct PaperLines {
  let limit: Int
  private var pending: [UInt8] = []
  private var isOver = false

  init(limit: Int) { self.limit = limit }

  /// The next line that is not empty; nil at the end, or after a line longer than the limit.
  mutating func next() -> [UInt8]? {
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        let line = Array(pending[..<end])
        pending.removeSubrange(...end)
        if !line.isEmpty { return line }
        continue
      }
      if isOver {
        defer { pending = [] }
        return pending.isEmpty ? nil : pending
      }
      guard pending.count <= limit else { return nil }
      if let piece = PaperStream.input.piece() { pending += piece } else { isOver = true }
    }
  }
}
