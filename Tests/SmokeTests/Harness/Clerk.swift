import Foundation
import TestKit

/// A clerk at a terminal of an office: the workstation in a real terminal.
extension TestOffice {
  /// Opens the workstation at terminal `t-1` to `t-4`.
  func workstation(
    _ number: Int, rows: Int = 24, columns: Int = 80, overriding: [String: String] = [:]
  ) throws -> TmuxTerminal {
    try TmuxTerminal(
      workstationLine(number), rows: rows, columns: columns, in: self, overriding: overriding)
  }

  func workstationLine(_ number: Int) throws -> [String] {
    try line(["--terminal", "t-\(number)", "--now", Self.now])
  }

  func board(rows: Int = 24, columns: Int = 80) throws -> TmuxTerminal {
    try TmuxTerminal(
      line(["board", "--office", "nakahara", "--now", Self.now]), rows: rows, columns: columns,
      in: self)
  }

  /// How many sessions have not ended.
  func openSessions() throws -> Int {
    Int(try sql("SELECT count(*) FROM desk_session WHERE ended_at IS NULL")) ?? -1
  }

  /// Gives tickets A001 and on.
  func issue(_ count: Int) throws {
    for _ in 0..<count {
      try succeed(
        "ticket", "issue", "--office", "nakahara", "--queue", "certificate", "--now", Self.now)
    }
  }
}

extension TmuxTerminal {
  /// Signs in and waits for the first screen.
  @discardableResult
  func signIn(_ person: FlowOffice.Person) throws -> TmuxTerminal {
    try wait("職員番号")
    try type(person.rawValue).press("Enter").type(FlowOffice.password).press("Enter")
    try wait("待っている人を呼び、応対して終えます。")
    return self
  }

  /// From the first screen to the remark of the next ticket, with the cursor in it.
  @discardableResult
  func openRemark() throws -> TmuxTerminal {
    try press("F3").wait("次に出す番号")
    try press("F5").wait("次に出す番号の備考")
    return self
  }
}
