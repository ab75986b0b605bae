import App
import Catalogue
public import Cells
public import Domain
import Foundation
import Resources
import Secrets
public import Storage
import TUI
public import UseCases

/// An office with its real data in a database of its own: terminals are opened at it and sat at.
///
/// The clock stands until a test moves it.
public final class FlowOffice {
  public let store: Store
  public let folder: String
  private let time: Box

  private final class Box {
    var now: OfficeTime
    var monotonic = 1_000
    init(_ now: OfficeTime) { self.now = now }
  }

  /// Who works here; the password of each is `passwordOf(_:)`.
  public enum Person: String, CaseIterable, Sendable {
    case clerk = "t-clerk"
    case colleague = "t-colleague"
    case supervisor = "t-supervisor"
    case auditor = "t-auditor"
    case administrator = "t-admin"
    /// Alone at a 行政サービスコーナー.
    case corner = "t-corner"

    var name: String {
      switch self {
      case .clerk: "佐藤 花子"
      case .colleague: "鈴木 一郎"
      case .supervisor: "加藤 誠"
      case .auditor: "佐々木 薫"
      case .administrator: "松本 翔"
      case .corner: "高橋 美咲"
      }
    }

    var roles: [Role] {
      switch self {
      case .clerk, .colleague, .corner: [.reception, .examiner]
      case .supervisor: [.supervisor]
      case .auditor: [.auditor]
      case .administrator: [.administrator]
      }
    }

    var office: OfficeID { self == .corner ? FlowOffice.corner : FlowOffice.place }
  }

  public static let password = "correct horse"
  public static let place = OfficeID("nakahara")
  /// An office of one person that the first looks after.
  public static let corner = OfficeID("kosugi")
  private static let resident = SectionID("resident")

  public init(at moment: String = "2026-11-24T10:07:00") throws {
    let start = OfficeTime(iso: moment) ?? OfficeTime(unixSeconds: 0)
    let time = Box(start)
    self.time = time
    folder = try Self.temporaryFolder()
    let files = DatabaseFiles(database: folder + "/flow.db")
    try Store.create(files, kind: .training, clock: { time.now }, fill: Self.fill)
    store = try Store.open(files, clock: { time.now })
  }

  deinit {
    do {
      try store.close()
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      FileHandle.standardError.write(Data("left behind: \(folder)\n".utf8))
    }
  }

  private static func temporaryFolder() throws -> String {
    let folder = NSTemporaryDirectory() + "madoguchi-flow-" + SecretBytes.hex(8)
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o2770])
    return folder
  }

  private static func fill(_ store: Store, _ credential: Credential) throws {
    let hash = try PasswordHash(of: password)
    let offices = try OfficeData.shipped()
    let catalogue = try CatalogueData.shipped()
    try store.write(.initialise, by: credential, at: Place(office: place)) { access in
      try OfficeRecords.insert(offices, access)
      try CatalogueRecords.seed(catalogue, access)
      for person in Person.allCases {
        try StaffRecords.add(
          StaffRecord(
            id: StaffID(person.rawValue), name: person.name, kana: "テスト",
            grants: person.roles.map { RoleGrant($0, office: person.office) }),
          password: hash, mustChange: false, access)
      }
      for terminal in (1...4).map({ Self.record($0) }) + [cornerTerminal] {
        try TerminalRecords.add(terminal, access)
      }
      return Audited((), on: .system)
    }
  }

  public var now: OfficeTime { time.now }

  /// Lets time pass for the office and for the idle lock.
  public func pass(seconds: Int) {
    time.now = time.now.adding(seconds: seconds)
    time.monotonic += seconds
  }

  /// Sits down at a terminal: 1 to 3 have counters, 4 has none.
  public func terminal(
    _ number: Int, rows: Int = 24, columns: Int = 80, border: Border = .unicode
  ) -> Pilot {
    open(
      Entrance(terminal: Self.record(number), officeName: "中原区役所", sectionName: "区民課"),
      rows, columns, border)
  }

  /// Sits down at the only counter of the 行政サービスコーナー.
  public func cornerDesk(rows: Int = 24, columns: Int = 80) -> Pilot {
    open(
      Entrance(
        terminal: Self.cornerTerminal, officeName: "小杉行政サービスコーナー", sectionName: "証明サービス"),
      rows, columns, .unicode)
  }

  private func open(
    _ entrance: Entrance, _ rows: Int, _ columns: Int, _ border: Border
  ) -> Pilot {
    let time = self.time
    let workplace = Workplace(
      entry: SignInDesk(store), entrance: entrance,
      settings: Workplace.Settings(monotonic: { time.monotonic }, log: { _ in }))
    return Pilot(workplace.program(border: border), rows: rows, columns: columns)
  }

  private static func record(_ number: Int) -> TerminalRecord {
    TerminalRecord(
      id: TerminalID("t-\(number)"), office: place, section: resident,
      counter: number == 4 ? nil : number)
  }

  private static let cornerTerminal = TerminalRecord(
    id: TerminalID("k-1"), office: corner, section: SectionID("certificate-service"), counter: 1)

  /// The desk of the 研修 database's own user, to arrange things behind the screens.
  public var desk: Desk? {
    store.trainingCredential.map {
      Desk(store: store, credential: $0, place: Place(office: Self.place))
    }
  }

  /// The desk of one person, as a command with their password has it.
  public func desk(of person: Person) throws -> Desk {
    Desk(
      store: store,
      credential: try store.authenticate(
        StaffID(person.rawValue), password: Self.password, office: person.office),
      place: Place(office: person.office))
  }

  /// Every file of the database as bytes, for what must not be found in them.
  public func bytesOnDisk() throws -> [UInt8] {
    try FileManager.default.contentsOfDirectory(atPath: folder).reduce(into: []) {
      $0 += Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $1)))
    }
  }
}

/// The data the product ships, as tests find it.
public enum OfficeData {
  public static func shipped() throws -> OfficeDirectory {
    let files = ResourceFiles(roots: [root])
    return try OfficeCatalogue.load(files: [
      (name: "offices.yaml", bytes: try files.read("offices/offices.yaml"))
    ])
  }

  static var root: String {
    // Tests/TestKit/FlowOffice.swift → the checkout.
    let here = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return here.dropLast(3).joined(separator: "/") + "/Resources"
  }
}

extension Pilot {
  /// Signs in at the sign-in screen.
  @discardableResult
  public func signIn(_ person: FlowOffice.Person) -> Pilot {
    type(person.rawValue).press(.enter).type(FlowOffice.password).press(.enter)
  }
}
