import Domain
import TestKit
import Testing

@testable import Storage

@Suite struct EngineTests {
  /// GRDB puts some of these back on its own when it opens a pool (measurements.md 1).
  @Test func theWriteConnectionIsDurable() throws {
    let office = try StorageOffice()
    let found = try office.store.engine.outsideTransaction { sql in
      [
        try sql.row("PRAGMA journal_mode")?.text(0) ?? "",
        "\(try sql.count("PRAGMA synchronous"))", "\(try sql.count("PRAGMA secure_delete"))",
        "\(try sql.count("PRAGMA foreign_keys"))", "\(try sql.count("PRAGMA trusted_schema"))",
        "\(try sql.count("PRAGMA journal_size_limit"))",
      ]
    }
    #expect(found == ["wal", "2", "1", "1", "0", "0"])
  }

  @Test func everyTableIsStrict() throws {
    let office = try StorageOffice()
    let loose = try office.raw {
      try $0.rows("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0")
    }.map { $0.text(0) }.filter { !$0.hasPrefix("sqlite_") }
    #expect(loose.isEmpty)
  }

  @Test func filesAreForTheGroupAndNobodyElse() throws {
    let office = try StorageOffice()
    // A write makes the sidecars.
    _ = try office.credential(.clerk, at: .one)
    let files = office.files
    for path in [
      files.database, files.database + "-wal", files.database + "-shm", files.writeLock,
      files.presence, files.doorbell,
    ] {
      #expect(office.mode(path) == 0o660, "\(path)")
    }
    #expect(office.mode(files.auditKey) == 0o640)
    #expect(office.mode(files.backupKey) == 0o600)
  }

  @Test func aMissingFolderIsMadeForTheGroup() throws {
    let parent = try StorageOffice()
    let files = DatabaseFiles(database: parent.folder + "/branch/office.db")
    try StorageOffice.create(files, .training, parent.clock)
    #expect(parent.mode(parent.folder + "/branch") == 0o2770)
    #expect(parent.mode(files.database) == 0o660)
  }

  @Test func foreignKeysHold() throws {
    let office = try StorageOffice()
    let found = failure {
      try office.store.transaction { sql in
        try sql.execute(
          "INSERT INTO counter (office, number, section) VALUES ('nowhere', 1, 'resident')")
      }
    }
    #expect(found?.code == .unexpected)
    #expect(try office.count("SELECT count(*) FROM counter WHERE office = 'nowhere'") == 0)
  }

  /// SQLite would end the text there: the log would be sealed over more than is stored.
  @Test func textWithANulIsRefused() throws {
    let office = try StorageOffice()
    let clerk = try office.credential(.clerk, at: .one)
    let before = try office.auditRows
    let found = failure {
      try office.store.write(.ticketIssue, by: clerk, at: .north) { _ in
        Audited((), on: .system, detail: "a\0b")
      }
    }
    #expect(found?.code == "control-character")
    #expect(try office.auditRows == before)
    #expect(try office.store.verifyAudit().isWhole)
  }

  /// A COMMIT that fails (a full disk does that) ends the transaction; the next write works.
  @Test func aFailedCommitIsRolledBack() throws {
    let office = try StorageOffice()
    let clerk = try office.credential(.clerk, at: .one)
    let before = try office.everythingButTheLog()
    let found = failure {
      try office.store.transaction { sql in
        // Checked at COMMIT only, so that nothing fails before.
        try sql.execute("PRAGMA defer_foreign_keys = ON")
        try sql.execute(
          "INSERT INTO counter (office, number, section) VALUES ('nowhere', 1, 'resident')")
      }
    }
    #expect(found != nil)
    #expect(try office.everythingButTheLog() == before)
    let ticket = try office.store.write(.ticketIssue, by: clerk, at: .north) { access in
      let ticket = try TicketRecords.issue(
        TicketOrder(office: StorageOffice.north, queue: StorageOffice.certificates), access)
      return Audited(ticket, on: .ticket(ticket.id))
    }
    #expect(ticket.number.description == "A001")
    #expect(try office.faults().isEmpty)
  }
}
