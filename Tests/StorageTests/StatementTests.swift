import TestKit
import Testing

@testable import Storage

/// Arguments stand in memory that statements share: one after the other, none sees another's.
@Suite struct StatementTests {
  private static let echo = "SELECT ?, ?, ?, ?"

  private func echo(_ values: [SQLValue], _ sql: any SQLSession) throws -> [SQLValue] {
    try sql.rows(Self.echo, values).flatMap(\.values)
  }

  /// Named by number: the long ones are not to be read in a log.
  private static let samples: [[SQLValue]] = [
    [.text(""), .blob([]), .integer(-1), .null],
    [.text("神\u{FA19}葛\u{E0100}"), .blob([0, 1, 255]), .integer(.max), .text("x")],
    [
      .text(String(repeating: "窓", count: 60_000)), .blob(Array(repeating: 7, count: 9_000)), .null,
      .text("終"),
    ],
  ]

  @Test(arguments: samples.indices)
  func whatGoesInComesOut(_ index: Int) throws {
    let values = Self.samples[index]
    let office = try StorageOffice()
    try office.raw { sql throws in
      #expect(try echo(values, sql) == values)
      // After the long ones, and again.
      let short: [SQLValue] = [.text("あ"), .text("い"), .blob([1]), .integer(2)]
      #expect(try echo(short, sql) == short)
      #expect(try echo(values, sql) == values)
    }
  }

  @Test func aRefusedArgumentLeavesNothingBehind() throws {
    let office = try StorageOffice()
    try office.raw { sql throws in
      #expect(throws: (any Error).self) { try echo([.text("a\u{0}b"), .null, .null, .null], sql) }
      #expect(throws: (any Error).self) { try echo([.text("too few")], sql) }
      let values: [SQLValue] = [.null, .null, .null, .text("後")]
      #expect(try echo(values, sql) == values)
    }
  }

  /// Texts made on the way may stand where another stood before.
  @Test func theTextOfAStatementDecidesNotItsPlace() throws {
    let office = try StorageOffice()
    try office.raw { sql throws in
      for number in 0..<1_000 {
        #expect(
          try sql.count("SELECT \(number) + ? /* not a literal */", [.integer(1)]) == number + 1)
      }
    }
  }
}
