/// 職務上の請求: one of the eight professions, on the uniform form, with the card of the profession
/// (戸籍法10条の2第3項; 住民基本台帳法12条の3第2項).
struct QualificationCheck {
  let findings: [ExaminationFinding]

  private static let professions = [
    "弁護士", "司法書士", "土地家屋調査士", "税理士", "社会保険労務士", "弁理士", "海事代理士", "行政書士",
  ]
  private static let law = "戸籍法10の2第3項、住民基本台帳法12の3第2項"
  private static let asThird = "職務上でなければ、依頼者の委任状を持って代理人として請求してください。"

  init(_ subject: CertificateCase) {
    let requester = subject.inquiry.requester
    findings =
      Self.profession(requester.profession)
      + Self.paper(
        requester.proof, ["統一", "職務上請求", "専用"], "professional-form", "会の統一用紙（職務上請求書）")
      + Self.paper(
        requester.proof + subject.inquiry.documents.map(\.kind),
        ["資格者証", "資格証", "会員証", "身分証明書", "登録証"], "professional-card", "資格者証")
  }

  private static func profession(_ name: String?) -> [ExaminationFinding] {
    guard let name, !name.isEmpty else {
      return [.ask("profession-unknown", "どの資格の職務としての請求かを確かめてください。", law: law, instead: asThird)]
    }
    // 弁護士法人, 司法書士法人 ask like their members.
    if professions.contains(where: { name.hasPrefix($0) }) { return [] }
    return [
      .refusal(
        "profession-not", "職務上請求ができるのは、\(professions.joined(separator: "・"))の8士業です。", law: law,
        instead: asThird)
    ]
  }

  private static func paper(
    _ shown: [String], _ words: [String], _ code: String, _ name: String
  ) -> [ExaminationFinding] {
    if shown.contains(where: { paper in words.contains { paper.contains($0) } }) { return [] }
    return [.ask("\(code)-missing", "\(name)を見せてもらってください。", law: law, instead: asThird)]
  }
}
