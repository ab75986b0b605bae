import Catalogue
import Domain
import Testing

/// The shipped rules, and an inquiry that is granted: each test changes what it is about.
enum ExaminationSample {
  static let book = Result {
    Rulebook(
      try ShippedFiles.catalogue(), offices: try ShippedFiles.offices(), calendar: .computed)
  }

  static func day(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? CivilDate(dayNumber: 0) }

  static func moment(_ iso: String) -> OfficeTime {
    OfficeTime(iso: iso) ?? OfficeTime(unixSeconds: 0)
  }

  typealias Document = CertificateInquiry.ShownDocument

  static let licence = Document(
    kind: "運転免許証", photo: true, issued: day("2023-03-01"), expires: day("2028-03-01"))
  static let two = [Document(kind: "資格確認書", photo: false), Document(kind: "年金手帳", photo: false)]

  /// The person herself, at the counter of a 区役所 on a weekday, with a driving licence.
  static func inquiry(_ type: String) -> CertificateInquiry {
    var inquiry = CertificateInquiry(
      type: CertificateCode(type), copies: 1, office: OfficeID("nakahara"),
      at: moment("2026-11-24T10:00"))
    inquiry.requester.role = .own
    inquiry.documents = [licence]
    inquiry.target.alive = true
    inquiry.target.computerised = true
    inquiry.target.registeredHere = true
    inquiry.target.foreign = false
    if inquiry.type.text == "M01" { inquiry.target.stops = [.movingOut] }
    return inquiry
  }

  static func power(
    _ type: String, _ copies: Int = 1, number: Bool? = false
  ) -> CertificateInquiry.PowerOfAttorney {
    CertificateInquiry.PowerOfAttorney(
      date: day("2026-11-20"), signedByPrincipal: true, principalBirth: day("1970-03-01"),
      agentName: true, agentAddress: true,
      items: [.init(type: CertificateCode(type), copies: copies)], includesNumber: number)
  }

  /// All papers a kind of requester can bring.
  static func papers(
    _ role: CertificateRequester, _ type: String, _ inquiry: inout CertificateInquiry
  ) {
    inquiry.requester.role = role
    switch role {
    case .own, .household, .spouse, .ascendant, .descendant, .sibling, .otherRelative: break
    case .legalRepresentative:
      inquiry.requester.authority = .init(kind: "後見登記事項証明", issued: day("2026-10-01"))
    case .agent, .messenger: inquiry.requester.powerOfAttorney = power(type)
    case .thirdParty:
      inquiry.requester.reason = "貸金の訴訟"
      inquiry.requester.proof = ["契約書"]
    case .professional:
      inquiry.requester.profession = "司法書士"
      inquiry.requester.proof = ["職務上請求書（統一用紙）", "資格者証"]
    case .official: inquiry.requester.proof = ["公文書"]
    }
  }

  static func ruling(
    _ type: String, _ change: (inout CertificateInquiry) -> Void = { _ in }
  ) throws -> CertificateRuling {
    var inquiry = inquiry(type)
    change(&inquiry)
    return try book.get().ruling(on: inquiry)
  }
}

/// One line of a decision table.
struct Decided: Sendable, CustomTestStringConvertible {
  let what: String
  let type: String
  let decision: CertificateRuling.Decision
  /// A code that must be among the reasons; nil: any.
  let code: String?
  let fee: Int?
  let change: @Sendable (inout CertificateInquiry) -> Void

  init(
    _ what: String, _ type: String, _ decision: CertificateRuling.Decision,
    _ code: String? = nil, fee: Int? = nil,
    _ change: @escaping @Sendable (inout CertificateInquiry) -> Void = { _ in }
  ) {
    self.what = what
    self.type = type
    self.decision = decision
    self.code = code
    self.fee = fee
    self.change = change
  }

  /// Of a 住民票の写し.
  init(
    _ what: String, _ decision: CertificateRuling.Decision, _ code: String? = nil,
    fee: Int? = nil,
    _ change: @escaping @Sendable (inout CertificateInquiry) -> Void = { _ in }
  ) {
    self.init(what, "J01", decision, code, fee: fee, change)
  }

  var testDescription: String { "\(type) \(what)" }

  func check() throws {
    let ruling = try ExaminationSample.ruling(type, change)
    #expect(ruling.decision == decision, "\(what): \(ruling.reasons.map(\.code))")
    if let code { #expect(ruling.reasons.contains { $0.code == code }, "\(what)") }
    if let fee { #expect(ruling.fee == fee, "\(what)") }
  }
}
