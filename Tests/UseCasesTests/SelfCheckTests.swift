import Domain
import Storage
import TestKit
import Testing
import UseCases

/// Offices where one person is all there is.
@Suite struct SelfCheckTests {
  let office: StorageOffice

  /// The catalogue says that the north office has one person.
  init() throws {
    office = try StorageOffice()
    var content = try CatalogueData.shipped()
    for index in content.settings.indices where content.settings[index].id == "verify.single" {
      content.settings[index].value = "service-corner、north"
    }
    let desk = try office.command(.administrator)
    let version = try CatalogueDesk(desk).bringIn(content).record.version
    _ = try TwoPersons(desk, second: office.command(.chief).credential)
      .activateCatalogue(version, reason: "一人の窓口")
  }

  private func made() throws -> RequestVisit {
    var visit = try RequestVisit(office)
    try visit.bring(to: .checking)
    return visit
  }

  @Test(arguments: [(0, false), (119, false), (120, true), (121, true)])
  func notBeforeTwoMinutes(seconds: Int, isTaken: Bool) throws {
    var visit = try made()
    office.clock.pass(seconds: seconds)
    let found = failure { try visit.take(.verify, by: visit.clerk) }
    #expect(found?.code.text == (isTaken ? nil : "too-soon"))
    #expect(visit.request.selfChecked == isTaken)
    #expect(try office.faults == [])
  }

  @Test func orWhenAnotherNumberWasCalled() throws {
    var visit = try made()
    let other = try TicketDesk(visit.clerk).issue(queue: StorageOffice.certificates)
    _ = try TicketDesk(visit.clerk).call(other.id, at: 1)
    try visit.take(.verify, by: visit.clerk)
    #expect(visit.request.stage == .payment && visit.request.selfChecked)
  }

  @Test func somebodyElseChecksAtOnceAndItIsNoSelfCheck() throws {
    var visit = try made()
    try visit.take(.verify)
    #expect(visit.request.stage == .payment && !visit.request.selfChecked)
  }

  @Test func itIsBlindAllTheSame() throws {
    var visit = try made()
    office.clock.pass(seconds: 120)
    let line = try #require(
      try RequestDesk(visit.clerk).open(counter: 1).first.line(visit.request.id))
    #expect(line.content == nil && line.isAlone)
    var wrong = visit.entry
    wrong.copies = 9
    let result = try RequestDesk(visit.clerk).move(visit.move(.verify, entry: wrong))
    #expect(result.mismatches == [.copies] && result.request.stage == .making)
    visit.request = result.request
  }

  // MARK: The sample

  @Test func oneInTenAndAlwaysTheSameOnes() {
    let ids = (1...2_000).map { CertificateRequestID("20261124-north-A\($0)-1") }
    let drawn = ids.filter(SelfCheck.isSampled)
    #expect((140...260).contains(drawn.count))
    #expect(drawn == ids.filter(SelfCheck.isSampled))
  }

  @Test func whatIsDrawnStaysOpenUntilSomebodyElseHasLooked() throws {
    var visit = try RequestVisit(office)
    var checked: CertificateRequestID?
    for _ in 0..<60 where checked == nil {
      try visit.bring(to: .checking)
      office.clock.pass(seconds: 120)
      try visit.take(.verify, by: visit.clerk)
      if SelfCheck.isSampled(visit.request.id) {
        checked = visit.request.id
      } else {
        try visit.take(.withdraw)
        let ticket = try TicketDesk(visit.clerk).issue(queue: StorageOffice.certificates)
        _ = try TicketDesk(visit.clerk).call(ticket.id, at: 1)
        visit.request = try RequestDesk(visit.clerk).receive(
          RequestOrder(subject: RequestVisit.person, options: [.myNumber]), for: ticket.id, at: 1
        ).request
      }
    }
    let id = try #require(checked)
    let manager = RequestDesk(try office.command(.manager))
    #expect(try manager.openSamples().first.map(\.request) == [id])
    #expect(
      failure { try RequestDesk(visit.clerk).look(at: id, .right) }?.code == .notPermitted)
    #expect(failure { try manager.look(at: id, .wrong) }?.code == .reasonMissing)
    try manager.look(at: id, .wrong, note: "字が違う")
    #expect(try manager.openSamples().first.isEmpty)
    #expect(failure { try manager.look(at: id, .right) }?.code == .wrongState)
  }

  // MARK: The duty

  @Test(arguments: [(0, DutyCall.State.waiting), (179, .waiting), (180, .unanswered)])
  func afterThreeMinutesTheCitizenIsTold(seconds: Int, state: DutyCall.State) throws {
    let asked = OfficeTime(unixSeconds: 1_000_000)
    let call = DutyCall(
      id: 1, request: CertificateRequestID("r"),
      number: try RequestNumber(#require(TicketNumber(prefix: "A", sequence: 23))),
      from: StorageOffice.south,
      office: StorageOffice.north, askedAt: asked)
    #expect(call.state(at: asked.adding(seconds: seconds)) == state)
  }

  /// The words are the same for every stop: they do not know which it was.
  @Test func theWordsBetrayNothing() throws {
    let text = DutyCall.sentence(
      try RequestNumber(#require(TicketNumber(prefix: "A", sequence: 23))), ward: "北区役所")
    for word in ["支援", "抑止", "コードP", "外字", "改製", "DV"] { #expect(!text.contains(word)) }
    #expect(text.contains("再来庁票") && text.contains("北区役所"))
  }
}
