/// The rules a certificate is issued by, with the rows of one version of the catalogue: a value, so
/// that the same answer is given on a screen, by a command and inside the transaction of 審査.
public struct Rulebook: Sendable {
  public let types: [CertificateType]
  public let fees: FeeTable
  public let documents: [IdentityDocument]
  public let exemptions: [FeeExemption]
  public let settings: [CatalogueSetting]
  public let offices: OfficeDirectory
  public let calendar: CityCalendar

  public init(_ content: CatalogueContent, offices: OfficeDirectory, calendar: CityCalendar) {
    types = content.certificates
    fees = content.feeTable
    documents = content.documents
    exemptions = content.exemptions
    settings = content.settings
    self.offices = offices
    self.calendar = calendar
  }

  /// Whether any period of this version knows the code.
  public func knows(_ code: CertificateCode) -> Bool { types.contains { $0.code == code } }

  func type(_ code: CertificateCode, on day: CivilDate) -> CertificateType? {
    types.first { $0.code == code && $0.provenance.valid.contains(day) }
  }

  func document(_ kind: String, on day: CivilDate) -> IdentityDocument? {
    documents.first { $0.isCalled(kind) && $0.provenance.valid.contains(day) }
  }

  func exemption(_ word: String, on day: CivilDate) -> FeeExemption? {
    exemptions.first { $0.isCalled(word) && $0.provenance.valid.contains(day) }
  }

  /// What the city set, or has been asked to set.
  func setting(_ id: String, on day: CivilDate) -> String? {
    settings.first { $0.id == id && $0.provenance.valid.contains(day) }?.value
  }

  /// The answer to an inquiry.
  ///
  /// Where it is not known whether the register is kept here, both answers are sought: where they
  /// agree nothing needs to be asked.
  public func ruling(on inquiry: CertificateInquiry) -> CertificateRuling {
    if let stop = inquiry.target.stops.lazy.compactMap(\.stopCode).first {
      return silent(stop, inquiry)
    }
    guard let type = type(inquiry.type, on: inquiry.at.date) else { return unknown(inquiry) }
    guard let terms = type.terms else { return withoutTerms(type) }
    let unclear = terms.has(.wideArea) && inquiry.target.registeredHere == nil
    guard unclear else {
      return CertificateCase(
        inquiry, type, terms, self, isHere: inquiry.target.registeredHere ?? true
      ).ruling
    }
    let here = CertificateCase(inquiry, type, terms, self, isHere: true)
    let there = CertificateCase(inquiry, type, terms, self, isHere: false).ruling
    return here.ruling.decision == there.decision
      ? here.ruling : here.ruling(adding: [Self.whereRegistered(type)])
  }

  /// How it would have been had without coming, and what that costs less (policy 6-5-(2)); nil for
  /// somebody whom コンビニ交付 does not serve (domain.md C.4), and where that is not known.
  public func nextTime(on inquiry: CertificateInquiry) -> String? {
    guard let type = type(inquiry.type, on: inquiry.at.date), let terms = type.terms,
      !terms.has(.wideArea) || inquiry.target.registeredHere == true
    else { return nil }
    let subject = CertificateCase(inquiry, type, terms, self, isHere: true)
    return NextTime(subject, Charge(subject, subject.standing)).words
  }

  private static func whereRegistered(_ type: CertificateType) -> ExaminationFinding {
    .ask(
      "register-place-unknown", "本籍地が川崎市か、ほかの市区町村かを確かめてください。市外なら広域交付の条件で判断します。",
      law: type.lawText, instead: "本籍の記載のある書類があれば見せてもらってください。")
  }

  /// A protected person: the same answer whatever is asked (domain.md A.9). Their own request too
  /// takes one document with a photograph each time.
  private func silent(_ stop: StopCode, _ inquiry: CertificateInquiry) -> CertificateRuling {
    let identity = IdentityExamination(inquiry, .photo, self)
    return CertificateRuling(
      decision: .needsSupervisor, reasons: [.silence(stop)], alternatives: [], fee: nil,
      identity: identity.verdict, delivery: .counter, secondPerson: true, nextTime: nil,
      stamp: nil)
  }

  private func unknown(_ inquiry: CertificateInquiry) -> CertificateRuling {
    let day = inquiry.at.date
    let finding = ExaminationFinding.refusal(
      "type-not-in-force", "\(inquiry.type)の証明書は、\(day.wareki)の目録にありません。",
      law: "目録（その日に効力のある行がない）",
      instead: "madoguchi certificate types --as-of \(day.iso) で、その日に交付できる種類を確かめてください。")
    return refused(finding)
  }

  private func withoutTerms(_ type: CertificateType) -> CertificateRuling {
    refused(
      .refusal(
        "terms-missing", "有効な目録の版に、\(type.name)の請求の規則がありません。何も判断していません。",
        law: type.lawText, instead: "管理者に catalogue import と catalogue activate を頼んでください。"))
  }

  private func refused(_ finding: ExaminationFinding) -> CertificateRuling {
    CertificateRuling(
      decision: .refused, reasons: [finding], alternatives: finding.alternatives, fee: nil,
      identity: CertificateRuling.Identity(enough: false), delivery: .counter,
      secondPerson: false, nextTime: nil, stamp: nil)
  }
}

extension CertificateType {
  /// The law of a refusal; every shipped row has one.
  var lawText: String {
    provenance.law.isEmpty ? "目録の\(code)の行" : provenance.law.joined(separator: "、")
  }
}
