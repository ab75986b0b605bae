import Domain
import Foundation
import Storage
import TestKit
import Testing
import UseCases

@Suite struct SystemDeskTests {
  @Test func aNewDatabaseHasOneAdministratorWithAOneTimePassword() throws {
    let host = try StorageOffice()
    let clock = host.clock
    let files = DatabaseFiles(database: host.folder + "/new.db")
    let password = try SystemDesk.initialise(
      files, offices: StorageOffice.directory, catalogue: try CatalogueData.shipped(),
      clock: { clock.now })
    let store = try Store.open(files) { clock.now }
    #expect(!store.isTraining)
    let credential = try store.authenticate(
      SystemDesk.firstAdministrator, password: password, office: StorageOffice.north)
    let desk = Desk(store: store, credential: credential, place: Place(office: StorageOffice.north))
    #expect(failure { try StaffDesk(desk).open() }?.code == .signInRequired)
    try SignInDesk(store).changePassword(
      desk, staff: SystemDesk.firstAdministrator, current: password, new: "a sentence of my own")
    #expect(try StaffDesk(desk).open().first.map(\.id) == [SystemDesk.firstAdministrator])
    #expect(try SystemDesk.doctor(desk).allSatisfy(\.ok))
    try store.close()
    let again = failure {
      try SystemDesk.initialise(
        files, offices: StorageOffice.directory, catalogue: try CatalogueData.shipped(),
        clock: { clock.now })
    }
    #expect(again?.code.text == "database-exists")
  }

  // MARK: Break-glass

  @Test func breakGlassIsSeenByEverySupervisor() throws {
    let office = try StorageOffice()
    let password = try SystemDesk.breakGlass(
      office.store, for: StoragePerson.administrator.id, office: StorageOffice.north,
      reason: "管理者が全員不在")
    _ = try office.store.authenticate(
      StoragePerson.administrator.id, password: password, office: StorageOffice.north)
    for (person, place) in [
      (StoragePerson.chief, StorageOffice.north), (.manager, StorageOffice.north),
      (.southChief, StorageOffice.south),
    ] {
      let desk = SupervisionDesk(try office.command(person, at: place))
      let notice = try #require(try desk.notices().first)
      #expect(notice.kind == .breakGlass)
      #expect(notice.text.contains("管理者が全員不在"))
      try desk.acknowledge(notice.id)
      #expect(try desk.notices().isEmpty)
    }
    #expect(try office.faults == [])
  }

  @Test(arguments: ["clerk", "nobody", "training"])
  func breakGlassIsForAdministrators(name: String) throws {
    let office = try StorageOffice()
    let rows = try office.store.auditHead().rows
    let found = failure {
      try SystemDesk.breakGlass(
        office.store, for: StaffID(name), office: StorageOffice.north, reason: "試し")
    }
    #expect(found?.code == .staffUnknown)
    #expect(try office.store.auditHead().rows == rows)
    let silent = failure {
      try SystemDesk.breakGlass(
        office.store, for: StoragePerson.administrator.id, office: StorageOffice.north, reason: "")
    }
    #expect(silent?.code == .reasonMissing)
  }

  /// The password has changed and nobody has seen it: the sentence says so, and what to do.
  @Test func aWitnessThatCannotBeWrittenIsSaid() throws {
    let office = try StorageOffice()
    try FileManager.default.createDirectory(
      atPath: office.files.witness, withIntermediateDirectories: false)
    let found = failure {
      try SystemDesk.breakGlass(
        office.store, for: StoragePerson.administrator.id, office: StorageOffice.north,
        reason: "試し")
    }
    #expect(found?.code.text == "witness-not-written")
    #expect(found?.message.contains("再設定しました") == true)
    #expect(found?.message.contains("もう一度実行") == true)
    let closing = failure {
      try SupervisionDesk(try office.command(.chief)).closeDay([:], discard: { _ in })
    }
    #expect(closing?.code.text == "witness-not-written")
    #expect(closing?.message.contains("締めは保存しました") == true)
  }

  // MARK: Two persons

  @Test func aBackupTakesTwo() throws {
    let office = try StorageOffice()
    let admin = try office.command(.administrator)
    let path = office.folder + "/out.backup"
    func backup(_ second: StoragePerson) throws -> DeskFailure? {
      let other = try office.command(second)
      return failure {
        try TwoPersons(admin, second: other.credential).backup(to: path, reason: "月次")
      }
    }
    #expect(try backup(.administrator)?.code == .requestOwn)
    #expect(try backup(.clerk)?.code == .notPermitted)
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try backup(.manager) == nil)
    #expect(FileManager.default.fileExists(atPath: path))
    // Who may not ask may not carry out, whoever agrees.
    let clerk = try office.command(.clerk)
    let found = failure {
      try TwoPersons(clerk, second: admin.credential).backup(to: path + "2", reason: "持ち帰り")
    }
    #expect(found?.code == .notPermitted)
    #expect(!FileManager.default.fileExists(atPath: path + "2"))
  }

  @Test func anExportIsCountedInTheLog() throws {
    let office = try StorageOffice()
    let clerk = try office.signIn(.clerk, at: .one)
    for _ in 0..<3 { _ = try TicketDesk(clerk).issue(queue: StorageOffice.certificates) }
    let manager = try office.command(.manager)
    let admin = try office.command(.administrator)
    let tickets = try TwoPersons(manager, second: admin.credential)
      .ticketsForExport(reason: "月報")
    #expect(tickets.count == 3)
    let page = try AuditDesk(admin).search(
      AuditQuery(actPrefix: "ticket.export"), purpose: .audit)
    #expect(page.entries.first?.detail.contains("count=3") == true)
  }
}
