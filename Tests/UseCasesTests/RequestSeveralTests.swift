import Domain
import Storage
import TestKit
import Testing
import UseCases

/// Several requests of one visit, and who may know what was asked for.
@Suite struct RequestSeveralTests {
  let office: StorageOffice

  init() throws { office = try StorageOffice() }

  private func line(_ visit: RequestVisit, _ desk: Desk, at counter: CounterNumber) throws
    -> RequestLine
  {
    try #require(try RequestDesk(desk).open(counter: counter).first.line(visit.request.id))
  }

  @Test func aSecondRequestGivesBothTheirOwnNumber() throws {
    var visit = try RequestVisit(office)
    let alone = "\(visit.ticket.number)"
    #expect("\(visit.request.number)" == alone)
    try office.useRegister([
      TestResident("1000001", RequestVisit.name), TestResident("1000002", "山田 花子"),
    ])
    let second = try RequestDesk(visit.clerk).receive(
      RequestOrder(subject: PersonID("1000002")), for: visit.ticket.id, at: 1
    ).request
    #expect("\(second.number)" == alone + "-2")
    #expect("\(try line(visit, visit.clerk, at: 1).number)" == alone + "-1")
    for step in [RequestStep.examine, .pass, .make, .verify, .pay] { try visit.take(step) }
    #expect("\(visit.request.number)" == alone + "-1")
    let list = try RequestDesk(visit.clerk).openDayList(nil).first
    #expect(list.payments.map { "\($0.number)" } == [alone + "-1"])
    let refused = failure { try RequestDesk(visit.clerk).move(visit.move(.withdraw)) }
    #expect(refused?.message.contains(alone + "-1 の請求") == true, "\(refused?.message ?? "")")
  }

  @Test func fromMakingOnOnlyWhoExaminedOrMadeItKnowsWhatWasAskedFor() throws {
    var visit = try RequestVisit(office, options: [.relationship], copies: 2)
    #expect(try line(visit, visit.colleague, at: 2).content != nil, "before it is examined")
    try visit.bring(to: .making)
    let seen = try line(visit, visit.colleague, at: 2)
    #expect(seen.content == nil && seen.typeName.isEmpty)
    #expect(try line(visit, visit.clerk, at: 1).content?.order.copies == 2)
    try visit.take(.hold)
    #expect(try line(visit, visit.colleague, at: 2).content == nil, "nor while it is put aside")
    try visit.take(.resume)
    // Made from the form on paper by somebody who has not examined it; found wrong; made again.
    try visit.take(.make, by: visit.colleague)
    #expect(try line(visit, visit.colleague, at: 2).content == nil, "the paper is keyed from sight")
    #expect(try line(visit, visit.clerk, at: 1).content == nil)
    var wrong = visit.entry
    wrong.copies = 9
    visit.request = try RequestDesk(visit.clerk).move(visit.move(.verify, entry: wrong)).request
    #expect(visit.request.stage == .making)
    #expect(try line(visit, visit.colleague, at: 2).content != nil, "who made it knows it")
    let chief = Desk(
      store: office.store,
      credential: try office.store.authenticate(
        StoragePerson.chief.id, password: StorageOffice.password, office: StorageOffice.north),
      place: Place(office: StorageOffice.north))
    #expect(try line(visit, chief, at: 3).content == nil)
  }

  @Test func theLogDoesNotTellACheckerWhatIsOnThePaper() throws {
    let visit = try RequestVisit(office, options: [.relationship], copies: 7)
    let entries = try AuditDesk(try office.command(.administrator)).search(
      AuditQuery(subject: .certificate(visit.request.id)), purpose: .audit
    ).entries
    #expect(!entries.isEmpty)
    for entry in entries {
      #expect(!entry.detail.contains("copies") && !entry.detail.contains("relationship"))
      #expect(!entry.detail.contains("J01"), "\(entry.detail)")
    }
  }
}
