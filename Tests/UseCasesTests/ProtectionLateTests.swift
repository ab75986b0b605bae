import Domain
import Storage
import TestKit
import Testing
import UseCases

/// Protected after the paper was made: another person looks at it before it is paid for and handed
/// over, however far it has come (domain.md C.5, invariant 1).
@Suite struct ProtectionLateTests {
  let office: StorageOffice
  let city: ProtectedCity
  var visit: RequestVisit

  /// A paper that one person makes alone.
  init() throws {
    office = try StorageOffice()
    visit = try RequestVisit(office, second: false)
    city = try ProtectedCity(office, register: false)
  }

  private func open() throws {
    let release = try ProtectionDesk(visit.clerk).askRelease(
      of: visit.request.id, reason: "本人の請求")
    _ = try ProtectionDesk(city.chief).allowRelease(
      release.id, reason: "面談で確認", password: StorageOffice.password)
  }

  private mutating func finish() throws {
    if visit.request.stage == .payment { try visit.take(.call) }
    try visit.take(.pay)
    #expect(try visit.take(.handOver).request.stage == .done)
    #expect(visit.request.secondPerson == true)
    #expect(visit.request.verifiedBy == StoragePerson.colleague.id)
    #expect(try office.faults == [])
  }

  @Test mutating func beforeItIsMade() throws {
    try visit.bring(to: .making)
    try city.protect()
    try open()
    #expect(try visit.take(.make).request.stage == .checking)
    try visit.take(.verify)
    try finish()
  }

  @Test mutating func beforeItIsPaidFor() throws {
    try visit.bring(to: .payment)
    #expect(visit.request.secondPerson == false)
    try city.protect()
    try open()
    try visit.take(.call)
    let result = try visit.take(.pay)
    #expect(result.wantsCheck && result.payment == nil)
    #expect(result.request.stage == .checking)
    #expect(try visit.ticketNow()?.state == .parked, "the counter is free")
    #expect(failure { try RequestDesk(visit.clerk).move(visit.move(.verify)) }?.code == .samePerson)
    // What differs is made again, and looked at again.
    var entry = visit.entry
    entry.copies = 9
    visit.request =
      try RequestDesk(visit.colleague).move(visit.move(.verify, entry: entry)).request
    #expect(visit.request.stage == .making)
    #expect(try visit.take(.make).request.stage == .checking)
    try visit.take(.verify)
    try finish()
  }

  @Test mutating func beforeItIsHandedOver() throws {
    try visit.bring(to: .handover)
    try city.protect()
    #expect(try visit.take(.handOver).stop == .code(.p))
    try open()
    try visit.goOn()
    let refused = failure { try visit.take(.handOver) }
    #expect(refused?.code == .checkMissing)
    #expect(visit.request.stage == .handover)
    try visit.take(.unpay, by: city.chief)
    #expect(try visit.take(.pay).request.stage == .checking)
    try visit.take(.verify)
    try finish()
  }

  /// What the protection does not block passes at a supervisor, and is looked at by two all the same.
  @Test mutating func whatASupervisorLetsPass() throws {
    try visit.bring(to: .payment)
    try city.protect([.seal])
    try visit.take(.call)
    #expect(try visit.take(.pay).wantsCheck)
    #expect(try visit.take(.verify).stop == .decision(.p))
    try visit.take(.release, by: try office.command(.manager))
    #expect(visit.request.stage == .checking)
    try visit.take(.verify)
    try finish()
  }
}
