import Domain
import TestKit
import Testing

@testable import Storage

/// Whether a visitor is somebody a protection is against cannot be told from what a terminal does: the
/// same statements with the same shapes, the same number of rows opened, files of the same length.
@Suite struct VisitorTraceTests {
  private static let birth = CivilDate(iso: "1970-01-02")
  private static let sought = Counterpart(
    name: "相手 方男", kana: "アイテ カタオ", birth: birth, address: "川崎市幸区見本町9-9-9", aliases: ["別名 太郎"])

  /// Each as long as the others.
  static let visitors: [(why: String, visitor: Visitor, isMet: Bool)] = [
    (
      "nobody",
      Visitor(name: "無関 係男", kana: "ムカイ ケイオ", birth: birth, address: "川崎市高津区例示町1-1-1"), false
    ),
    (
      "the reading and the birth",
      Visitor(name: "無関 係男", kana: "アイテ カタオ", birth: birth, address: "川崎市高津区例示町1-1-1"), true
    ),
    (
      "the address",
      Visitor(name: "無関 係男", kana: "ムカイ ケイオ", birth: birth, address: "川崎市幸区見本町9-9-9"), true
    ),
    (
      "an alias",
      Visitor(name: "別名 太郎", kana: "ムカイ ケイオ", birth: birth, address: "川崎市高津区例示町1-1-1"), true
    ),
  ]

  /// An agent comes, is examined, and fetches the paper; the same office each time.
  private func trace(_ visitor: Visitor, damaged: Bool = false) throws -> Trace {
    let office = try StorageOffice()
    let clerk = Credential(kind: .staff(StoragePerson.clerk.id))
    try office.store.write(
      .protectionAdd, by: Credential(kind: .staff(StoragePerson.guardian.id)), at: .north
    ) { access in
      for number in 1...20 {
        let name = ExactText("別人\(number)")
        let one =
          number == 7 ? Self.sought : Counterpart(name: name, kana: "ベツジン", aliases: [name])
        _ = try ProtectionRecords.add(
          PersonID("20000\(number)"), scopes: [.residence], consultedOn: access.now.date,
          ProtectionSecret(counterparts: [one]), absent: "転入の前に相談", access)
      }
      return Audited((), on: .system)
    }
    if damaged {
      try office.rawRun(
        "UPDATE protection SET secret = zeroblob(length(secret)) WHERE subject = '200003'")
    }
    let log = SessionLog()
    try office.store.transaction { sql in
      let session = LoggedSession(under: sql, log: log)
      let now = office.clock.now
      let actor = try Resolution.actor(clerk, for: .certificateReceive, at: .north, now, session)
      let access = WriteAccess(
        sql: session, actor: actor, now: now,
        reading: ReadAccess(sql: session, actor: actor, now: now, vault: office.store.vault))
      let order = RequestOrder(
        type: CertificateCode("J07"), channel: .mail, subject: PersonID(""), named: "対象 花子",
        requester: .agent)
      let result = try CertificateRecords.receive(
        order, for: nil, in: StorageOffice.north, at: nil, visitor: visitor, access)
      try SightingRecords.see(
        try CertificateVisitors.asking(order, told: visitor, access.reading), at: 1,
        office: StorageOffice.north, access)
      for step in [RequestStep.pass, .handOver] {
        var move = RequestMove(step, result.request.id)
        move.visitor = visitor
        let present = try #require(try CertificateVisitors.present(at: move, access))
        try SightingRecords.see(present, at: 1, office: StorageOffice.north, access)
      }
    }
    return Trace(
      lines: log.lines, pages: try office.count("PRAGMA page_count"),
      shapes: try office.everythingButTheLog().mapValues { $0.map { "\($0.shape)" } },
      sightings: try unseen(office, .chief).count, office: office)
  }

  private struct Trace {
    var lines: [String]
    var pages: Int
    var shapes: [String: [String]]
    var sightings: Int
    var office: StorageOffice
  }

  private func unseen(_ office: StorageOffice, _ person: StoragePerson) throws -> [Sighting] {
    let grant = office.store.grant(
      .noticeAcknowledge, by: Credential(kind: .staff(person.id)), at: .north)
    return try office.store.refresh(grant) { try SightingRecords.unseen($0) }
  }

  @Test func aHitDoesWhatAMissDoes() throws {
    let miss = try trace(Self.visitors[0].visitor)
    #expect(miss.sightings == 0)
    for (why, visitor, isMet) in Self.visitors where isMet {
      let hit = try trace(visitor)
      #expect(hit.sightings == 3, "\(why)")
      #expect(hit.lines == miss.lines, "\(why)")
      #expect(hit.pages == miss.pages, "\(why)")
      #expect(hit.shapes == miss.shapes, "\(why)")
    }
  }

  /// A damaged row costs nothing but itself, and the terminal shows nothing of it.
  @Test func aDamagedRowChangesNothingForTheVisitor() throws {
    let whole = try trace(Self.visitors[1].visitor)
    let damaged = try trace(Self.visitors[1].visitor, damaged: true)
    #expect(damaged.lines == whole.lines)
    #expect(damaged.sightings == 3, "the others are still compared")
    #expect(try damaged.office.faults().contains { $0.name == "protection-secrets" })
  }

  /// No file of the database has the name or the address of whoever stood there, nor whether it was
  /// meant.
  @Test func noFileSaysWhoStoodThere() throws {
    let hit = try trace(Self.visitors[1].visitor)
    for (name, bytes) in try hit.office.bytesOnDisk() {
      for secret in ["アイテ カタオ", "例示町", "見本町", "無関 係男"] {
        #expect(!bytes.holds(secret), "\(secret) in \(name)")
      }
    }
  }
}

extension SQLRow {
  /// Kinds and lengths of what it holds.
  fileprivate var shape: [String] {
    values.map { value in
      switch value {
      case .null: "null"
      case .integer: "integer"
      case .text(let text): "text \(text.utf8.count)"
      case .blob(let bytes): "blob \(bytes.count)"
      }
    }
  }
}

extension [UInt8] {
  fileprivate func holds(_ text: String) -> Bool {
    String(decoding: self, as: UTF8.self).utf8.contains(text.utf8)
  }
}
