import Domain
import Storage
import TestKit
import Testing
import UseCases

/// Residents' files as they come, good and bad.
@Suite struct RegisterDeskTests {
  let office: StorageOffice
  let administrator: RegisterDesk
  let clerk: RegisterDesk

  init() throws {
    office = try StorageOffice()
    administrator = RegisterDesk(try office.command(.administrator))
    clerk = RegisterDesk(try office.command(.clerk))
  }

  @discardableResult
  private func take(
    _ bytes: [UInt8], asOf: String? = nil, allowFewer: Bool = false
  ) throws -> ResidentImport {
    try administrator.importResidents(
      bytes, glyphs: ResidentSample.glyphs, asOf: asOf.flatMap { CivilDate(iso: $0) },
      allowFewer: allowFewer)
  }

  private func failure(_ body: () throws -> Void) -> DeskFailure? {
    do {
      try body()
      return nil
    } catch {
      return error as? DeskFailure
    }
  }

  private func ids(_ text: String) throws -> [String] {
    try clerk.openSearch().find(text).people.map(\.id.text)
  }

  @Test func theSameFileTwiceChangesNothing() throws {
    let bytes = ResidentSample.file(ResidentSample.people)
    let first = try take(bytes)
    #expect((first.read, first.imported, first.outcome.unchanged) == (4, 4, 0))
    let second = try take(bytes)
    #expect((second.read, second.imported, second.outcome.unchanged) == (4, 0, 4))
    #expect(!second.outcome.isNew)
    #expect(second.outcome.register == first.outcome.register)
    var lines = ResidentSample.people
    lines[0] = ResidentSample.line("1001", "山田 太郎", "ヤマダ タロウ", town: "木月")
    let third = try take(ResidentSample.file(lines))
    #expect((third.imported, third.outcome.unchanged) == (1, 3))
  }

  /// The first lines in CP932 (Windows-31J), 髙 among them.
  @Test func everyEncodingGivesTheSamePeople() throws {
    let plain = ResidentSample.file(ResidentSample.people)
    _ = try take(plain)
    for bytes in [
      [0xEF, 0xBB, 0xBF] + plain, ResidentSample.file(ResidentSample.people, ending: "\r\n"),
    ] {
      #expect(try !take(bytes).outcome.isNew)
    }
    let cp932: [UInt8] = [0xFB, 0xFC, 0x8B, 0xB4]
    #expect(CP932.utf8(cp932[...]).map { String(decoding: $0, as: UTF8.self) } == "髙橋")
    #expect(CP932.utf8([0x81][...]) == nil)
  }

  @Test func badLinesAreListedAndTheGoodOnesGoIn() throws {
    let lines = [
      ResidentSample.people[0],
      "1002,H2,途中で切れた",
      ResidentSample.line("1003", "制御\u{1B}[31m", "カナ"),
      ResidentSample.line("1004", "引用\"符", "カナ"),
      ResidentSample.line("1005", "\u{E0100}", "カナ"),
      ResidentSample.line("1006", "名前", "カナ", flags: "2,0,0,0,0"),
      ResidentSample.line("1001", "同じ番号", "カナ"),
      ResidentSample.line("番号", "名前", "カナ"),
      ResidentSample.line("1007", String(repeating: "長", count: 201), "カナ"),
      ResidentSample.line("1008", "名前", "カナ", birth: ""),
      ResidentSample.line("1009", "名前\0", "カナ"),
      String(repeating: "x", count: 100_000),
      ResidentSample.line("1010", "最後 人", "サイゴ ヒト", birth: "昭和20年月日不詳"),
    ]
    let done = try take(ResidentSample.file(lines))
    #expect(done.rejected.map(\.line).sorted() == Array(3...13))
    #expect(done.rejected.allSatisfy { !$0.reason.isEmpty })
    #expect(done.read == 13)
    #expect(try ids("サイゴ") == ["1010"])
    // A line that cannot be taken stops whom it would have stopped.
    #expect(try clerk.person(PersonID("1006"), purpose: .service).view.resident == nil)
  }

  /// A day that is not known is never completed, and is looked for by what is known of it.
  @Test(arguments: [
    ("昭和33年頃", ["昭和33年", "1958", "S33", "うつろ 昭和33年"]), ("昭和33年4月(日不詳)", ["昭和33年4月", "1958"]),
    ("昭和33年2月30日", ["昭和33年2月", "S33"]), ("不詳", ["うつろ"]), ("昭和２０年月日不詳", ["昭和20年"]),
  ])
  func aBirthThatIsNotWholeStaysAsWritten(_ birth: String, _ texts: [String]) throws {
    _ = try take(
      ResidentSample.file(
        ResidentSample.line("1", "虚 一", "ウツロ イチ", birth: birth),
        ResidentSample.line("2", "虚 二", "ウツロ ニ", birth: "1959-12-31")))
    let person = try clerk.person(PersonID("1"), purpose: .service).view.resident
    #expect(person?.birth == .literal(ExactText(birth)))
    #expect(person?.birth.words == birth + "※" && person?.birth.iso == birth)
    for text in texts { #expect(try ids(text).first == "1", "\(text)") }
    #expect(try ids("昭和34年") == ["2"])
  }

  @Test func bytesOfAnotherEncodingAreABadLine() throws {
    var bytes = ResidentSample.file(ResidentSample.people)
    bytes += Array("2001,H9,".utf8) + [0x8E, 0x52, 0x93, 0x63] + Array(",カナ\n".utf8)
    let done = try take(bytes)
    #expect(done.rejected.map(\.line) == [6])
    #expect(done.imported == 4)
  }

  @Test(arguments: [
    ("", "空です"), ("氏名,カナ\n", "1行目"), (ResidentSample.heading + ",備考\n", "備考"),
    (ResidentSample.heading + ",個人番号\n", "個人番号"),
    (ResidentSample.heading + ",氏名\n", "氏名"),
  ])
  func anotherHeadingIsRefusedWhole(_ text: String, _ word: String) throws {
    _ = try take(ResidentSample.file(ResidentSample.people))
    let found = failure { _ = try take(Array(text.utf8)) }
    #expect(found?.message.contains(word) == true)
    #expect(found?.code.kind == .refused)
    #expect(try ids("山田") == ["1001"])
  }

  @Test func aFileWithNobodyInItIsRefusedWithItsLines() throws {
    let found = failure { _ = try take(ResidentSample.file("1,2,3")) }
    #expect(found?.message.contains("2行目") == true)
    #expect(found?.code.text == "register-empty")
  }

  @Test func aMyNumberInAnyFieldRefusesTheLineUnspoken() throws {
    let number = ResidentSample.number(seed: 7)
    let done = try take(
      ResidentSample.file(
        ResidentSample.people[0], ResidentSample.line("1002", "名前", "カナ", building: number),
        ResidentSample.line(number, "名前", "カナ")))
    #expect(done.rejected.map(\.line) == [3, 4])
    #expect(done.rejected.allSatisfy { !$0.reason.contains(number) })
    for (name, bytes) in try office.bytesOnDisk() {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(number), "\(name)")
    }
    #expect(failure { _ = try clerk.openSearch().find(number) }?.code == .myNumber)
  }

  @Test func aFileThatWasCutShortIsNotTaken() throws {
    _ = try take(ResidentSample.file(ResidentSample.people))
    let short = ResidentSample.file(ResidentSample.people[0])
    #expect(failure { _ = try take(short) }?.code.text == "register-shrinks")
    #expect(try ids("澤田") == ["1004"])
    #expect(try take(short, allowFewer: true).outcome.gone == 3)
  }

  @Test func oneRowForASearchAndOneForEachPersonOpened() throws {
    _ = try take(ResidentSample.file(ResidentSample.people))
    let audit = AuditDesk(try office.command(.auditor))
    let before = try audit.search(AuditQuery(), purpose: .audit).total
    let search = try clerk.openSearch()
    for text in ["や", "やま", "やまだ"] { _ = try search.find(text) }
    let detail = try clerk.person(PersonID("1001"), purpose: .certificate)
    #expect(detail.household.map(\.id.text) == ["1001", "1004"])
    #expect(detail.register?.people == 4)
    let page = try audit.search(AuditQuery(), purpose: .audit)
    // The two rows, and the look at the log itself.
    #expect(page.total == before + 3)
    let view = page.entries.first { $0.act == "person.view" }
    #expect(view?.subject == .person(PersonID("1001")))
    #expect(view?.purpose == .certificate)
    #expect(page.entries.allSatisfy { !$0.detail.contains("やま") })
    #expect(
      failure { _ = try clerk.person(PersonID("9"), purpose: .service) }?.code.text
        == "person-unknown")
  }

  @Test func aRealRegisterIsNotExported() throws {
    _ = try take(ResidentSample.file(ResidentSample.people))
    let desk = try office.command(.administrator)
    let found = failure {
      _ = try TwoPersons(desk, consent: .asked).residentsForExport(reason: "試験")
    }
    #expect(found?.code.text == "training-only")
  }
}
