/// Moving the bar in a list: from the key to the last byte, and how many bytes.
struct ListBenchmark {
  static let moves = 300
  /// Down so often, then up again: the bar stays on one page.
  static let stretch = 10
  /// Milliseconds without output that end the answer to a key.
  static let quiet: Int32 = 30
  private static let down = "\u{1b}OB"
  private static let up = "\u{1b}OA"

  let trial: Trial
  let program: String

  private struct Moves {
    var milliseconds: [Double] = []
    var bytes: [Double] = []
    var silent = 0

    var note: String { silent == 0 ? "" : "\(silent) keys changed nothing and are not counted" }
  }

  func run() throws -> [Figure] {
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

  private func figures(of peer: Peer) throws -> [Figure] {
    var memory = Figure(
      id: "memory-\(peer.name)", title: "  its peak resident memory", unit: "MiB", digits: 1)
    guard let subject = Subject.peer(peer, in: trial) else {
      return figures(peer.name, Moves(), nil, nil, memory)
    }
    let probe = try subject.start()
    _ = probe.drain(quiet: 300, limit: 5_000)
    let moves = measure(probe)
    memory.sample = probe.peakMemory.flatMap { Sample([$0]) }
    probe.stop()
    return figures(peer.name, moves, nil, nil, memory)
  }

  private func figures(
    _ name: String, _ moves: Moves, _ time: Figure.Reach?, _ bytes: Figure.Reach?,
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

  private func measure(_ probe: TerminalProbe) -> Moves {
    // Two moves to settle what the first one loads.
    for key in [Self.down, Self.up] {
      probe.send(key)
      _ = probe.drain(quiet: Self.quiet, limit: 500)
    }
    var moves = Moves()
    for index in 0..<Self.moves {
      let isDown = index / Self.stretch % 2 == 0
      let began = Moment.now
      probe.send(isDown ? Self.down : Self.up)
      let answer = probe.drain(quiet: Self.quiet, limit: 500)
      guard let last = answer.last else {
        moves.silent += 1
        continue
      }
      moves.milliseconds.append(last.milliseconds(since: began))
      moves.bytes.append(Double(answer.bytes.count))
    }
    return moves
  }
}
