import Domain
import Testing

@Suite struct SnapshotTests {
  let now = Sample.time("2026-11-24T10:07:00")

  @Test func deskCountsAndFinds() {
    let waiting = [
      Sample.ticket(1, at: "2026-11-24T09:44:00"), Sample.ticket(2, at: "2026-11-24T09:46:00"),
    ]
    let mine = Sample.ticket(3, state: .serving, counter: 3)
    let ended = [Sample.ticket(4, state: .done), Sample.ticket(5, state: .left)]
    let desk = DeskSnapshot(
      at: now, office: Sample.office(), counter: 3, current: mine, waiting: waiting,
      open: [OpenCall(ticket: mine, staffName: "佐藤", counter: 3, since: now)], ended: ended,
      nextUp: waiting[1].id)
    #expect(desk.waitingCount == 2)
    #expect(desk.longestWaitMinutes == 23)
    #expect(desk.next?.id == waiting[1].id)
    #expect(desk.doneCount == 1 && desk.leftCount == 1)
    #expect(desk.openCall(at: 3)?.id == mine.id)
    #expect(desk.openCall(at: 4) == nil)
    for ticket in waiting + ended + [mine] { #expect(desk.ticket(ticket.id) == ticket) }
    #expect(desk.ticket(TicketID("none")) == nil)
  }

  @Test func anEmptyDeskHasNoLongestWait() {
    let desk = DeskSnapshot(at: now, office: Sample.office())
    #expect(desk.longestWaitMinutes == nil)
    #expect(desk.next == nil)
  }

  @Test func twoCallsOfOneSecondAreBothAnnounced() {
    let calls = [9, 8, 7].map { serial in
      BoardCall(
        number: Sample.number(serial), counter: serial, at: now, isServing: false, serial: serial)
    }
    let board = BoardSnapshot(at: now, officeName: "中原区役所", calls: calls)
    #expect(board.lastSerial == 9)
    #expect(board.calls(after: 7).map(\.serial) == [8, 9])
    #expect(board.calls(after: 9).isEmpty)
    #expect(BoardSnapshot(at: now, officeName: "中原区役所").lastSerial == 0)
  }

  @Test func finishStartsFromTheServicesOfTheSlip() {
    var ticket = Sample.ticket(1)
    ticket.services = [ServiceID("J01"), ServiceID("J02"), ServiceID("J01")]
    let record = FinishRecord(of: ticket, note: "郵送分あり")
    #expect(record.total == 3)
    #expect(record.count(of: ServiceID("J01")) == 2)
    #expect(record.count(of: ServiceID("K01")) == 0)
  }

  @Test func directoryFindsByIdWithinTheOffice() {
    let directory = OfficeDirectory([Sample.office()])
    #expect(directory.name(Sample.nakahara) == "中原区役所")
    #expect(directory.name(Sample.saiwai) == "saiwai")
    #expect(directory.queue(Sample.queue, in: Sample.nakahara)?.name == "証明書")
    #expect(directory.queue(Sample.queue, in: Sample.saiwai) == nil)
    #expect(directory.section(Sample.residents, in: Sample.nakahara)?.name == "区民課")
    #expect(directory.counter(3, in: Sample.nakahara)?.section == Sample.residents)
    #expect(directory.counter(9, in: Sample.nakahara) == nil)
    #expect(directory.service(ServiceID("J01"), in: Sample.nakahara)?.name == "住民票の写し")
  }

  @Test(arguments: [(0, 1), (1, 1), (50, 1), (51, 2), (100, 2), (101, 3)])
  func auditPages(total: Int, pages: Int) {
    let page = AuditPage(entries: [], total: total, page: 0)
    #expect(page.pageCount == pages)
    #expect(page.hasNext == (pages > 1))
    #expect(!page.hasPrevious)
    #expect(!AuditPage(entries: [], total: total, page: pages - 1).hasNext)
  }

  @Test func auditQueryPagesFromZero() {
    let query = AuditQuery(staff: StaffID("S1"), actPrefix: "ticket.", page: 2)
    #expect(query.at(page: -1).page == 0)
    #expect(query.at(page: 3) == AuditQuery(staff: StaffID("S1"), actPrefix: "ticket.", page: 3))
  }
}
