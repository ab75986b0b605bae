import Domain
import Storage

/// Moving the bar in a list: from the key to the last byte, and how many bytes.
struct ListBenchmark {
  /// More people than a stretch is long: a bar that is already at the end does not move.
  private static let people = [
    (0, "residence-record"), (1, "move-within"), (0, "seal-certificate"), (1, "move-out"),
    (0, "register-person"), (1, "household-change"),
  ]
  static let moves = 300
  /// Down so often, then up again: the bar stays on one page.
  static let stretch = 10

  let trial: Trial
  let program: String

  func run() throws -> [Figure] {
    try lengthenTheList()
    let session = try QueueSession(.ours(program, trial), trial)
    let moves = measure(session.probe)
    var memory = Figure(
      id: "memory", title: "peak resident memory after \(Self.moves) moves", unit: "MiB", digits: 1,
      reach: .atMost(24, .max))
    memory.sample = session.probe.peakMemory.flatMap { Sample([$0]) }
    if let now = session.probe.residentMemory {
      memory.note =
        "\(now.text(1)) MiB at the end; the child that hashes the password takes 16 more for a moment"
    }
    session.probe.stop()
    var figures = self.figures(
      "madoguchi", moves, .atMost(0.8, .p95), .atMost(200, .mean), memory)
    for peer in Peer.all { figures += try self.figures(of: peer) }
    return figures
  }

  private func lengthenTheList() throws {
    let desk = try IssuingDesk(database: trial.database, .authenticated(trial.colleague.id))
    for (queue, service) in Self.people + Self.people {
      _ = try desk.issue(Trial.queues[queue], for: [ServiceID(service)])
    }
    try desk.store.close()
  }

  private func figures(of peer: Peer) throws -> [Figure] {
    var memory = Figure(
      id: "memory-\(peer.name)", title: "  its peak resident memory", unit: "MiB", digits: 1)
    guard let subject = Subject.peer(peer, in: trial) else {
      return figures(peer.name, KeyTimes(), nil, nil, memory)
    }
    let probe = try subject.start()
    _ = probe.drain(quiet: 300, limit: 5_000)
    let moves = measure(probe)
    memory.sample = probe.peakMemory.flatMap { Sample([$0]) }
    probe.stop()
    return figures(peer.name, moves, nil, nil, memory)
  }

  private func figures(
    _ name: String, _ moves: KeyTimes, _ time: Figure.Reach?, _ bytes: Figure.Reach?,
    _ memory: Figure
  ) -> [Figure] {
    let isOurs = time != nil
    return [
      Figure(
        id: isOurs ? "list-move" : "list-move-\(name)",
        title: isOurs ? "list move, key to last byte" : "  \(name): list move", unit: "ms",
        sample: Sample(moves.milliseconds), reach: time, note: moves.note),
      Figure(
        id: isOurs ? "list-bytes" : "list-bytes-\(name)",
        title: isOurs ? "bytes to the terminal per list move" : "  its bytes per list move",
        unit: "bytes", digits: 0, sample: Sample(moves.bytes), reach: bytes),
      memory,
    ]
  }

  private func measure(_ probe: TerminalProbe) -> KeyTimes {
    KeyTimes(
      of: (0..<Self.moves).map { $0 / Self.stretch % 2 == 0 ? KeyTimes.down : KeyTimes.up },
      on: probe)
  }
}
