import Domain
import Foundation
import TestKit
import Testing

@testable import Storage

/// Lines that stop somebody in another way than by being taken in.
@Suite struct RegisterStopLinesTests {
  let register: RegisterOffice
  var office: StorageOffice { register.office }

  init() throws { register = try RegisterOffice() }

  private func view(_ id: String) throws -> ResidentView? {
    try register.look { try ResidentQueries.find(PersonID(id), $0) }
  }

  private func newestHolds(_ text: String) throws -> Bool {
    let files = try office.bytesOnDisk().filter { $0.0.contains(".register-2026") }
    let newest = try #require(files.max { $0.0 < $1.0 })
    return newest.1.contains(Array(text.utf8))
  }

  private static let open = ResidentSample.line(
    "7003", "秘密 守", "ヒミツ マモル", household: "H7", town: "隠里7丁目", lot: "99887-1", flags: "0,1,0,0,0")
  private static func stop(flags: String = ResidentSample.stopped, lot: String = "99887-1")
    -> String
  {
    ResidentSample.line(
      "7003", "秘密 守", "ヒミツ マモル", household: "H7", town: "隠里7丁目", lot: lot, flags: flags)
  }

  static let stops = [
    // A value that does not exist, one comma too many, one field too few, a quote without its end.
    stop(flags: "1,X,0,0,0"), stop(lot: "99887,1"), stop(flags: "1,0,0,0"),
    stop(lot: "\"99887-1"),
  ]

  @Test(arguments: stops)
  func aRefusedLineStopsAndNothingOfTheFormerAddressIsKept(_ line: String) throws {
    try register.take(ResidentSample.people + [Self.open], asOf: "2026-11-20")
    #expect(try view("7003")?.resident?.address.lot.text == "99887-1")
    #expect(try newestHolds("隠里7丁目"))
    try register.take(ResidentSample.people + [line], asOf: "2026-11-21")
    #expect(try view("7003") == .stopped(PersonID("7003"), .p))
    #expect(try !newestHolds("隠里") && !newestHolds("99887"))
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: office.folder)
        .filter { $0.contains(".register-20261121") }.first)
    let kept = try rawly(at: office.folder + "/" + name) {
      try $0.count("SELECT count(*) FROM former WHERE id = '7003' AND (flags <> 0 OR digest <> 0)")
    }
    #expect(kept == 0)
  }

  @Test func theSecondLineOfAPersonStopsTheFirst() throws {
    try register.take(ResidentSample.people + [Self.open, Self.stop()], asOf: "2026-11-20")
    #expect(try view("7003") == .stopped(PersonID("7003"), .p))
    #expect(try !newestHolds("隠里") && !newestHolds("99887"))
    #expect(try view("1001")?.resident != nil)
  }

  @Test func aLineOfAnOrdinaryPersonStopsNobody() throws {
    let plain = Self.stop(flags: "0,0,0,0,0")
    let lines = ["7003,H7,名,カナ", plain + ",余分", "\"7003,0,0", Self.stop(flags: "0,0,0,0")]
    try register.take(ResidentSample.people + lines, asOf: "2026-11-20")
    #expect(try view("7003") == nil)
  }

  @Test(arguments: [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]])
  func anEmptyFileIsSaid(_ bytes: [UInt8]) {
    let failure = #expect(throws: DeskFailure.self) {
      try ResidentFileReader(bytes) { CP932.utf8($0) }
    }
    #expect(failure?.message.hasPrefix("ファイルが空です") == true)
  }
}
