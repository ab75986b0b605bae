import Catalogue
import Domain
import Foundation
import Storage
import TestKit
import Testing
import UseCases

/// A 研修 database built from the data this clone ships, in a folder of its own.
final class DemoOffice {
  let store: Store
  let folder: String
  let visits: Int
  let offices: OfficeDirectory

  static let day = CivilDate(iso: "2026-11-24") ?? CivilDate(dayNumber: 0)
  static let nakahara = OfficeID("nakahara")

  /// The day of the shipped data as it is made without any option but the date.
  convenience init() throws { try self.init(Self.usual.get()) }

  /// - Parameter residents: in the register; 0: there is none, and nobody asks for certificates.
  convenience init(
    seed: UInt64, date: CivilDate = day, clock: String = "15:40", residents: Int = 0
  ) throws {
    try self.init(
      Built(seed: seed, until: try Self.moment(date, clock), residents: residents))
  }

  private init(_ built: Built) throws {
    folder = try Self.temporaryFolder()
    visits = built.visits
    offices = try Self.shippedOffices()
    for (name, bytes) in built.files {
      let path = folder + "/" + name
      try bytes.write(to: URL(fileURLWithPath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
    let until = built.until
    store = try Store.open(DatabaseFiles(database: folder + "/demo.db")) { until }
  }

  /// A demonstration database as the bytes of its files: built once, opened by many tests.
  private struct Built: Sendable {
    let files: [String: Data]
    let visits: Int
    let until: OfficeTime

    init(seed: UInt64, until: OfficeTime, residents: Int = 0) throws {
      let folder = try temporaryFolder()
      let offices = try shippedOffices()
      visits = try DemoBuilder.create(
        DatabaseFiles(database: folder + "/demo.db"), offices: offices,
        catalogue: try CatalogueData.shipped(), demo: try shippedDemo(offices),
        date: until.date, seed: seed, until: until,
        people: residents == 0
          ? nil
          : DemoPeople(count: residents, names: try shippedNames(), glyphs: GlyphTable()))
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      files = try names.reduce(into: [:]) { files, name in
        files[name] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
      }
      self.until = until
      try FileManager.default.removeItem(atPath: folder)
    }
  }

  private static let usual = Result { try Built(seed: 1, until: try moment(day, "15:40")) }

  deinit {
    do {
      try store.close()
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      Issue.record("the demonstration database could not be put away: \(error)")
    }
  }

  func desk(_ credential: Credential? = nil) throws -> Desk {
    guard let credential = credential ?? store.trainingCredential else {
      throw DeskFailure(.unexpected, "研修データベースではありません。")
    }
    return Desk(store: store, credential: credential, place: Place(office: Self.nakahara))
  }

  /// Every ticket there is, as an export has it.
  func everything() throws -> [Ticket] {
    guard let second = store.trainingSecondCredential else { return [] }
    return try TwoPersons(desk(), second: second).ticketsForExport(reason: "試験")
  }

  static func moment(_ date: CivilDate, _ clock: String) throws -> OfficeTime {
    guard let moment = OfficeTime(iso: "\(date.iso)T\(clock)") else {
      throw DeskFailure(.usage, "時刻として読めません。")
    }
    return moment
  }

  static func temporaryFolder() throws -> String {
    let folder = NSTemporaryDirectory() + "madoguchi-demo-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  // MARK: Shipped data

  private static let resources: URL = {
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder.appendingPathComponent("Resources")
  }()

  private static func file(_ path: String) throws -> (name: String, bytes: [UInt8]) {
    (path, [UInt8](try Data(contentsOf: resources.appendingPathComponent(path))))
  }

  static func shippedOffices() throws -> OfficeDirectory {
    try OfficeCatalogue.load(files: [try file("offices/offices.yaml")])
  }

  static func shippedNames() throws -> DemoNames {
    try DemoNames.load(
      files: try ["demo/surnames.csv", "demo/given-names.csv", "demo/towns.csv"].map {
        try file($0)
      })
  }

  static func shippedDemo(_ offices: OfficeDirectory) throws -> DemoCatalogue {
    try DemoCatalogue.load(
      files: try ["demo/staff.yaml", "demo/terminals.yaml", "demo/day.yaml"].map { try file($0) },
      offices: offices)
  }
}
