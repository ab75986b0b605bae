public import Domain
import Foundation
public import Secrets
public import Storage
import Testing
public import UseCases

/// A real database in a folder of its own, with two small offices, their people and terminals, and
/// a clock that stands until a test moves it.
public final class StorageOffice {
  public let store: Store
  public let files: DatabaseFiles
  public let folder: String
  public let clock: StorageClock

  public static let password = "correct horse battery"
  public static let north = OfficeID("north")
  public static let south = OfficeID("south")
  public static let resident = SectionID("resident")
  public static let tax = SectionID("tax")
  public static let certificates = QueueID("cert")
  public static let moves = QueueID("move")
  public static let taxes = QueueID("tax")

  public init(_ kind: Store.Kind = .real, waitMilliseconds: Int32 = 5_000) throws {
    let clock = StorageClock()
    self.clock = clock
    folder = try Self.temporaryFolder()
    files = DatabaseFiles(database: folder + "/office.db")
    try Self.create(files, kind, clock)
    store = try Store.open(files, waitMilliseconds: waitMilliseconds) { clock.now }
  }

  deinit {
    do {
      try store.close()
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      Issue.record("the database of this test could not be put away: \(error)")
    }
  }

  /// Another process's view of the same database: a store of its own.
  public func another(waitMilliseconds: Int32 = 5_000) throws -> Store {
    let clock = clock
    return try Store.open(files, waitMilliseconds: waitMilliseconds) { clock.now }
  }

  /// Made whole at `files`: both offices, everybody, every terminal.
  public static func create(
    _ files: DatabaseFiles, _ kind: Store.Kind, _ clock: StorageClock
  ) throws {
    let hash = try passwordHash.get()
    let catalogue = try CatalogueData.shipped()
    let fill: (Store, Credential) throws -> Void = { store, credential in
      try store.write(.initialise, by: credential, at: Place(office: north)) { access in
        try OfficeRecords.insert(directory, access)
        try CatalogueRecords.seed(catalogue, access)
        for person in StoragePerson.allCases {
          try StaffRecords.add(
            person.record, password: hash, mustChange: person == .newcomer, access)
        }
        for seat in StorageSeat.allCases { try TerminalRecords.add(seat.record, access) }
        return Audited((), on: .system)
      }
    }
    try Store.create(files, kind: kind, clock: { clock.now }, fill: fill)
  }

  /// Hashing takes its 20 ms; once is enough for all tests.
  public static let passwordHash = Result { try PasswordHash(of: password) }

  public static func temporaryFolder() throws -> String {
    let folder = NSTemporaryDirectory() + "madoguchi-store-" + SecretBytes.hex(8)
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o2770])
    return folder
  }

  /// Signs in through the use case, as the screen does.
  public func signIn(_ person: StoragePerson, at seat: StorageSeat) throws -> Desk {
    try SignInDesk(store).signIn(person.id, password: Self.password, at: seat.record).desk
  }

  /// The bare credential of somebody signed in.
  public func credential(_ person: StoragePerson, at seat: StorageSeat) throws -> Credential {
    try signIn(person, at: seat).credential
  }

  /// Acts by command: the password was checked, no terminal.
  public func command(
    _ person: StoragePerson, at office: OfficeID = StorageOffice.north,
    section: SectionID? = nil
  ) throws -> Desk {
    Desk(
      store: store,
      credential: try store.authenticate(person.id, password: Self.password, office: office),
      place: Place(office: office, section: section))
  }

  /// Every file that belongs to the database, by name.
  public func bytesOnDisk() throws -> [String: [UInt8]] {
    try FileManager.default.contentsOfDirectory(atPath: folder).reduce(into: [:]) {
      $0[$1] = Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $1)))
    }
  }
}

extension StorageOffice {
  public static let directory = OfficeDirectory([
    Office(
      id: north, name: "北区役所", type: .ward,
      sections: [
        Section(
          id: resident, name: "区民課",
          queues: [
            ServiceQueue(
              id: certificates, name: "証明", prefix: "A", targetMinutes: 15, callLimit: 3,
              services: [
                Service(id: ServiceID("juminhyo"), name: "住民票", reading: "ジュウミンヒョウ"),
                Service(
                  id: ServiceID("inkan"), name: "印鑑証明", reading: "インカンショウメイ", quick: true),
              ]),
            ServiceQueue(
              id: moves, name: "異動", prefix: "B", targetMinutes: 30, callLimit: 2,
              services: [Service(id: ServiceID("tennyu"), name: "転入", reading: "テンニュウ")]),
          ]),
        Section(
          id: tax, name: "税証明係",
          queues: [
            ServiceQueue(
              id: taxes, name: "税証明", prefix: "C", targetMinutes: 20, callLimit: 3,
              services: [Service(id: ServiceID("kazei"), name: "課税証明", reading: "カゼイ")])
          ]),
      ],
      counters: [
        Counter(number: 1, section: resident, queues: [certificates]),
        Counter(number: 2, section: resident, queues: [certificates]),
        Counter(number: 3, section: resident, queues: [moves]),
        Counter(number: 4, section: tax, queues: [taxes]),
      ], confirmed: true),
    Office(
      id: south, name: "南出張所", type: .branch,
      sections: [
        Section(
          id: resident, name: "窓口係",
          queues: [
            ServiceQueue(
              id: certificates, name: "証明", prefix: "A", targetMinutes: 15, callLimit: 3,
              services: [
                Service(id: ServiceID("juminhyo"), name: "住民票", reading: "ジュウミンヒョウ")
              ])
          ])
      ],
      counters: [Counter(number: 1, section: resident, queues: [certificates])],
      confirmed: true),
  ])
}
