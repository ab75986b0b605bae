import Foundation
import Glibc
import TestKit
import Testing

/// A protection is set by one process while another hands the paper over, or is killed while it is set.
@Suite(.serialized) struct ProtectionRaceTests {
  enum Order: CaseIterable {
    case protectionFirst, deliveryFirst, together
  }

  private func requests(
    _ office: TestOffice, _ number: Int, _ person: FlowOffice.Person
  ) throws -> TmuxTerminal {
    let desk = try office.workstation(number)
    try desk.signIn(person).press("F9").wait("操作を探す")
    try desk.type("しょうめいしょ").wait("証明書の請求を受け付け、交付まで進めます。")
    try desk.press("Enter").wait("証明書   受付")
    return desk
  }

  /// A request of 1001 whose last form is filled in: one key hands the paper over.
  private func clerkBeforeTheLastKey(_ office: TestOffice) throws -> TmuxTerminal {
    let clerk = try requests(office, 3, .clerk)
    try clerk.press("F3").wait("請求の受付")
    try clerk.type("A001").press("Enter", "Enter").type("1001").press("Enter").wait("山田 太郎")
    try clerk.press("F2").wait("請求を受け付けました")
    try clerk.press("F2").wait("A001 を呼び出しました")
    try clerk.press("F2").wait("審査に入りました")
    try clerk.press("F2").wait("書類1")
    try clerk.type("運転免許証").press("F2").wait("審査済にしました")
    try clerk.press("F2").wait("作成しましたか")
    try clerk.press("Enter").wait("作成済にしました")
    try clerk.press("F2").wait("A001 を呼び出しました")
    try clerk.press("F2").wait("お預かり")
    try clerk.press("Space", "Enter").type("1000").press("Enter").wait("お釣りは 700円")
    try clerk.press("F2").wait("A001 の交付")
    try clerk.press("Space", "Down", "Space")
    return clerk
  }

  private static func adding(_ person: String) -> [String] {
    ["protection", "add", person, "--now", TestOffice.now, "--json"]
  }

  private func end(_ office: TestOffice) throws -> String {
    let deadline = Deadline(seconds: 60)
    while !deadline.isOver {
      let stage = try office.sql("SELECT stage FROM certificate_request")
      if stage != "handover" { return stage }
      deadline.letOthersWork()
    }
    throw SmokeFailure("the last key did nothing")
  }

  @Test(arguments: Order.allCases) func deliveryWhileAProtectionIsSet(_ order: Order) throws {
    let office = try TestOffice()
    try office.issue(1)
    try office.take(office.residents("all.csv", ResidentSample.people))
    let clerk = try clerkBeforeTheLastKey(office)
    var adding: Running?
    if order == .protectionFirst {
      try office.succeed("protection", "add", "1001", "--now", TestOffice.now)
    }
    if order == .together { adding = try office.start(Self.adding("1001")) }
    try clerk.press("Enter")
    let stage = try end(office)
    if order == .deliveryFirst { adding = try office.start(Self.adding("1001")) }
    let added = try adding?.finish()
    #expect(added?.status ?? 0 == 0, "\(added?.stdout ?? "") \(added?.stderr ?? "")")
    switch order {
    case .protectionFirst: #expect(stage == "held")
    case .deliveryFirst: #expect(stage == "done")
    case .together: #expect(["held", "done"].contains(stage))
    }
    // The log has them in the order that decided it.
    let isProtectedFirst =
      try office.sql(
        """
        SELECT (SELECT id FROM audit WHERE act = 'protection.add')
          < (SELECT max(id) FROM audit WHERE act LIKE 'certificate.%' AND subject_kind = 'certificate'
            AND detail LIKE 'stage=%')
        """) == "1"
    #expect(isProtectedFirst == (stage == "held"))
    // Whoever came second: the terminal of the clerk has lost the name by now, and nothing is broken.
    try clerk.waitUntilGone("山田 太郎")
    #expect(try office.doctorFindings() == [])
    clerk.close()
  }

  /// Killed at any moment it is set whole or not at all, and set again it is there.
  @Test func aKillWhileItIsSetLeavesAllOrNothing() throws {
    let office = try TestOffice()
    let people = (1...12).map { "80\(10 + $0)" }
    try office.take(
      office.residents(
        "all.csv",
        people.map { ResidentSample.line($0, "仮名 \($0)", "カメイ", household: "h\($0)") }))
    var wasKilled = false
    for (round, person) in people.enumerated() {
      let wal = try size(of: office.database + "-wal")
      let adding = try office.start(Self.adding(person))
      // The later rounds let it come to its write before the plug is pulled.
      if round.isMultiple(of: 2) { try waitForAWrite(adding, office, after: wal) }
      for _ in 0..<(round / 2 * 400) { _ = try size(of: office.database + "-wal") }
      adding.signal(SIGKILL)
      if try adding.finish().signal == SIGKILL { wasKilled = true }
      let rows = try office.sql(
        """
        SELECT (SELECT count(*) FROM protection WHERE subject = '\(person)'),
          (SELECT count(*) FROM protection p JOIN protection_work w ON w.protection = p.id
            JOIN audit a ON a.subject_id = p.id WHERE p.subject = '\(person)')
        """)
      #expect(rows == "0|0" || rows == "1|1", "round \(round): \(rows)")
      #expect(try office.doctorFindings() == [], "round \(round)")
      let again = try office.start(Self.adding(person)).finish()
      #expect(again.status == (rows == "0|0" ? 0 : 3), "round \(round): \(again.stdout)")
    }
    #expect(wasKilled)
    #expect(try office.sql("SELECT count(*) FROM protection WHERE ended_at IS NULL") == "12")
    #expect(try office.doctorFindings() == [])
  }

  private func size(of path: String) throws -> Int {
    var info = stat()
    return stat(path, &info) == 0 ? Int(info.st_size) : 0
  }

  /// The file beside the database grows and is gone with the last who had it open: on a busy machine
  /// all of that may pass between two looks.
  private func waitForAWrite(_ adding: Running, _ office: TestOffice, after size: Int) throws {
    let deadline = Deadline()
    while try self.size(of: office.database + "-wal") == size, !adding.hasEnded {
      guard !deadline.isOver else { throw SmokeFailure("it never writes") }
    }
  }

  /// What was still to be printed of somebody lies in the spool no longer.
  @Test func paperInTheSpoolGoes() throws {
    let office = try TestOffice()
    try office.issue(1)
    try office.take(office.residents("all.csv", ResidentSample.people))
    let clerk = try requests(office, 3, .clerk)
    try clerk.press("F3").wait("請求の受付")
    try clerk.type("A001").press("Enter", "Enter").type("1001").press("Enter").wait("山田 太郎")
    try clerk.press("F2").wait("請求を受け付けました")
    let request = try office.sql("SELECT id FROM certificate_request")
    let made = try office.json(
      "document", "make", "--office", "nakahara", "--kind", "request-form", "--subject", request,
      "--now", TestOffice.now)
    let id = try #require(made["id"].text)
    let spool = office.database + ".spool"
    try FileManager.default.createDirectory(atPath: spool, withIntermediateDirectories: true)
    // As a process that was killed at the printer leaves it.
    let file = spool + "/\(id).pdf"
    try Data("山田 太郎".utf8).write(to: URL(fileURLWithPath: file))
    try office.succeed("protection", "add", "1001", "--now", TestOffice.now)
    #expect(!FileManager.default.fileExists(atPath: file))
    #expect(try office.sql("SELECT state FROM document") == "withdrawn")
    #expect(try office.doctorFindings() == [])
    clerk.close()
  }
}
