import Domain
import Foundation
import TestKit
import Testing

@testable import Storage

/// The file of a register: what is in it, how it takes the place of the one before, and what is left
/// when something goes wrong on the way.
@Suite struct RegisterFileTests {
  private typealias Stopped = RegisterOffice.Stopped

  let register: RegisterOffice
  var office: StorageOffice { register.office }
  var administrator: Credential { register.administrator }
  var clerk: Credential { register.clerk }

  init() throws { register = try RegisterOffice() }

  private func records(_ lines: [String]) throws -> [ResidentRecord] {
    try RegisterOffice.read(lines).people
  }

  @discardableResult
  private func take(
    _ lines: [String] = ResidentSample.people, asOf: String = "2026-11-20",
    failingAfter limit: Int = .max
  ) throws -> RegisterOutcome {
    try register.take(lines, asOf: asOf, failingAfter: limit)
  }

  private func look<Value>(
    _ store: Store? = nil, _ body: @escaping (borrowing ReadAccess) throws -> Value
  ) throws -> Value {
    try register.look(store, body)
  }

  private func find(_ text: String, _ store: Store? = nil) throws -> [String] {
    try look(store) { try ResidentSearch.find(text, $0).people.map(\.id.text) }
  }

  private var registerFiles: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: office.folder)
        .filter { $0.contains(".register-") && !$0.hasSuffix("-turn") }.sorted()
    }
  }

  @Test func withoutARegisterNobodyIsFound() throws {
    #expect(try find("やまだ").isEmpty)
    #expect(try look { try ResidentQueries.find(PersonID("1001"), $0) } == nil)
  }

  @Test(arguments: [
    ("やまだ", ["1001"]), ("まだ", ["1001"]), ("ﾀﾛｳ", ["1001"]), ("山田", ["1001"]), ("太郎", ["1001"]),
    ("高橋", ["1002"]), ("髙橋", ["1002"]), ("沢田", ["1004"]), ("澤田", ["1004"]), ("ミズコ", ["1004"]),
    ("みづこ", ["1004"]), ("S60.7.7", ["1002"]), ("1985/07/07", ["1002"]), ("H1", ["1001", "1004"]),
    ("1001", ["1001"]), ("小杉町3-90001", ["1001", "1004"]), ("木月", ["1002"]),
    ("小杉町三丁目", ["1001", "1004"]), ("サワダ 1970-03-01", ["1004"]), ("ひみつ", ["1003"]), ("秘密", ["1003"]),
    ("百合丘", []), ("百合丘1丁目95555", []), ("H3", []), ("だれもいない", []), ("%", []), ("\"", []),
    ("' OR 1=1 --", []),
  ])
  func isFound(_ text: String, _ expected: [String]) throws {
    try take()
    #expect(try find(text).sorted() == expected)
  }

  @Test func aStoppedPersonIsTheCodeAndNothingElse() throws {
    try take()
    let view = try look { try ResidentQueries.find(PersonID("1003"), $0) }
    #expect(view == .stopped(PersonID("1003"), .p))
    #expect(
      try look { try ResidentSearch.find("秘密", $0).people } == [.stopped(PersonID("1003"), .p)])
    #expect(
      try look { try ResidentQueries.members(of: HouseholdID("H3"), $0) }.isEmpty)
    // Neither the register nor the database nor the log has the address.
    for (name, bytes) in try office.bytesOnDisk() {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("95555"), "\(name)")
      #expect(!text.contains("百合丘"), "\(name)")
    }
  }

  @Test func theFileItselfRefusesAnAddressOfSomebodyStopped() throws {
    try take()
    let name = try #require(try registerFiles.first)
    let copy = office.folder + "/copy.db"
    try FileManager.default.copyItem(atPath: office.folder + "/" + name, toPath: copy)
    chmod(copy, 0o600)
    let refused = #expect(throws: SQLFailure.self) {
      try rawly(at: copy) { try $0.execute("UPDATE person SET lot = '1' WHERE stop IS NOT NULL") }
    }
    guard case .constraint = refused else {
      Issue.record("\(String(describing: refused))")
      return
    }
  }

  @Test func ourOwnStopHoldsBesideTheRegister() throws {
    try take()
    try office.rawRun(
      "INSERT INTO person_stop (person, code, first_snapshot) VALUES ('1001', 'P', 1)")
    #expect(
      try look { try ResidentQueries.find(PersonID("1001"), $0) }
        == .stopped(PersonID("1001"), .p))
    #expect(try find("小杉町3-90001") == ["1004"])
    #expect(try find("H1") == ["1004"])
  }

  @Test func aStopMissingFromANewerSnapshotIsKept() throws {
    try take()
    var lines = ResidentSample.people
    lines[2] = ResidentSample.line(
      "1003", "秘密 守", "ヒミツ マモル", household: "H3", town: "百合丘1丁目", lot: "95555-7")
    let outcome = try take(lines, asOf: "2026-11-21")
    #expect(outcome.missingStops == 1)
    #expect(
      try look { try ResidentQueries.find(PersonID("1003"), $0) }
        == .stopped(PersonID("1003"), .p))
    #expect(try find("百合丘").isEmpty)
    #expect(try office.count("SELECT count(*) FROM notice WHERE kind = 'protection'") == 1)
    for (name, bytes) in try office.bytesOnDisk() {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("95555"), "\(name)")
    }
    // The next one says nothing new, and is told of once.
    #expect(try take(lines, asOf: "2026-11-22").missingStops == 0)
  }

  @Test func whoIsGoneStaysAsFormerAndIsNotFound() throws {
    try take()
    try take(Array(ResidentSample.people.dropFirst()), asOf: "2026-11-21")
    try take(Array(ResidentSample.people.dropFirst(2)), asOf: "2026-11-22")
    #expect(try find("山田").isEmpty)
    #expect(try find("木月").isEmpty)
    let gone = try look { try ResidentQueries.find(PersonID("1001"), $0) }
    #expect(gone?.resident?.isFormer == true)
    #expect(gone?.resident?.address.line == "川崎市中原区小杉町3丁目90001-1")
    #expect(
      try look { try ResidentQueries.find(PersonID("1002"), $0) }?.resident?.isFormer == true)
  }

  @Test func anotherTerminalSeesTheNewOneAtItsNextLook() throws {
    try take()
    let other = try office.another()
    #expect(try find("山田", other) == ["1001"])
    try take(
      ResidentSample.people + [ResidentSample.line("1005", "山田 次郎", "ヤマダ ジロウ")],
      asOf: "2026-11-21")
    #expect(try find("山田", other).sorted() == ["1001", "1005"])
    #expect(try registerFiles.count == 1)
    try other.close()
  }

  /// A write transaction holds the attached file: the change comes with the one after.
  @Test func aWriteSeesTheNewOneToo() throws {
    try take()
    let other = try office.another()
    #expect(try find("山田", other) == ["1001"])
    try take(Array(ResidentSample.people.dropFirst()), asOf: "2026-11-21")
    let seen = try other.view(
      .personView, of: .person(PersonID("1001")), by: clerk, at: .north
    ) { try ResidentQueries.find(PersonID("1001"), $0) }.value
    #expect(seen?.resident?.isFormer == true)
    try other.close()
  }

  @Test func anImportThatStopsLeavesTheOldOneInUse() throws {
    try take()
    let before = try registerFiles
    #expect(throws: Stopped.self) {
      try take(
        [ResidentSample.line("2001", "新 人", "シン ジン")] + ResidentSample.people,
        asOf: "2026-11-21", failingAfter: 2)
    }
    #expect(try registerFiles == before)
    #expect(try find("山田") == ["1001"])
    #expect(try find("シン").isEmpty)
  }

  @Test func whatAKilledImportLeftIsRemoved() throws {
    try take()
    let stem = office.files.registerStem
    for name in ["building", "20261121-1"] {
      try Data("half".utf8).write(to: URL(fileURLWithPath: stem + name))
    }
    #expect(try find("山田") == ["1001"])
    try take(ResidentSample.people.reversed(), asOf: "2026-11-21")
    #expect(try registerFiles.count == 1)
    #expect(try find("山田") == ["1001"])
  }

  @Test func aFileThatIsGoneIsSaid() throws {
    try take()
    for name in try registerFiles { unlink(office.folder + "/" + name) }
    let store = try office.another()
    let found = failure { try find("山田", store) }
    #expect(found?.code.text == "register-missing")
    try store.close()
  }

  /// The people of it are taken over all the same.
  @Test func aFileOfAnotherLayoutIsSaidAndImportedAgain() throws {
    try take()
    let path = office.folder + "/" + (try #require(try registerFiles.first))
    chmod(path, 0o640)
    try rawly(at: path) { try $0.execute("PRAGMA user_version = 1") }
    let store = try office.another()
    #expect(failure { try find("山田", store) }?.code.text == "register-outdated")
    let outcome = try take(Array(ResidentSample.people.dropFirst()), asOf: "2026-11-21")
    #expect(outcome.gone == 1)
    #expect(try find("髙橋", store) == ["1002"])
    try store.close()
  }

  @Test func theDoctorLooksAtTheFile() throws {
    func verdict() throws -> Bool? { try office.store.doctor().first { $0.name == "register" }?.ok }
    #expect(try verdict() == true)
    try take()
    #expect(try verdict() == true)
    let path = office.folder + "/" + (try #require(try registerFiles.first))
    chmod(path, 0o444)
    #expect(try verdict() == false)
    chmod(path, 0o440)
    try office.rawRun("UPDATE register_snapshot SET people = 5 WHERE in_use = 1")
    #expect(try verdict() == false)
  }

  /// The first one's file is gone when the third looks for a name.
  @Test func aDayMayHaveManySnapshots() throws {
    for number in 1...5 {
      try take(ResidentSample.people + [ResidentSample.line("200\(number)", "新 人", "シン")])
      #expect(try find("シン") == ["200\(number)"])
    }
    #expect(try registerFiles.count == 1)
  }

  @Test func anOlderSnapshotIsRefused() throws {
    try take()
    #expect(failure { try take(asOf: "2026-11-19") }?.code.text == "register-older")
  }

  @Test func theFileIsClosedToOthersAndToChange() throws {
    try take()
    let name = try #require(try registerFiles.first)
    #expect(office.mode(office.folder + "/" + name) == 0o440)
    let text = try #require(try look { try ResidentQueries.register($0) })
    #expect(text.people == 4)
    #expect(text.age(on: office.clock.now.date) >= 0)
  }

  @Test func whoMayNotImportMayNot() throws {
    let found = failure {
      try office.store.importRegister(
        by: clerk, at: .north, asOf: nil, glyphs: GlyphTable(), allowFewer: true
      ) { _ in [] }
    }
    #expect(found?.code == .notPermitted)
    #expect(try registerFiles.isEmpty)
  }

  @Test(arguments: [
    "=1+1", "\u{FA19}田 一", "\u{795E}田 一", "か\u{3099} お", "葛\u{E0100}城 二", "ｶﾞ ﾊﾟ",
    String(repeating: "長", count: 56), "O'Brien \"Q\"", "𠮷田 三",
  ])
  func aNameSurvivesScalarForScalar(_ name: String) throws {
    let quoted = "\"" + name.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    try take([ResidentSample.line("1", quoted, "カナ")])
    let person = try look { try ResidentQueries.find(PersonID("1"), $0) }?.resident
    #expect(person.map { Array($0.name.text.unicodeScalars) } == Array(name.unicodeScalars))
  }
}
