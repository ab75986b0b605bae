import Domain
import Foundation
import TestKit
import Testing

/// The contract of the commands: names, shapes and exit codes that other programs rely on.
@Suite struct CommandTests {
  private static let ticketFields: Set<String> = [
    "id", "number", "state", "queue", "issuedAt", "calledAt", "counter", "waitMinutes", "calls",
    "priority",
  ]

  @Test func initMakesARealDatabaseAndAnAdministrator() throws {
    let office = try TestOffice(bare: ())
    let made = try office.json("init")
    #expect(made["administrator"].text == "admin")
    #expect((made["password"].text ?? "").count >= 10)
    // Nothing may be done on it without saying who one is.
    let refused = try office.run("ticket", "list", "--office", "nakahara", "--json")
    #expect(refused.status == 5)
    #expect(try Document(refused.output)["error"]["code"].text != nil)
    let stillThere = try office.run("init", "--json")
    #expect(stillThere.status == 4 || stillThere.status == 3, "\(stillThere.stderr)")
    #expect(try office.json("version")["version"].text != nil)
  }

  @Test func theClockOfARealDatabaseIsNotSet() throws {
    let office = try TestOffice(bare: ())
    try office.succeed("init")
    let refused = try office.run(
      "ticket", "list", "--office", "nakahara", "--now", TestOffice.now, "--json")
    #expect(refused.status == 5)
    #expect(refused.stderr.contains("研修"))
  }

  /// Somebody with a password acts on a real database, once it is their own.
  @Test func aPasswordFileOpensARealDatabase() throws {
    let office = try TestOffice(bare: ())
    let password = try #require(try office.json("init")["password"].text)
    let file = office.folder + "/password"
    try Data((password + "\n").utf8).write(to: URL(fileURLWithPath: file))
    func staffList() throws -> Finished {
      try office.run(
        "staff", "list", "--staff", "admin", "--password-file", file, "--json")
    }
    chmod(file, 0o644)
    #expect(try staffList().status == 5)
    chmod(file, 0o600)
    // A one-time password is for the first sign-in alone.
    #expect(try staffList().status == 5)
  }

  @Test func officesSectionsAndQueues() throws {
    let office = try TestOffice()
    let offices = try #require(try office.json("office", "list").list)
    let nakahara = try #require(offices.first { $0["id"].text == "nakahara" })
    #expect(nakahara["name"].text == "中原区役所")
    #expect(nakahara["type"].text == "ward")
    let types = Set(offices.compactMap { $0["type"].text })
    #expect(types.isSubset(of: ["ward", "branch", "sub-branch", "service-corner"]))
    let queue = nakahara["sections"][0]["queues"][0]
    #expect(queue["id"].text == "certificate" && queue["prefix"].text == "A")
    #expect(queue["name"].text == "証明書")
  }

  @Test func aTicketByCommandsOnly() throws {
    let office = try TestOffice()
    let place = ["--office", "nakahara", "--now", TestOffice.now]
    let issued = try office.json(
      "ticket", "issue", "--queue", "certificate", "--priority", "priority", "--services",
      "residence-record,seal-certificate", "--office", "nakahara", "--now", TestOffice.now)
    #expect(issued["number"].text == "A001")
    #expect(issued["issuedAt"].text == TestOffice.now)
    #expect(Self.ticketFields.isSubset(of: issued.names))
    let id = try #require(issued["id"].text)
    let listed = try office.json(
      "ticket", "list", "--office", "nakahara", "--now", "2026-11-24T10:30")
    #expect(listed.list?.count == 1)
    #expect(listed[0]["state"].text == "waiting" && listed[0]["waitMinutes"].number == 23)
    #expect(listed[0]["calledAt"].isNull && listed[0]["counter"].isNull)
    let called = try office.json(
      "ticket", "call", "--office", "nakahara", "--counter", "3", "--now", TestOffice.now)
    #expect(called["counter"].number == 3 && called["number"].text == "A001")
    let again = try office.start(
      ["ticket", "call", "--counter", "2", "--ticket", id, "--json"] + place
    ).finish()
    #expect(again.status == 3)
    #expect(try Document(again.output)["error"]["code"].text == "already-called")
    let nobody = try office.start(["ticket", "call", "--counter", "2", "--json"] + place).finish()
    #expect(nobody.status == 3)
    #expect(try Document(nobody.output)["error"]["code"].text == "nobody-waiting")
    let done = try office.json(
      "ticket", "act", "--ticket", id, "--do", "finish", "--counter", "3", "--now",
      "2026-11-24T10:12")
    #expect(done["state"].text == "done")
    let finished = try office.json(
      "ticket", "list", "--office", "nakahara", "--state", "done", "--now", TestOffice.now)
    #expect(finished.list?.count == 1)
  }

  @Test func everyStepOfATicket() throws {
    let office = try TestOffice()
    try office.issue(1)
    let now = ["--now", TestOffice.now]
    let list = try office.json("ticket", "list", "--office", "nakahara", "--now", TestOffice.now)
    let id = try #require(list[0]["id"].text)
    func act(_ step: String, _ more: [String] = []) throws -> Document {
      let words = ["ticket", "act", "--ticket", id, "--do", step, "--json"] + more + now
      let done = try office.start(words).finish()
      #expect(done.status == 0, "\(step): \(done.stdout) \(done.stderr)")
      return try Document(done.output)
    }
    func call() throws {
      try office.succeed(
        "ticket", "call", "--office", "nakahara", "--counter", "3", "--ticket", id, "--now",
        TestOffice.now)
    }
    try call()
    #expect(try act("undo-call", ["--counter", "3"])["state"].text == "waiting")
    try call()
    #expect(try act("no-show", ["--counter", "3"])["calls"].number == 1)
    try call()
    #expect(
      try act("hold", ["--counter", "3", "--reason", "書類待ち"])["state"].text == "parked")
    #expect(
      ["serving", "waiting"].contains(
        try act("resume", ["--counter", "3"])["state"].text ?? ""))
    let moved = try act("transfer", ["--queue", "move", "--counter", "3"])
    #expect(moved["queue"].text == "move")
    #expect(moved["issuedAt"].text == TestOffice.now)
    #expect(try act("withdraw", ["--reason", "帰られた"])["state"].text == "left")
  }

  @Test func theAuditLogIsWholeAndFound() throws {
    let office = try TestOffice()
    try office.issue(2)
    let verdict = try office.json("audit", "verify")
    #expect(verdict["ok"].flag == true)
    #expect((verdict["rows"].number ?? 0) >= 3)
    let found = try office.json("audit", "search", "--act", "ticket.issue")
    #expect(found["total"].number == 2)
    #expect(found["entries"][0]["act"].text == "ticket.issue")
    // Reads are audited like writes.
    let looks = try office.json("audit", "search", "--act", "audit.")
    #expect((looks["total"].number ?? 0) >= 1)
    try office.sql(
      "DROP TRIGGER audit_no_update; UPDATE audit SET detail = 'x' WHERE act = 'ticket.issue'")
    let broken = try office.run("audit", "verify", "--json")
    #expect(broken.status == 3)
    let reason = try Document(broken.output)
    #expect(reason["ok"].flag == false && reason["firstBad"].number != nil)
    #expect(reason["reason"].text?.isEmpty == false)
  }

  @Test func staffFromTheFirstDayToTheLast() throws {
    let office = try TestOffice()
    let added = try office.json(
      "staff", "add", "t-new", "--name", "新人 太郎", "--kana", "シンジン タロウ", "--roles",
      "reception,examiner", "--office", "nakahara")
    #expect((added["password"].text ?? "").count >= 10)
    let moved = try office.json(
      "staff", "transfer", "t-new", "--effective", "2027-04-01", "--roles", "reception",
      "--office", "saiwai")
    #expect(moved["id"].text == "t-new")
    #expect(try office.json("staff", "reset-password", "t-new")["password"].text != nil)
    #expect(try office.json("staff", "unlock", "t-new")["id"].text == "t-new")
    try office.succeed("staff", "bind-os-user", "t-new", "--os-user", "nobody")
    try office.succeed("staff", "bind-os-user", "t-new", "--remove")
    #expect(try office.json("staff", "disable", "t-new")["id"].text == "t-new")
    let list = try #require(try office.json("staff", "list").list)
    #expect(list.contains { $0["id"].text == "t-new" })
  }

  @Test func terminalsAreAddedAndTakenAway() throws {
    let office = try TestOffice()
    try office.succeed(
      "terminal", "add", "t-9", "--office", "nakahara", "--counter", "5", "--os-account", "desk5")
    let list = try #require(try office.json("terminal", "list").list)
    let added = try #require(list.first { $0["id"].text == "t-9" })
    #expect(added["office"].text == "nakahara" && added["counter"].number == 5)
    try office.succeed("terminal", "remove", "t-9")
    let left = try #require(try office.json("terminal", "list").list)
    #expect(!left.contains { $0["id"].text == "t-9" })
  }

  @Test func doctorLooksAtEverything() throws {
    let office = try TestOffice()
    let report = try office.json("doctor")
    #expect(report["ok"].flag == true)
    let checks = try #require(report["checks"].list)
    #expect(checks.count >= 5)
    #expect(checks.allSatisfy { $0.names.isSuperset(of: ["name", "ok", "detail"]) })
  }

  /// The same arguments, the same day.
  @Test func aDemonstrationRepeats() throws {
    func export() throws -> [UInt8] {
      let office = try TestOffice(bare: ())
      try office.succeed("demo", "--date", "2026-11-24")
      let file = office.folder + "/tickets.csv"
      let made = try office.json("export", "tickets", file, "--now", "2026-11-24T16:00")
      #expect((made["count"].number ?? 0) >= 200)
      return Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    }
    let first = try export()
    #expect(first == (try export()))
    #expect(first.starts(with: [0xEF, 0xBB, 0xBF]))
  }
}
