import Glibc

/// From the start of the process to the last byte of its first screen.
struct StartBenchmark {
  static let warmRuns = 20
  static let coldRuns = 3
  /// Milliseconds without output that end a first screen.
  static let quiet: Int32 = 150

  let trial: Trial
  let program: String

  func run() throws -> [Figure] {
    let ours = Subject.ours(program, trial)
    var figures = [
      Figure(
        id: "start-warm", title: "start to first full screen, warm", unit: "ms",
        sample: Sample(try warm(ours)), reach: .atMost(12, .median))
    ]
    var mc: Sample?
    for peer in Peer.all {
      var figure = Figure(
        id: "start-warm-\(peer.name)", title: "  \(peer.name)", unit: "ms")
      if let subject = Subject.peer(peer, in: trial) {
        figure.sample = Sample(try warm(subject))
        if peer.name == "mc" { mc = figure.sample }
      }
      figures.append(figure)
    }
    if let mc { figures[0].note = Self.comparison(figures[0].sample, mc) }
    return figures + (try coldFigures(ours))
  }

  /// The first screen must not know how large the register is.
  func withRegister() throws -> [Figure] {
    [
      Figure(
        id: "start-register", title: "start to first full screen with this register", unit: "ms",
        sample: Sample(try warm(Subject.ours(program, trial))), reach: .atMost(12, .median))
    ]
  }

  private static func comparison(_ ours: Sample?, _ mc: Sample) -> String {
    guard let ours else { return "" }
    return ours.median <= mc.median ? "not slower than mc" : "slower than mc"
  }

  private func coldFigures(_ ours: Subject) throws -> [Figure] {
    var subjects: [(title: String, id: String, subject: Subject?)] = [
      ("start to first full screen, cold page cache", "start-cold", ours)
    ]
    for peer in Peer.all {
      subjects.append(("  \(peer.name)", "start-cold-\(peer.name)", .peer(peer, in: trial)))
    }
    var figures: [Figure] = []
    for (title, id, subject) in subjects {
      var figure = Figure(id: id, title: title, unit: "ms")
      if id == "start-cold" { figure.reach = .atMost(90, .median) }
      if let subject {
        if Self.dropPageCache() {
          figure.sample = Sample(try cold(subject))
        } else {
          figure.note = "only root can empty the page cache"
        }
      }
      figures.append(figure)
    }
    return figures
  }

  private func warm(_ subject: Subject) throws -> [Double] {
    _ = try once(subject)
    return try (0..<Self.warmRuns).map { _ in try once(subject) }
  }

  private func cold(_ subject: Subject) throws -> [Double] {
    try (0..<Self.coldRuns).map { _ in
      _ = Self.dropPageCache()
      return try once(subject)
    }
  }

  private func once(_ subject: Subject) throws -> Double {
    let probe = try subject.start()
    let screen = probe.drain(quiet: Self.quiet, limit: 5_000)
    probe.stop()
    guard let last = screen.last, screen.bytes.count > 500 else {
      throw BenchmarkFailure("\(subject.name) shows no screen: \(Self.said(screen.bytes))")
    }
    return last.milliseconds(since: probe.startedAt)
  }

  private static func said(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix(300), as: UTF8.self)
  }

  private static func dropPageCache() -> Bool {
    sync()
    let descriptor = open("/proc/sys/vm/drop_caches", O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return write(descriptor, "3", 1) == 1
  }
}
