import Domain
import Foundation
import Storage
import TestKit
import Testing
import UseCases

@Suite struct OfficeDeskTests {
  @Test func theShippedOfficesAreStoredAndReadWhole() throws {
    let demo = try DemoOffice()
    let desk = Desk(
      store: demo.store, credential: try #require(demo.store.trainingCredential),
      place: Place(office: DemoOffice.nakahara))
    let found = try SystemDesk.offices(desk)
    #expect(found.destinations == demo.offices.destinations)
    for (stored, shipped) in zip(found.offices, demo.offices.offices) {
      #expect(stored.detail.hours == shipped.detail.hours, "\(shipped.id)")
      #expect(stored.detail == shipped.detail, "\(shipped.id)")
    }
  }

  /// A database from before the offices said when they are open.
  @Test func anOlderDatabaseTakesTheOfficesInAgain() throws {
    let office = try StorageOffice(.training)
    let desk = Desk(
      store: office.store, credential: try #require(office.store.trainingCredential),
      place: Place(office: StorageOffice.north))
    let before = try SystemDesk.offices(desk)
    let shipped = try OfficeData.shipped()
    #expect(try SystemDesk.refreshOffices(desk, from: shipped) == shipped.offices.count)
    #expect(try SystemDesk.refreshOffices(desk, from: shipped) == 0)
    let after = try SystemDesk.offices(desk)
    #expect(after.offices.count == before.offices.count + shipped.offices.count)
    #expect(after.office(OfficeID("daishi"))?.detail.hours.isEmpty == false)
    #expect(after.office(StorageOffice.north)?.queues == before.office(StorageOffice.north)?.queues)
  }

  /// A database from before there were slots: the refresh fills what is empty and nothing else.
  @Test func anOlderDatabaseGetsItsSlots() throws {
    let office = try StorageOffice(.training)
    let desk = Desk(
      store: office.store, credential: try #require(office.store.trainingCredential),
      place: Place(office: StorageOffice.north))
    func slots(_ queue: QueueID) throws -> BookingSlots? {
      try SystemDesk.offices(desk).office(StorageOffice.north)?.queue(queue)?.slots
    }
    func data(_ slots: BookingSlots) -> OfficeDirectory {
      var offices = StorageOffice.directory.offices
      offices[0].sections[0].queues[0].slots = slots
      return OfficeDirectory(offices)
    }
    let half = BookingSlots(minutes: 30, capacity: 2)
    #expect(try slots(StorageOffice.certificates) == nil)
    #expect(try SystemDesk.refreshOffices(desk, from: data(half)) == 0)
    #expect(try slots(StorageOffice.certificates) == half)
    #expect(try slots(StorageOffice.moves) == nil)
    let quarter = BookingSlots(minutes: 15, capacity: 9)
    #expect(try SystemDesk.refreshOffices(desk, from: data(quarter)) == 0)
    #expect(try slots(StorageOffice.certificates) == half)
  }

  @Test func aNumberForWhatABranchDoesNotDoSaysWhereToGo() throws {
    let demo = try DemoOffice()
    let branch = TicketDesk(
      Desk(
        store: demo.store, credential: try #require(demo.store.trainingCredential),
        place: Place(office: OfficeID("daishi"))))
    let rows = try demo.store.auditHead().rows
    for refused in [
      failure { try branch.issue(queue: QueueID("move")) },
      failure {
        try branch.issue(
          queue: QueueID("certificate"), services: [ServiceID("seal-registration")])
      },
    ] {
      #expect(refused?.code == .serviceElsewhere)
      #expect(refused?.message.contains("大師支所では") == true)
      #expect(refused?.message.contains("川崎区役所へ案内してください。") == true)
      #expect(refused?.message.contains("番号は出していません。") == true)
    }
    #expect(failure { try branch.issue(queue: QueueID("none")) }?.code == .queueUnknown)
    #expect(try demo.store.auditHead().rows == rows)
    let first = try branch.issue(queue: QueueID("certificate"))
    #expect(first.number.sequence == 1)
  }
}
