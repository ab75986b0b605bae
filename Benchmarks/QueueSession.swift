import Domain

/// The workstation with a clerk signed in and the queue on the screen.
struct QueueSession {
  static let quiet: Int32 = 150
  private static let f2 = "\u{1b}OQ"

  let probe: TerminalProbe

  /// Types what the clerk types: number, password, the key of the queue.
  ///
  /// - Throws: `BenchmarkFailure` when the queue does not come up.
  init(_ subject: Subject, _ trial: Trial) throws {
    probe = try subject.start()
    _ = probe.drain(quiet: Self.quiet, limit: 5_000)
    try type(trial.clerk.id.text + "\r", awaiting: nil)
    try type(trial.clerk.password + "\r", awaiting: trial.clerk.name)
    try type(Self.f2, awaiting: "窓口")
  }

  private func type(_ text: String, awaiting expected: String?) throws {
    probe.send(text)
    let answer = probe.drain(quiet: Self.quiet, limit: 5_000)
    let shown = String(decoding: answer.bytes, as: UTF8.self)
    guard let expected else { return }
    guard shown.unicodeScalars.count > 200, shown.contains(expected) else {
      throw BenchmarkFailure("the workstation does not show \(expected): \(shown)")
    }
  }
}
