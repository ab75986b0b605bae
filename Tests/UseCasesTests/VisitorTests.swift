import Domain
import PaperModel
import Storage
import TestKit
import Testing
import UseCases

/// Whoever stands at a counter for somebody else, writes a letter or fetches a paper is held against
/// the people protections are against; and is somebody to be protected themselves.
@Suite struct VisitorTests {
  let office: StorageOffice
  private static let other = PersonID("2000001")
  private static let met = Visitor(
    name: "相手 方男", kana: "アイテ カタオ", birth: CivilDate(iso: "1970-01-02"), address: "川崎市幸区見本町9-9-9")

  init() throws { office = try StorageOffice() }

  private func city(
    _ counterpart: Counterpart = Counterpart(
      name: "相手 方男", kana: "アイテ カタオ", birth: CivilDate(iso: "1970-01-02"),
      address: "川崎市幸区見本町9-9-9")
  ) throws -> ProtectedCity {
    let city = try ProtectedCity(office, register: false)
    _ = try ProtectionDesk(city.guardian).add(
      Self.other, consultedOn: office.clock.now.date,
      ProtectionSecret(counterparts: [counterpart]), absent: "転入の前に相談")
    return city
  }

  private func words(_ paper: [UInt8]?) throws -> String {
    try PaperDocument(json: try #require(paper)).texts.map(\.text.text).joined(separator: " ")
  }

  private func pages(_ city: ProtectedCity) throws -> Int {
    try city.board(city.chief).sightings.count
  }

  /// 受付, 審査 and 交付 of an agent, each with what was taken down before.
  @Test func anAgentIsMetAtEveryStep() throws {
    var visit = try RequestVisit(office, requester: .agent, second: false)
    let city = try city()
    try visit.take(.examine)
    var move = visit.move(.pass)
    move.visitor = Self.met
    visit.request = try RequestDesk(visit.clerk).move(move).request
    #expect(visit.request.stage == .making)
    #expect(try pages(city) == 1)
    // Nobody says it again at 交付: it is known who asked.
    try visit.bring(to: .handover)
    if try visit.ticketNow()?.state.isOpenCall == false { try visit.take(.call) }
    #expect(try pages(city) == 1)
    try visit.take(.handOver)
    #expect(visit.request.stage == .done)
    #expect(try pages(city) == 2)
    #expect(try office.faults == [])
  }

  @Test func whoFetchesIsMetAndWrittenDown() throws {
    var visit = try RequestVisit(office, requester: .agent, second: false)
    let city = try city()
    try visit.bring(to: .handover)
    if try visit.ticketNow()?.state.isOpenCall == false { try visit.take(.call) }
    #expect(try pages(city) == 0)
    var move = visit.move(.handOver)
    move.visitor = Self.met
    let done = try RequestDesk(visit.clerk).move(move).request
    #expect(done.stage == .done && done.collector == "相手 方男")
    #expect(try pages(city) == 1)
  }

  /// A letter in the name of somebody else, sent from where the writer lives.
  @Test(arguments: [RequestChannel.mail, .online], [CertificateRequester.own, .thirdParty])
  func whoWritesIsMet(channel: RequestChannel, role: CertificateRequester) throws {
    let visit = try RequestVisit(office)
    let city = try city()
    _ = try RequestDesk(visit.clerk).receive(
      RequestOrder(channel: channel, subject: RequestVisit.person, requester: role), for: nil,
      at: nil, visitor: Visitor(address: Self.met.address))
    #expect(try pages(city) == 1)
  }

  /// A protection that is set between 受付 and 審査 meets whoever asked for themselves.
  @Test func whoAsksForThemselvesIsMetAgain() throws {
    var visit = try RequestVisit(office)
    let city = try city(
      Counterpart(name: "山田 太郎", kana: "カナ", birth: CivilDate(iso: "1970-03-01")))
    #expect(try pages(city) == 0)
    try visit.take(.examine)
    try visit.take(.pass)
    #expect(try pages(city) == 1)
  }

  @Test func theFormIsPrintedWithWhoAsks() throws {
    var visit = try RequestVisit(office, requester: .agent, second: false)
    let press = TestPress()
    let desk = PaperDesk(visit.clerk, press: press)
    try visit.take(.examine)
    var move = visit.move(.pass)
    move.visitor = Self.met
    visit.request = try RequestDesk(visit.clerk).move(move).request
    let made = try desk.make(.requestForm, about: visit.request.id.text)
    _ = try desk.printOut(made.id)
    let text = try words(press.sent.last)
    #expect(text.contains("相手 方男") && text.contains("見本町9-9-9"))
    #expect(!text.contains(TestResident.lot))
  }

  @Test func noNumberIsTakenDown() throws {
    let visit = try RequestVisit(office)
    let number = "123456789018"
    for visitor in [
      Visitor(name: ExactText(number)), Visitor(kana: ExactText(number)),
      Visitor(address: ExactText(number)),
    ] {
      let refused = failure {
        try RequestDesk(visit.clerk).receive(
          RequestOrder(type: CertificateCode("J04"), subject: RequestVisit.person),
          for: visit.ticket.id, at: 1, visitor: visitor)
      }
      #expect(refused?.code == .myNumber)
    }
  }

  // MARK: The visitor is protected

  /// The tenth path: somebody who was an agent for another is protected. Nothing tells where they
  /// live: not the form of 審査, not the printed form, no file.
  @Test func anAgentWhoIsProtectedIsForgotten() throws {
    let visit = try RequestVisit(office)
    try office.useRegister([
      TestResident("1000001", RequestVisit.name), TestResident("1000002", "代理 花子"),
    ])
    let agent = Visitor(name: "代理 花子", kana: "ダイリ ハナコ", address: ExactText(TestResident.lot))
    let request = try RequestDesk(visit.clerk).receive(
      RequestOrder(
        type: CertificateCode("J04"), subject: RequestVisit.person, requester: .agent),
      for: visit.ticket.id, at: 1, visitor: agent
    ).request
    let press = TestPress()
    let papers = PaperDesk(visit.clerk, press: press)
    let made = try papers.make(.requestForm, about: request.id.text)
    press.spool[made.id.text] = Array("代理 花子".utf8)
    let drafts = DraftDesk(visit.clerk)
    try drafts.save(
      kind: "certificate.pass", subject: request.id.text,
      DraftPayload(["visitor-name": "代理 花子", "visitor-address": TestResident.lot]))
    let view = try RequestDesk(visit.clerk).open(counter: 1)
    #expect("\(view.first)".contains("代理 花子"))

    let city = try ProtectedCity(office, register: false)
    _ = try ProtectionDesk(city.guardian) { [press] in try press.discard($0) }.add(
      PersonID("1000002"), consultedOn: office.clock.now.date)
    #expect(try !"\(view.refresh())".contains("代理"))
    #expect(try drafts.own().isEmpty)
    #expect(press.spool.isEmpty)
    #expect(failure { try papers.printOut(made.id) }?.code == .documentWithdrawn)
    let again = try papers.make(.requestForm, about: request.id.text)
    _ = try papers.printOut(again.id)
    let text = try words(press.sent.last)
    #expect(!text.contains("代理 花子") && !text.contains(TestResident.lot))
    // What was wiped stands in no page of the log either, while two processes have it open.
    let other = try office.another()
    for (name, bytes) in try office.bytesOnDisk() where name.hasPrefix("office.db") {
      let isRegister = !["office.db", "office.db-wal", "office.db-shm"].contains(name)
      guard !isRegister else { continue }
      #expect(
        !String(decoding: bytes, as: UTF8.self).utf8.contains("代理 花子".utf8), "\(name)")
    }
    try other.close()
    #expect(try office.faults == [])
  }

  /// A register that stops somebody takes away what is half done about them.
  @Test func anImportWipesWhatIsHalfDone() throws {
    let visit = try RequestVisit(office)
    let press = TestPress()
    let papers = PaperDesk(visit.clerk, press: press)
    let made = try papers.make(.requestForm, about: visit.request.id.text)
    press.spool[made.id.text] = Array("山田 太郎".utf8)
    let drafts = DraftDesk(visit.clerk)
    try drafts.save(
      kind: "queue.hold", subject: "t-1", DraftPayload(["remark": "\(RequestVisit.name.text)の分"]))
    try drafts.save(
      kind: "certificate.hold", subject: visit.request.id.text, DraftPayload(["reason": "あとで"]))
    try drafts.save(kind: "queue.hold", subject: "t-2", DraftPayload(["remark": "別の人"]))
    let rows = """
      宛名番号,世帯番号,氏名,氏名カナ,生年月日,性別,続柄,郵便番号,市区町村,町字,番地,方書,支援措置,転出予定,死亡,改製中,外字,外字MJ
      1000001,,,,,,,,,,,,1,0,0,0,0,
      1000002,h2,別人 花子,ベツジン ハナコ,1980-01-01,女,世帯主,211-0063,川崎市中原区,小杉町,1-1-1,,0,0,0,0,0,

      """
    let desk = RegisterDesk(try office.command(.administrator)) { [press] in try press.discard($0) }
    _ = try desk.importResidents(Array(rows.utf8), glyphs: GlyphTable(), allowFewer: true)
    #expect(try drafts.own().map(\.subject) == ["t-2"])
    #expect(press.spool.isEmpty)
    #expect(failure { try papers.printOut(made.id) }?.code == .documentWithdrawn)
    for name in ["office.db", "office.db-wal"] {
      let bytes = String(decoding: try office.bytesOnDisk()[name] ?? [], as: UTF8.self)
      #expect(!bytes.utf8.contains(RequestVisit.name.text.utf8), "\(name)")
    }
    #expect(try office.faults == [])
  }
}
