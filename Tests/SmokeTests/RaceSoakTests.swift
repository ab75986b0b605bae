import Domain
import Foundation
import Glibc
import TestKit
import Testing

/// Real processes at one database at the same moment.
@Suite(.serialized) struct RaceSoakTests {
  private static let processes = 16

  /// Loops of `count` commands in each of the processes, begun at one moment.
  ///
  /// - Parameter command: `$i` counts the process from 1.
  /// - Returns: what each printed.
  private func race(_ office: TestOffice, count: Int, _ command: String) throws -> [Finished] {
    let path = office.folder + "/gate"
    #expect(mkfifo(path, 0o600) == 0)
    // Open both ways it waits for nobody and stays open for those who come late.
    let gate = open(path, O_RDWR | O_CLOEXEC)
    defer { close(gate) }
    let running = try (1...Self.processes).map { process in
      try office.shell(
        """
        i=\(process); echo ready >ready-$i; read go <gate
        n=0
        while [ $n -lt \(count) ]; do \(command) || exit $?; n=$((n + 1)); done
        """)
    }
    let deadline = Deadline()
    func isReady(_ process: Int) -> Bool {
      FileManager.default.fileExists(atPath: office.folder + "/ready-\(process)")
    }
    while !(1...Self.processes).allSatisfy(isReady), !deadline.isOver { deadline.letOthersWork() }
    _ = write(gate, Array(repeating: UInt8(ascii: "\n"), count: Self.processes), Self.processes)
    let finished = try running.map { try $0.finish(Deadline(seconds: 300)) }
    try FileManager.default.removeItem(atPath: path)
    return finished
  }

  /// 16 times 60 tickets, each a process of its own; a soak gives nearly all a queue has in a day.
  @Test func numbersAreDistinctAndConsecutive() throws {
    let office = try TestOffice()
    let each = Endurance.count(60, soak: 62)
    let finished = try race(
      office, count: each,
      "\"$M\" ticket issue --office nakahara --queue certificate --database \"$D\" --now $NOW --json"
    )
    var numbers: [String] = []
    for process in finished {
      #expect(process.status == 0, "\(process.stderr)")
      for line in process.stdout.split(separator: "\n") {
        numbers.append(try Document(Array(line.utf8))["number"].text ?? "")
      }
    }
    let total = each * Self.processes
    let wanted = (1...total).map { "A" + String(String($0 + 1_000).dropFirst()) }
    #expect(numbers.sorted() == wanted)
    #expect(try office.sql("SELECT count(*) FROM ticket") == "\(total)")
    #expect(try office.doctorFindings() == [])
  }

  @Test func noTicketIsCalledTwice() throws {
    let office = try TestOffice()
    // Six counters serve this queue; the others are refused or find nobody.
    for _ in 0..<20 { try office.issue(1) }
    let finished = try race(
      office, count: 1,
      """
      { "$M" ticket call --office nakahara --counter $i --database "$D" --now $NOW --json || true; }
      """)
    var called: [String] = []
    for process in finished {
      let answer = try Document(process.output)
      if let number = answer["number"].text {
        called.append(number)
      } else {
        #expect(answer["error"]["code"].text != nil, "\(process.stdout) \(process.stderr)")
        #expect(answer["error"]["code"].text != "unexpected")
      }
    }
    #expect(called.count >= 4)
    #expect(Set(called).count == called.count, "\(called)")
    let open = "SELECT count(*) FROM ticket_call WHERE ended_at IS NULL"
    #expect(try office.sql(open) == "\(called.count)")
    #expect(try office.doctorFindings() == [])
  }

  /// One ticket, sixteen counters.
  @Test func oneTicketIsCalledOnce() throws {
    let office = try TestOffice()
    try office.issue(1)
    let id = try office.sql("SELECT id FROM ticket")
    let finished = try race(
      office, count: 1,
      """
      { "$M" ticket call --office nakahara --counter $((i % 6 + 1)) --ticket \(id) \
      --database "$D" --now $NOW --json || true; }
      """)
    let answers = try finished.map { try Document($0.output) }
    #expect(answers.count { $0["number"].text != nil } == 1)
    for code in answers.compactMap({ $0["error"]["code"].text }) {
      #expect(code == "already-called", "\(code)")
    }
  }

  /// Killed at any moment under load: what was printed is kept, and nothing is half done.
  @Test func whatWasAcknowledgedSurvivesEveryKill() throws {
    let office = try TestOffice()
    let kills = Endurance.count(200, soak: 1_000)
    var chance = SystemRandomNumberGenerator()
    var acknowledged: [String] = []
    var queues = ["certificate", "move", "family-register", "seal-card", "insurance"]
    let command =
      "\"$M\" ticket issue --office nakahara --queue $Q --database \"$D\" --now $NOW --json"
    let others = try (0..<2).map { _ in
      try office.shell(
        "Q=insurance; while [ ! -e enough ]; do \(command) || exit $?; done")
    }
    queues.removeLast()
    // Anywhere between the first moment of a command and a little after its end.
    let span = try milliseconds {
      try office.succeed(
        "ticket", "issue", "--office", "nakahara", "--queue", "certificate", "--now",
        TestOffice.now)
    }
    for round in 0..<kills {
      let queue = queues[round % queues.count]
      let victim = try office.start([
        "ticket", "issue", "--office", "nakahara", "--queue", queue, "--now", TestOffice.now,
        "--json",
      ])
      Deadline(seconds: 1).wait(for: [], atMost: Int.random(in: 0...span * 5 / 4, using: &chance))
      victim.signal(SIGKILL)
      let left = try victim.finish()
      if !left.output.isEmpty {
        if let id = try Document(left.output)["id"].text { acknowledged.append(id) }
      }
    }
    try Data().write(to: URL(fileURLWithPath: office.folder + "/enough"))
    for other in others {
      let done = try other.finish()
      // The queue may have given its last number of the day.
      #expect([0, 3].contains(done.status ?? -1), "\(done.stderr)")
      for line in done.stdout.split(separator: "\n") {
        if let id = try Document(Array(line.utf8))["id"].text { acknowledged.append(id) }
      }
    }
    let kept = Set(try office.sql("SELECT id FROM ticket").split(separator: "\n").map(String.init))
    #expect(!acknowledged.isEmpty)
    for id in acknowledged { #expect(kept.contains(id), "\(id) was printed and is gone") }
    #expect(try office.doctorFindings() == [])
  }

  private func milliseconds(_ body: () throws -> Void) rethrows -> Int {
    let deadline = Deadline(seconds: 60)
    let before = deadline.left
    try body()
    return max(20, before - deadline.left)
  }
}
