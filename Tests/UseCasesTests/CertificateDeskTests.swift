import Domain
import Storage
import TestKit
import Testing
import UseCases

/// The rules of certificates as the version in force has them.
@Suite struct CertificateDeskTests {
  let office: StorageOffice

  init() throws { office = try StorageOffice() }

  private func inquiry(_ type: String = "J01") -> CertificateInquiry {
    var inquiry = CertificateInquiry(
      type: CertificateCode(type), copies: 2, office: OfficeID("nakahara"), channel: .mail,
      at: office.clock.now)
    inquiry.requester.role = .own
    inquiry.documents = [.init(kind: "運転免許証", photo: true)]
    return inquiry
  }

  @Test func theStoredRulesAreTheShippedOnes() throws {
    let book = try CertificateDesk(office.command(.administrator)).rulebook()
    let shipped = try CatalogueData.shipped()
    #expect(book.types == shipped.certificates)
    #expect(book.documents == shipped.documents)
    #expect(book.exemptions == shipped.exemptions)
    #expect(book.fees == shipped.feeTable)
  }

  /// What is put in force decides from then on.
  @Test func theVersionInForceDecides() throws {
    let desk = try office.command(.administrator)
    var content = try CatalogueData.shipped()
    content.certificates[0].terms?.identity = .photo
    content.certificates[0].terms?.traits = [.anyRecord]
    _ = try CatalogueDesk(desk).bringIn(content)
    let other = try office.command(.chief)
    _ = try TwoPersons(desk, second: other.credential).activateCatalogue(
      CatalogueVersion(2), reason: "改正")
    let book = try CertificateDesk(desk).rulebook()
    #expect(book.types.first?.terms == content.certificates[0].terms)
  }

  /// A version from before there were rules decides nothing, and says so.
  @Test func aVersionWithoutRulesDecidesNothing() throws {
    let desk = try office.command(.administrator)
    var content = try CatalogueData.shipped()
    for index in content.certificates.indices { content.certificates[index].terms = nil }
    _ = try CatalogueDesk(desk).bringIn(content)
    let other = try office.command(.chief)
    _ = try TwoPersons(desk, second: other.credential).activateCatalogue(
      CatalogueVersion(2), reason: "以前の版")
    let ruling = try CertificateDesk(desk).rulebook().ruling(on: inquiry())
    #expect(ruling.decision == .refused)
    #expect(ruling.reasons.map(\.code) == ["terms-missing"])
    #expect(ruling.alternatives.contains { $0.contains("catalogue import") })
  }
}
