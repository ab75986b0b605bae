import Domain
import Storage
import TestKit
import Testing
import UseCases

/// The fee is that of the day the paper is handed over (domain.md C.6), whatever day it was asked
/// for.
@Suite struct RequestFeeTests {
  let office: StorageOffice

  /// From 25 November 2026 a copy costs 350 yen; it is the evening before.
  init() throws {
    office = try StorageOffice()
    let last = office.clock.now.date
    var content = try CatalogueData.shipped()
    let index = try #require(
      content.fees.firstIndex { $0.code == .residenceRecord && $0.channel == .counter })
    var next = content.fees[index]
    next.amount = 350
    next.provenance.valid = ValidPeriod(from: last.adding(days: 1))
    content.fees[index].provenance.valid = try #require(
      ValidPeriod(from: content.fees[index].provenance.valid.from, to: last))
    content.fees.insert(next, at: index + 1)
    let desk = try office.command(.administrator)
    let version = try CatalogueDesk(desk).bringIn(content).record.version
    _ = try TwoPersons(desk, second: office.command(.chief).credential)
      .activateCatalogue(version, reason: "料金改定")
  }

  /// Examined while the office is open.
  private func evening() { office.clock.set("23:50:00") }

  private func midnightPasses() { office.clock.pass(minutes: 20) }

  @Test func askedForBeforeMidnightPaidAfterIt() throws {
    var visit = try RequestVisit(office, copies: 2)
    try visit.bring(to: .making)
    evening()
    try visit.bring(to: .payment)
    try visit.take(.call)
    midnightPasses()
    let stale = failure { try RequestDesk(visit.clerk).move(visit.move(.pay, expected: 600)) }
    #expect(stale?.code == .feeChanged)
    #expect(stale?.message.contains("600円から 700円") == true)
    let paid = try RequestDesk(visit.clerk).move(visit.move(.pay, expected: 700))
    #expect(paid.payment?.amount == 700 && paid.payment?.unit == 350)
    #expect(paid.payment?.catalogue == CatalogueVersion(2))
    visit.request = paid.request
    try visit.take(.handOver)
    #expect(visit.request.stage == .done)
  }

  @Test func paidBeforeMidnightHandedOverAfterIt() throws {
    var visit = try RequestVisit(office)
    try visit.bring(to: .making)
    evening()
    try visit.bring(to: .handover)
    midnightPasses()
    let late = failure { try RequestDesk(visit.clerk).move(visit.move(.handOver)) }
    #expect(late?.code == .feeChanged)
    try visit.take(.unpay, by: try office.command(.manager))
    visit.request =
      try RequestDesk(visit.clerk).move(visit.move(.pay, expected: 350)).request
    try visit.take(.handOver)
    let today = try RequestDesk(visit.clerk).openDayList(nil).first
    #expect(today.payments.map(\.amount) == [-300, 350])
    #expect(today.sum.total == 50)
    let yesterday = try RequestDesk(visit.clerk).openDayList(today.day.adding(days: -1)).first
    #expect(yesterday.sum.total == 300)
  }

  @Test func theSameFeeTheNextDayIsNoReasonToWait() throws {
    office.clock.pass(days: 1)
    var visit = try RequestVisit(office)
    #expect(visit.request.catalogue == CatalogueVersion(2))
    try visit.take(.examine)
    try visit.take(.pass)
    evening()
    try visit.take(.make)
    try visit.take(.verify)
    try visit.take(.call)
    visit.request =
      try RequestDesk(visit.clerk).move(visit.move(.pay, expected: 350)).request
    midnightPasses()
    try visit.take(.handOver)
    #expect(visit.request.stage == .done)
  }
}
