import Catalogue
import Domain
import Foundation
import Storage
import TestKit
import Testing
import UseCases

@Suite struct DemoDayTests {
  @Test func sameArgumentsGiveTheSameDay() throws {
    let first = try DemoOffice(seed: 7).everything()
    let second = try DemoOffice(seed: 7).everything()
    #expect(first == second)
    #expect(!first.isEmpty)
  }

  @Test func anotherSeedGivesAnotherDay() throws {
    let first = try DemoOffice(seed: 7)
    let second = try DemoOffice(seed: 8)
    #expect(try first.everything() != second.everything())
  }

  @Test(
    "At the end every state is occupied, whatever the dice say",
    arguments: [
      (UInt64(1), "2026-11-24", "15:40"), (2, "2026-11-24", "11:00"), (3, "2026-11-30", "16:30"),
      (UInt64.max, "2027-01-04", "09:30"), (4, "2026-11-29", "10:30"),
    ])
  func everyState(seed: UInt64, iso: String, clock: String) throws {
    let date = try #require(CivilDate(iso: iso))
    let office = try DemoOffice(seed: seed, date: date, clock: clock)
    let tickets = try office.everything().filter { $0.day == date }
    for state in TicketState.allCases where state != .transferred {
      #expect(tickets.contains { $0.state == state }, "nobody is \(state)")
    }
    #expect(tickets.count == office.visits)
    let end = try DemoOffice.moment(date, clock)
    let stamps = tickets.flatMap {
      [$0.issuedAt, $0.calledAt, $0.servedAt, $0.endedAt].compactMap { $0 }
    }
    #expect(stamps.allSatisfy { $0.date == date && $0 <= end })
  }

  @Test func theAfternoonConvinces() throws {
    let office = try DemoOffice()
    let tickets = try office.everything().filter { $0.day == DemoOffice.day }
    #expect((200...250).contains(tickets.count))
    for hour in 8...15 {
      #expect(tickets.contains { $0.issuedAt.hour == hour }, "nobody came at \(hour)")
    }
    #expect(Set(tickets.map(\.number.prefix)) == ["A", "B", "C", "D", "E"])
    #expect(tickets.contains { $0.priority == .priority })
    #expect(tickets.contains { !$0.remark.isEmpty })
    #expect(tickets.allSatisfy { !$0.services.isEmpty })
    let directory = office.offices
    let handedOver = tickets.filter { ticket in
      directory.queue(ticket.queue, in: ticket.office)?.prefix != ticket.number.prefix
    }
    #expect(!handedOver.isEmpty)
    #expect(tickets.count { $0.state == .done } > tickets.count / 2)
  }

  @Test func countersCallTheirOwnSection() throws {
    let office = try DemoOffice()
    let tickets = try office.everything().filter(\.state.isOpenCall)
    let directory = office.offices
    for ticket in tickets {
      let number = try #require(ticket.counter)
      let counter = try #require(directory.counter(number, in: ticket.office))
      #expect(directory.office(ticket.office)?.section(of: ticket.queue)?.id == counter.section)
    }
    #expect(Set(tickets.compactMap(\.counter)).count == tickets.count)
  }

  @Test func yesterdaysCaseIsStillPut() throws {
    let monday = try #require(CivilDate(iso: "2026-11-30"))
    let office = try DemoOffice(seed: 1, date: monday)
    let older = try office.everything().filter { $0.day < monday }
    #expect(older.count == 1)
    #expect(older.first?.day.iso == "2026-11-27")
    #expect(older.first?.state == .parked)
    let demo = try DemoOffice.shippedDemo(office.offices)
    #expect(demo.staff.contains { $0.id == older.first?.parked?.by })
  }

  @Test func somethingWaitsForTheSupervisor() throws {
    let office = try DemoOffice()
    let snapshot = try SupervisionDesk(office.desk()).open().first
    let approval = try #require(snapshot.approvals.first)
    #expect(snapshot.approvals.count == 1)
    let demo = try DemoOffice.shippedDemo(office.offices)
    #expect(approval.requestedBy == demo.day.approval.requestedBy)
    #expect(approval.state(at: try DemoOffice.moment(DemoOffice.day, "23:00")) == .pending)
    #expect(snapshot.notices.count == 1)
    #expect(snapshot.queues.contains { $0.waiting > 0 })
  }
}

@Suite struct DemoDatabaseTests {
  @Test func doctorAndLogAreClean() throws {
    let office = try DemoOffice()
    let checks = try SystemDesk.doctor(office.desk())
    #expect(checks.filter { !$0.ok }.map(\.name) == [])
    let verdict = try AuditDesk(office.desk()).verify()
    #expect(verdict.isWhole)
    #expect(verdict.rows > 800)
  }

  @Test func theLogNamesPeopleAtTheirTerminals() throws {
    let office = try DemoOffice()
    let page = try AuditDesk(office.desk()).search(
      AuditQuery(actPrefix: "ticket.call"), purpose: .training)
    #expect(page.total > 200)
    #expect(page.entries.allSatisfy { $0.staff.text.hasPrefix("n-") && $0.terminal != nil })
    let ignored = try AuditDesk(office.desk()).search(
      AuditQuery(staff: StaffID("training"), actPrefix: "ticket."), purpose: .training)
    #expect(ignored.total == 0)
  }

  @Test func nobodyIsLeftSignedIn() throws {
    let office = try DemoOffice()
    let snapshot = try TicketDesk(office.desk()).openOffice(counter: nil).first
    let open = try #require(snapshot.open.first)
    // Whoever comes to that counter next finds the citizen and no colleague in the way.
    let counter = open.counter
    #expect(
      try TicketDesk(office.desk()).move(.recall, open.id, counter: counter).counter == counter)
    let entrance = try office.store.entrance(osUser: "nobody", address: nil, named: nil)
    #expect(entrance != nil)
  }

  @Test func everybodySignsInWithTheShownPassword() throws {
    let office = try DemoOffice()
    let accounts = try SignInDesk(office.store).demoAccounts(office: DemoOffice.nakahara)
    let first = try #require(accounts.first)
    #expect(accounts.count > 10)
    #expect(
      try office.store.authenticate(
        first.id, password: first.password, office: DemoOffice.nakahara
      ).session == nil)
  }

  @Test func anExistingFileIsLeftAlone() throws {
    let office = try DemoOffice()
    let path = office.store.files.database
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: DeskFailure.self) {
      try DemoBuilder.create(
        DatabaseFiles(database: path), offices: office.offices,
        catalogue: try CatalogueData.shipped(),
        demo: try DemoOffice.shippedDemo(office.offices), date: DemoOffice.day, seed: 2,
        until: try DemoOffice.moment(DemoOffice.day, "15:40"))
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func nothingIsLeftWhenSomebodyIsMissing() throws {
    let folder = try DemoOffice.temporaryFolder()
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(atPath: folder) } }
    let offices = try DemoOffice.shippedOffices()
    var demo = try DemoOffice.shippedDemo(offices)
    demo.terminals = []
    let files = DatabaseFiles(database: folder + "/demo.db")
    #expect(throws: DeskFailure.self) {
      try DemoBuilder.create(
        files, offices: offices, catalogue: try CatalogueData.shipped(), demo: demo,
        date: DemoOffice.day, seed: 1,
        until: try DemoOffice.moment(DemoOffice.day, "15:40"))
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(left.allSatisfy { !$0.hasPrefix("demo.db.making") && $0 != "demo.db" })
  }
}
