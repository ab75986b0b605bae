import Domain
import Storage
import TestKit
import Testing
import UseCases

/// The six leaks of domain.md A.9, each as what must not happen again.
@Suite struct ProtectionLeakTests {
  let office = Result { try StorageOffice() }

  /// さいたま市北区 2023: a message was shown and the paper issued all the same, by a contractor.
  @Test func aMessageIsNoControl() throws {
    let office = try office.get()
    var visit = try RequestVisit(office)
    let city = try ProtectedCity(office, register: false)
    try visit.bring(to: .making)
    try city.protect()
    let result = try visit.take(.make)
    #expect(result.stop == .code(.p))
    #expect(result.request.stage == .held)
    let supervisor = try office.command(.manager)
    for desk in [visit.clerk, visit.colleague, supervisor] {
      let refused = failure { try RequestDesk(desk).move(visit.move(.resume)) }
      #expect(refused?.code == .stopped)
      #expect(refused?.message.contains("上席を呼んでください") == true)
      #expect(failure { try RequestDesk(desk).move(visit.move(.make)) } != nil)
    }
    #expect(
      failure { try RequestDesk(supervisor).move(visit.move(.release)) }?.code == .stopped)
    // Of another company nobody has a part in it, whatever else they may do.
    let advisor = ProtectionDesk(try office.command(.advisor))
    let refused = failure { try advisor.askRelease(of: visit.request.id, reason: "急ぎ") }
    #expect(refused?.code.kind == .notPermitted)
    let release = try ProtectionDesk(visit.clerk).askRelease(
      of: visit.request.id, reason: "本人の請求")
    #expect(
      failure {
        try advisor.allowRelease(release.id, reason: "急ぎ", password: StorageOffice.password)
      }?.code.kind == .notPermitted)
    // Asked for is not allowed.
    #expect(failure { try visit.take(.resume) }?.code == .stopped)
    #expect(visit.request.stage == .held)
    #expect(try office.faults == [])
  }

  /// 青森県南部町 2024: accepted, and never set in the systems.
  @Test func noSystemIsForgotten() throws {
    let office = try office.get()
    let city = try ProtectedCity(office)
    let id = try city.protect().id
    let work = try #require(try city.board().works.first { $0.protection == id })
    #expect(work.ticks.map(\.system).contains("戸籍"))
    #expect(work.ticks.map(\.system).contains("住基"))
    let first = ProtectionDesk(city.guardian)
    let second = ProtectionDesk(city.chief)
    for tick in work.ticks {
      #expect(failure { try first.close(work.id) }?.code == .protectionOpen)
      #expect(try first.tick(work.id, tick.system).open.contains(tick.system))
      #expect(failure { try first.tick(work.id, tick.system) }?.code == .requestOwn)
      #expect(try !second.tick(work.id, tick.system).open.contains(tick.system))
    }
    #expect(try first.close(work.id).closedAt != nil)
    #expect(try city.board().works.isEmpty)
    #expect(failure { try first.close(work.id) }?.code == .wrongState)
  }

  /// 呉市 2024: set for the 住民票, not for the 附票.
  @Test func everyRecordIsBlockedUnlessItIsLeftOut() throws {
    let office = try office.get()
    let city = try ProtectedCity(office)
    #expect(try city.protect().scopes == Set(RecordType.blockable))
    for record in [RecordType.appendix, .removedAppendix, .removedResidence, .seal, .tax] {
      #expect(RecordType.blockable.contains(record))
    }
    // The shipped data names the record of every certificate it has.
    let catalogue = try CatalogueData.shipped()
    let setting = catalogue.settings.first { $0.id == "protect.records" }?.value
    for type in catalogue.certificates {
      #expect(setting?.utf8.contains(type.code.text.utf8) == true, "\(type.code)")
    }
    #expect(RecordType.of(CertificateCode("S01"), in: setting) == .seal)
    #expect(RecordType.of(CertificateCode("F01"), in: setting) == .family)
  }

  /// 大網白里市 2022: a notice from another municipality was not applied.
  @Test func anInboundNoticeIsNotForgotten() throws {
    let office = try office.get()
    let city = try ProtectedCity(office)
    let desk = ProtectionDesk(city.guardian)
    let id = try desk.receive("転入の通知")
    func alarms(_ who: Desk) throws -> [Notice] {
      try SupervisionDesk(who).notices().filter { $0.kind == .protection }
    }
    #expect(try alarms(city.chief).isEmpty)
    office.clock.pass(minutes: 30)
    let alarm = try #require(try alarms(city.chief).first)
    #expect(alarm.text.contains("担当がいません"))
    #expect(try alarms(city.guardian).count == 1)
    // Looking away does not end it.
    #expect(failure { try SupervisionDesk(city.chief).acknowledge(alarm.id) } != nil)
    try desk.take(id)
    #expect(try alarms(city.chief).isEmpty)
    office.clock.pass(minutes: 24 * 60)
    #expect(try alarms(city.chief).first?.text.contains("期限") == true)
    #expect(failure { try desk.finish(id, with: ProtectionID("none")) }?.code == .protectionUnknown)
    try desk.finish(id, with: try city.protect().id)
    #expect(try alarms(city.chief).isEmpty)
    #expect(try city.board().inbound.isEmpty)
  }

  /// 目黒区 2025: lifted by a list that was older than a new application.
  @Test func anEndIsOfWhatIsThereNow() throws {
    let office = try office.get()
    let city = try ProtectedCity(office)
    let desk = ProtectionDesk(city.guardian)
    let clerk = try office.command(.clerk)
    let id = try city.protect().id
    try city.take(.decide, id)
    let ending = try desk.propose(.end, of: id, reason: "取下げ")
    // Between the asking and the second person's word the person came again.
    try desk.keep(ProtectionSecret(counterparts: [Counterpart(name: "新しい人")]), of: id)
    let refused = failure { try ProtectionDesk(city.chief).decide(ending.id, confirm: true) }
    #expect(refused?.code == .stale)
    #expect(try city.find("山田", clerk) == [.stopped(ProtectedCity.person, .p)])
    _ = try ProtectionDesk(city.chief).decide(ending.id, confirm: false)
    // One that was ended and one that began since are two: the old asking reaches the old one only.
    try city.take(.end, id)
    let again = try city.protect()
    #expect(failure { try city.take(.end, id) }?.code == .wrongState)
    #expect(again.stored.blocks)
    #expect(try city.find("山田", clerk) == [.stopped(ProtectedCity.person, .p)])
  }

  /// 岡山市 2024: opened for one lawful request, and too much was issued.
  @Test func anOpeningIsForOneRequestOnly() throws {
    let office = try office.get()
    var visit = try RequestVisit(office, copies: 2)
    let city = try ProtectedCity(office, register: false)
    try city.protect()
    try visit.take(.examine)
    #expect(try visit.take(.pass).stop == .code(.p))
    let release = try ProtectionDesk(visit.clerk).askRelease(of: visit.request.id, reason: "本人の請求")
    #expect(release.copies == 2)
    #expect(release.record == .residence)
    _ = try ProtectionDesk(city.chief).allowRelease(
      release.id, reason: "面談で本人と確認", password: StorageOffice.password)
    // The same person's other request stays closed.
    let ticket = try TicketDesk(visit.clerk).issue(queue: StorageOffice.certificates)
    let other = try RequestDesk(visit.clerk).receive(
      RequestOrder(subject: RequestVisit.person), for: ticket.id, at: nil
    ).request
    #expect(other.id != visit.request.id)
    // And the clerk still sees the code alone.
    let clerk = try office.command(.clerk)
    #expect(try city.find("山田", clerk) == [.stopped(ProtectedCity.person, .p)])
    try visit.goOn()
    #expect(try visit.take(.pass).request.stage == .making)
    #expect(try visit.take(.make).request.stage == .checking)
    #expect(try visit.take(.verify).request.stage == .payment)
    try visit.bring(to: .done)
    #expect(visit.request.stage == .done)
    // Used up: it opens nothing more.
    #expect(try city.board(city.chief).releases.isEmpty)
    #expect(try office.faults == [])
  }
}
