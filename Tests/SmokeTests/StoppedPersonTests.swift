import Foundation
import Glibc
import TestKit
import Testing

/// Somebody under 支援措置, looked for in every way there is: nothing says where they live, when they
/// were born or with whom (domain.md A.9). Somebody beside them who is not stopped is found
/// everywhere, so that nothing is proven by looking wrongly.
@Suite(.serialized) struct StoppedPersonTests {
  private struct Home {
    var id: String
    var name: String
    var kana: String
    var birth: String
    var household: String
    var town: String
    var lot: String
    var building: String
    var flags: String

    var line: String {
      ResidentSample.line(
        id, name, kana, birth: birth, household: household, town: town, lot: lot,
        building: building, flags: flags)
    }

    /// What nobody may learn of them.
    var secrets: [String] {
      [name, birth, "昭和11年2月5日", household, town, lot, building].filter {
        birth == "1936-02-05" || $0 != "昭和11年2月5日"
      }
    }

    var residence: [String] { [town, lot, building, household] }
  }

  private static let hidden = Home(
    id: "7003", name: "秘密 守", kana: "ヒミツ マモル", birth: "1936-02-05", household: "H7771",
    town: "隠里七丁目", lot: "九九八七番地の奥", building: "忍荘五〇五号", flags: ResidentSample.stopped)
  /// Of the same household, not stopped.
  private static let partner = Home(
    id: "7005", name: "別居 望", kana: "ベッキョ ノゾミ", birth: "1940-10-09", household: "H7772",
    town: "表町二丁目", lot: "八八七六番地の前", building: "公荘二〇二号", flags: "0,0,0,0,0")

  private let office: TestOffice

  init() throws {
    office = try TestOffice()
    let people = [Self.hidden, Self.partner]
    try office.take(office.residents("all.csv", people.map(\.line)))
    try FileManager.default.removeItem(atPath: office.folder + "/all.csv")
  }

  private static let ways = [
    "ひみつ", "ヒミツマモル", "himitsu", "ミツ", "秘密", "秘", "秘密守", "秘密 守", "1936-02-05", "S11.2.5",
    "昭和11年2月5日",
    "昭和11年", "1936", "昭和11年2月", "秘密 昭和11年", "ひみつ S11.2.5", "隠里七丁目", "隠里", "隠里7丁目", "九九八七番地の奥",
    "H7771", "7003", "川崎市中原区隠里七丁目",
  ]

  private func expectSilent(_ done: Finished, _ moment: String, typed: String = "") {
    for secret in Self.hidden.secrets where secret != typed {
      #expect(!done.output.contains(secret.utf8), "\(moment): \(secret)")
      #expect(!done.messages.contains(secret.utf8), "\(moment): \(secret) on standard error")
    }
  }

  @Test func noCommandSaysIt() throws {
    for way in Self.ways {
      for form in [[], ["--json"]] {
        let done = try office.start(
          ["person", "search", "--text", way, "--now", TestOffice.now] + form
        ).finish()
        #expect(done.status == 0, "\(way): \(done.stderr)")
        expectSilent(done, way, typed: way)
      }
    }
    // By where they live nobody is found at all, by the rest the number and the code.
    for way in ["隠里七丁目", "隠里", "H7771"] { #expect(try office.found(way).isEmpty, "\(way)") }
    for way in ["ひみつ", "秘", "S11.2.5", "1936", "7003"] {
      #expect(try office.found(way) == ["7003"], "\(way)")
    }
    let shown = try office.succeed("person", "search", "--text", "別居", "--now", TestOffice.now)
    #expect(shown.stdout.contains(Self.partner.lot))
  }

  @Test func noExportSaysIt() throws {
    try office.issue(2)
    for words in [
      ["export", "residents", "residents.csv"],
      ["export", "tickets", "tickets.csv", "--office", "nakahara", "--reason", "試験"],
    ] {
      let done = try office.start(words + ["--now", TestOffice.now]).finish()
      #expect(done.status == 0, "\(done.stderr)")
      expectSilent(done, words[1])
      let text = try Document.text(office.folder + "/" + words[2])
      for secret in Self.hidden.secrets {
        #expect(!text.contains(secret), "\(words[1]): \(secret)")
      }
    }
    let residents = try Document.text(office.folder + "/residents.csv")
    #expect(residents.contains(Self.hidden.id))
    #expect(residents.contains(Self.partner.lot))
    // What was exported comes back in as it was: stopped.
    try FileManager.default.removeItem(atPath: office.folder + "/tickets.csv")
    try office.take(office.folder + "/residents.csv", asOf: "2026-11-25")
    #expect(try office.found("7003") == ["7003"])
    #expect(try office.sql("SELECT person FROM person_stop") == Self.hidden.id)
  }

  @Test func noLogAndNoFileSaysIt() throws {
    for way in Self.ways { _ = try office.found(way) }
    let done = try office.run("audit", "search", "--now", TestOffice.now, "--json")
    #expect(done.status == 0, "\(done.stderr)")
    expectSilent(done, "audit")
    for (name, bytes) in try office.bytesOnDisk() {
      for secret in Self.hidden.residence {
        #expect(!bytes.contains(secret.utf8), "\(name): \(secret)")
      }
    }
  }

  /// The proof that the files of memory are read: what is written into one is found there.
  @Test func aFileOfMemoryIsReadToo() throws {
    typealias Create = @convention(c) (UnsafePointer<CChar>, UInt32) -> Int32
    let create = unsafeBitCast(try #require(dlsym(nil, "memfd_create")), to: Create.self)
    let file = create("planted", 0)
    defer { close(file) }
    let planted = Array("planted \(file) in a file of memory".utf8)
    #expect(write(file, planted, planted.count) == planted.count)
    #expect(try ProcessMemory.files(of: getpid()).contains(planted))
  }

  /// A clerk at another terminal finds them, opens them and asks for their household: the screen and
  /// the memory of that process hold nothing of where they live.
  @Test func noOtherProcessHasItInMemory() throws {
    let desk = try office.workstation(3, rows: 40, columns: 160)
    try desk.signIn(.clerk).press("F9").wait("操作を探す")
    try desk.type("じゅうみん").wait("氏名、生年月日、住所などから住民を探します。")
    try desk.press("Enter").wait("台帳 11/24")
    try desk.type("べっきょ").wait(Self.partner.lot)
    let pid = try desk.process()
    let before = try ProcessMemory(of: pid)
    for text in [Self.partner.town, Self.partner.lot] { #expect(before.holds(text), "\(text)") }
    for way in ["ひみつ", "秘", "7003", "S11.2.5"] {
      try desk.press("F4").wait("当てはまる人がここに並びます")
      try desk.type(way).wait("コードP")
    }
    try desk.press("Enter").wait("この人を見る目的")
    try desk.press("Enter").wait("係長を呼んでください")
    let screen = try desk.styledScreen()
    let memory = try ProcessMemory(of: pid)
    #expect(!memory.files.isEmpty, "the frame is gathered in a file of memory")
    for secret in Self.hidden.residence {
      #expect(!screen.contains(secret), "screen: \(secret)")
      #expect(!memory.holds(secret), "memory: \(secret)")
    }
  }
}
