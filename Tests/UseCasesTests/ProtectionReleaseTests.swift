import Domain
import Storage
import TestKit
import Testing
import UseCases

/// Opening a block for one request: by two, one of them a supervisor with the password once more, for
/// half an hour.
@Suite struct ProtectionReleaseTests {
  let office: StorageOffice
  let city: ProtectedCity
  var visit: RequestVisit

  init() throws {
    office = try StorageOffice()
    visit = try RequestVisit(office)
    city = try ProtectedCity(office, register: false)
    try city.protect()
    try visit.take(.examine)
    try visit.take(.pass)
  }

  private func ask(_ desk: Desk? = nil) throws -> ProtectionRelease {
    try ProtectionDesk(desk ?? visit.clerk).askRelease(of: visit.request.id, reason: "本人の請求")
  }

  private func allow(
    _ release: ProtectionRelease, _ person: StoragePerson = .chief,
    password: String = StorageOffice.password
  ) throws -> ProtectionRelease {
    try ProtectionDesk(try office.command(person)).allowRelease(
      release.id, reason: "面談で確認", password: password)
  }

  /// At 29:59 it opens, at 30:00 it is gone.
  @Test(arguments: [(29 * 60 + 59, true), (30 * 60, false), (-1, false)])
  mutating func itIsGoneAtThirtyMinutes(seconds: Int, opens: Bool) throws {
    _ = try allow(try ask())
    try visit.goOn()
    office.clock.pass(seconds: seconds)
    let result = try visit.take(.pass)
    #expect((result.stop == nil) == opens)
    #expect(result.request.stage == (opens ? .making : .held))
  }

  /// It relocks on the way: what was examined in time is not made after it.
  @Test mutating func itRelocksBetweenTwoSteps() throws {
    _ = try allow(try ask())
    try visit.goOn()
    try visit.take(.pass)
    office.clock.pass(minutes: 30)
    #expect(try visit.take(.make).stop == .code(.p))
    // Another half hour takes another asking by two.
    _ = try allow(try ask())
    try visit.goOn()
    #expect(try visit.take(.make).stop == nil)
  }

  @Test func itTakesTwoAndASupervisorsPassword() throws {
    let release = try ask()
    #expect(failure { try allow(release, password: "wrong") }?.code == .signInFailed)
    #expect(failure { try allow(release, .clerk) }?.code == .notPermitted)
    #expect(failure { try allow(release, .guardian) }?.code == .notPermitted)
    #expect(failure { try allow(release, .colleague) }?.code == .notPermitted)
    #expect(failure { try allow(release, .southChief) }?.code == .notPermitted)
    #expect(failure { try ask() }?.code.text == "release-twice")
    #expect(
      failure {
        try ProtectionDesk(city.chief).allowRelease(
          release.id, reason: "", password: StorageOffice.password)
      }?.code == .reasonMissing)
    let allowed = try allow(release)
    #expect(allowed.allowedBy == StoragePerson.chief.id)
    #expect(failure { try allow(release) }?.code == .requestDecided)
  }

  @Test func nobodyAllowsTheirOwn() throws {
    let release = try ask(try office.command(.chief))
    #expect(failure { try allow(release) }?.code == .requestOwn)
    #expect(try allow(release, .manager).state == .allowed)
  }

  @Test mutating func aRefusedOneOpensNothing() throws {
    let release = try ask()
    _ = try ProtectionDesk(city.chief).refuseRelease(release.id, reason: "本人でない")
    #expect(failure { try visit.take(.resume) }?.code == .stopped)
    #expect(failure { try allow(release) }?.code == .requestDecided)
  }

  @Test mutating func thePaperIsStillCheckedByName() throws {
    _ = try allow(try ask())
    try visit.goOn()
    try visit.take(.pass)
    try visit.take(.make)
    var entry = visit.entry
    entry.name = "山田 次郎"
    let wrong = try RequestDesk(visit.colleague).move(visit.move(.verify, entry: entry))
    #expect(wrong.mismatches == [.name])
    visit.request = wrong.request
    try visit.take(.make)
    #expect(try visit.take(.verify).mismatches.isEmpty)
  }

  /// No step shows who it is: what a clerk's terminal gets through all of it is the code.
  @Test mutating func nothingIsShownMeanwhile() throws {
    _ = try allow(try ask())
    try visit.goOn()
    for step in [RequestStep.pass, .make, .verify] { try visit.take(step) }
    let board = try RequestDesk(visit.clerk).open(counter: 1).first
    let line = try #require(board.lines.first { $0.id == visit.request.id })
    #expect(line.content?.subject == .stopped(.p))
    for secret in [TestResident.lot, RequestVisit.name.text, "h-1000001"] {
      #expect(!"\(board)".utf8.contains(secret.utf8))
    }
  }

  /// 印鑑 and the like left out: a supervisor alone decides, and the log keeps why.
  @Test mutating func whatIsNotBlockedStopsAtTheSupervisor() throws {
    let id = try #require(try city.board().protections.first).id
    try city.take(.end, id)
    try city.protect([.seal])
    let refused = failure { try visit.take(.resume) }
    #expect(refused?.code == .stopped)
    #expect(refused == IssueStop.code(.p).refusesResuming(visit.request.number))
    let (decision, code) = (IssueStop.decision(.p), IssueStop.code(.p))
    #expect(decision.words == code.words)
    #expect(decision.sentence(visit.request.number) == code.sentence(visit.request.number))
    #expect(failure { try ask() }?.code == .wrongState)
    #expect(failure { try visit.take(.release) }?.code == .notPermitted)
    let manager = try office.command(.manager)
    #expect(failure { try RequestDesk(manager).move(visit.move(.release, reason: "")) } != nil)
    try visit.take(.release, by: manager)
    #expect(visit.request.stage == .review)
    try visit.take(.call)
    #expect(try visit.take(.pass).stop == nil)
    // Blocked after all: the decision of before opens nothing.
    try city.take(.end, try #require(try city.board().protections.first).id)
    try city.protect()
    #expect(try visit.take(.make).stop == .code(.p))
  }
}
