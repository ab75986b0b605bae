/// Keys one after the other, each from before it is written to the last byte of its answer.
struct KeyTimes {
  static let down = "\u{1b}OB"
  static let up = "\u{1b}OA"
  /// Milliseconds without output that end the answer to a key.
  static let quiet: Int32 = 30

  var milliseconds: [Double] = []
  var bytes: [Double] = []
  /// Keys that changed nothing.
  var silent = 0

  var note: String { silent == 0 ? "" : "\(silent) keys changed nothing and are not counted" }

  init() {}

  init(of keys: [String], on probe: TerminalProbe) {
    // Two keys to settle what the first one loads.
    for key in [Self.down, Self.up] {
      probe.send(key)
      _ = probe.drain(quiet: Self.quiet, limit: 500)
    }
    for key in keys {
      let began = Moment.now
      probe.send(key)
      let answer = probe.drain(quiet: Self.quiet, limit: 500)
      guard let last = answer.last else {
        silent += 1
        continue
      }
      milliseconds.append(last.milliseconds(since: began))
      bytes.append(Double(answer.bytes.count))
    }
  }
}
