import Foundation
import Glibc
import TestKit
import Testing

/// An import is killed: the register is the one before or the new one, whole, and what is left lying
/// is cleared away by the next.
@Suite(.serialized) struct RegisterPowerCutTests {
  /// Who is in the old register alone, in the new one alone, and in neither.
  private static let people = 3_000
  private static let stem = "desk.db.register-"

  private let office: TestOffice
  private let old: String
  private let new: String

  init() throws {
    office = try TestOffice()
    old = try office.residents("old.csv", Self.lines("古井"))
    new = try office.residents("new.csv", Self.lines("新井"))
    try office.take(old, asOf: "2026-11-20")
  }

  private static func lines(_ surname: String) -> [String] {
    (1...people).map { number in
      ResidentSample.line(
        String((surname == "古井" ? 20_000 : 10_000) + number), "\(surname) \(number)",
        surname == "古井" ? "フルイ" : "アライ",
        household: "h\(number)")
    }
  }

  /// Starts taking the new file in. What an earlier one left would be taken for its own.
  private func importing() throws -> Running {
    unlink(office.folder + "/" + Self.stem + "building")
    return try office.start(TestOffice.taking(new, asOf: "2026-11-21"))
  }

  /// The file being built or, once it has its name, that; and whether the database says so.
  private func stage() throws -> String {
    let names = try office.registerFiles()
    let building = office.folder + "/" + Self.stem + "building"
    var info = stat()
    if stat(building, &info) == 0 { return info.st_size == 0 ? "rows" : "written" }
    return names.contains { $0.hasPrefix(Self.stem + "20261121") } ? "named" : "before"
  }

  private func wait(for wanted: String, _ running: Running) throws {
    let deadline = Deadline()
    while try stage() != wanted {
      guard !deadline.isOver else { throw SmokeFailure("the import never is \(wanted)") }
    }
  }

  private func cut(_ running: Running) throws -> Bool {
    running.signal(SIGKILL)
    let left = try running.finish()
    return left.signal == SIGKILL
  }

  /// - Returns: whether the new register is the one in use.
  @discardableResult
  private func expectWhole(_ moment: String) throws -> Bool {
    let isNew =
      try office.sql("SELECT as_of FROM register_snapshot WHERE in_use = 1") == "2026-11-21"
    let (there, gone) = isNew ? (10_000, 20_000) : (20_000, 10_000)
    for number in [1, Self.people] {
      #expect(try office.found("\(there + number)") == ["\(there + number)"], "\(moment)")
      #expect(try office.found("\(gone + number)").isEmpty, "\(moment)")
    }
    #expect(try office.doctorFindings() == [], "\(moment)")
    let file = try office.sql("SELECT file FROM register_snapshot WHERE in_use = 1")
    #expect(try office.registerFiles().contains(file), "\(moment)")
    return isNew
  }

  /// The next import is not in the way of what the last one left, and leaves one file.
  private func expectCleared() throws {
    try office.take(new, asOf: "2026-11-22")
    #expect(try office.registerFiles().count == 1)
    #expect(try office.found("13000") == ["13000"])
    #expect(try office.found("古井").isEmpty)
    #expect(try office.doctorFindings() == [])
  }

  @Test(arguments: ["rows", "written"])
  func aKillWhileItIsBuiltLeavesTheOldOne(_ wanted: String) throws {
    var wasCaught = false
    for _ in 0..<20 where !wasCaught {
      try backToTheOldOne()
      wasCaught = try cutImport(when: wanted)
    }
    #expect(wasCaught)
    #expect(try !expectWhole(wanted))
    try expectCleared()
  }

  /// False when the import went past that moment before anybody looked.
  private func cutImport(when wanted: String) throws -> Bool {
    let running = try importing()
    let deadline = Deadline()
    while !deadline.isOver {
      switch try stage() {
      case wanted: return try cut(running)
      case "named":
        _ = try running.finish()
        return false
      default: continue
      }
    }
    throw SmokeFailure("the import never is \(wanted)")
  }

  private func backToTheOldOne() throws {
    let asOf = try office.sql("SELECT as_of FROM register_snapshot WHERE in_use = 1")
    guard asOf != "2026-11-20" else { return }
    try office.sql("UPDATE register_snapshot SET as_of = '2026-11-19'")
    try office.take(old, asOf: "2026-11-20")
  }

  /// The writers' turnstile is held, so that the new file has its name and the database does not
  /// know it yet: an import stops exactly there.
  @Test func aKillJustBeforeTheSwitchLeavesTheOldOne() throws {
    let (running, lock) = try beforeTheSwitch()
    #expect(try cut(running))
    close(lock)
    #expect(try !expectWhole("named"))
    #expect(try office.registerFiles().count == 2)
    try expectCleared()
  }

  /// Let go and killed a little later each time: in the switch, between it and the end, after it.
  @Test func aKillInTheSwitchLeavesOneOfTheTwo() throws {
    for round in 0..<Endurance.count(10, soak: 60) {
      try backToTheOldOne()
      let (running, lock) = try beforeTheSwitch()
      close(lock)
      Deadline(seconds: 5).wait(for: [], atMost: round)
      _ = try cut(running)
      try expectWhole("round \(round)")
    }
    try expectCleared()
  }

  /// Anywhere from its first moment to a little after its end.
  @Test func aKillAtAnyMomentLeavesOneOfTheTwo() throws {
    let deadline = Deadline(seconds: 120)
    let begun = deadline.left
    try office.take(new, asOf: "2026-11-21")
    let span = max(50, begun - deadline.left)
    let rounds = Endurance.count(12, soak: 100)
    for round in 0..<rounds {
      try backToTheOldOne()
      let running = try importing()
      Deadline(seconds: 60).wait(for: [], atMost: span * (round * 11 + 3) / (rounds * 10))
      _ = try cut(running)
      try expectWhole("after \(round) of \(rounds)")
    }
    try expectCleared()
  }

  private func beforeTheSwitch() throws -> (Running, Int32) {
    let running = try importing()
    try wait(for: "rows", running)
    let lock = open(office.database + ".lock", O_RDWR | O_CLOEXEC)
    guard lock >= 0, flock(lock, LOCK_EX) == 0 else { throw SmokeFailure("no turnstile") }
    try wait(for: "named", running)
    return (running, lock)
  }
}
