import CBenchTicket
import Domain
import Storage

/// A certificate through all its stages in one process, against the same transactions in plain C,
/// turn by turn on two copies of one database.
///
/// On a third copy the same certificates are issued first and every statement taken down with its
/// values; plain C says them again. What it does not do is decide: the rules' work is ours alone.
struct CertificateBenchmark {
  static let rounds = 3
  static let perRound = 60
  static let perTurn = 5
  /// Ticket, call, 受付, 審査, 審査済, 作成, 照合, 呼出, 会計, 交付.
  static let transactions = CertificateHands.transactions

  let trial: Trial

  private struct Times {
    var ours: [Double] = []
    var plain: [Double] = []
    var ratios: [Double] = []
  }

  func run() throws -> [Figure] {
    try CertificateHands.prepare(trial)
    let counter = try CertificateHands.freeCounter(trial.database)
    let recorded = try trial.copy("recorded")
    let plain = try trial.copy("plain")
    let scripts = try record(on: recorded, at: counter)
    defer { scripts.forEach(cb_forget) }
    let times = try measure(scripts, plain, at: counter)
    let answers = try [trial.database, recorded, plain].map(Self.answer)
    guard answers.allSatisfy({ $0 == answers[0] }) else {
      throw BenchmarkFailure("the three did not do the same: \(answers)")
    }
    try verify(plain)
    return figures(times)
  }

  /// What the two do to begin, then a script for each certificate, the uncounted round first.
  private func record(
    on database: String, at counter: CounterNumber
  ) throws -> [OpaquePointer] {
    cb_listen()
    defer { cb_deafen() }
    let store = try CertificateHands.open(database)
    var scripts: [OpaquePointer] = []
    func taken<Value>(_ body: () throws -> Value) throws -> Value {
      guard let script = cb_record() else { throw BenchmarkFailure("no memory") }
      scripts.append(script)
      let value = try body()
      guard cb_recorded() > 0 else { throw BenchmarkFailure("a statement was not taken down") }
      return value
    }
    let hands = try taken { try CertificateHands(store, trial, at: counter) }
    for _ in 0..<((Self.rounds + 1) * Self.perRound) { try taken { try hands.issue() } }
    try store.close()
    return scripts
  }

  private func measure(
    _ scripts: [OpaquePointer], _ database: String, at counter: CounterNumber
  ) throws -> Times {
    let key = Programs.bytes(of: database + ".audit-key")
    var error = [CChar](repeating: 0, count: 300)
    guard let player = cb_player_open(database, key, key.count, &error, error.count) else {
      throw BenchmarkFailure(Self.text(error))
    }
    defer { cb_player_close(player) }
    for script in scripts where cb_learn(player, script) != 0 { throw Self.failure(player) }
    guard cb_play(player, scripts[0]) == 0 else { throw Self.failure(player) }
    let store = try CertificateHands.open(trial.database)
    let times = try turns(
      try CertificateHands(store, trial, at: counter), player, Array(scripts.dropFirst()))
    try store.close()
    return times
  }

  private func turns(
    _ hands: CertificateHands, _ player: OpaquePointer, _ scripts: [OpaquePointer]
  ) throws -> Times {
    var times = Times()
    for turn in 0..<(scripts.count / Self.perTurn) {
      var ours: [Double] = []
      var theirs: [Double] = []
      for script in scripts[(turn * Self.perTurn)..<((turn + 1) * Self.perTurn)] {
        var began = Moment.now
        try hands.issue()
        ours.append(Moment.now.milliseconds(since: began))
        began = Moment.now
        guard cb_play(player, script) == 0 else { throw Self.failure(player) }
        theirs.append(Moment.now.milliseconds(since: began))
      }
      // The first round fills caches and is not counted.
      guard (turn + 1) * Self.perTurn > Self.perRound else { continue }
      times.ours += ours
      times.plain += theirs
      times.ratios.append(theirs.reduce(0, +) / ours.reduce(0, +))
    }
    return times
  }

  private static func failure(_ player: OpaquePointer) -> BenchmarkFailure {
    BenchmarkFailure("plain C: \(String(cString: cb_player_error(player)))")
  }

  /// The end of the audit chain, the certificates handed over and the money: equal where the same
  /// was done.
  private static func answer(_ database: String) throws -> String {
    let sql = """
      SELECT rows || ' ' || last_seal || ' '
        || (SELECT count(*) FROM certificate_request WHERE stage = 'done') || ' '
        || (SELECT sum(amount) FROM certificate_payment) FROM audit_head
      """
    return try Filling.answer(sql, in: database)
  }

  private func verify(_ database: String) throws {
    let store = try Store.open(DatabaseFiles(database: database)) { Trial.time(daysLater: 1) }
    let verdict = try store.verifyAudit()
    try store.close()
    guard verdict.isWhole else {
      throw BenchmarkFailure("plain C does not what the program does: \(verdict.reason)")
    }
  }

  private func figures(_ times: Times) -> [Figure] {
    [
      Figure(
        id: "certificate-ours", title: "a certificate through all stages, FULL", unit: "ms",
        digits: 1, sample: Sample(times.ours), note: Self.rate(times.ours)),
      Figure(
        id: "certificate-plain", title: "  the same statements in plain C", unit: "ms", digits: 1,
        sample: Sample(times.plain), note: Self.rate(times.plain)),
      Figure(
        id: "certificate-ratio", title: "  rate of ours to plain C, by turn", unit: "×", digits: 3,
        sample: Sample(times.ratios)),
    ]
  }

  private static func rate(_ times: [Double]) -> String {
    let count = times.count * transactions
    return "\((Double(count) / times.reduce(0, +) * 1_000).text(0)) transactions a second"
  }

  private static func text(_ bytes: [CChar]) -> String {
    String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
