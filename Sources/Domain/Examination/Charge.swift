/// What is to be paid on the day of handing over, and whether the money brought will do.
struct Charge {
  /// Yen for all copies; nil while it cannot be told.
  let amount: Int?
  /// Yen for one; nil where the catalogue names none.
  let unit: Int?
  /// The ground that was accepted.
  let exemption: FeeExemption?
  let findings: [ExaminationFinding]

  init(_ subject: CertificateCase, _ standing: Standing) {
    let unit = Self.unit(subject)
    let verdict = ExemptionVerdict(subject, standing)
    self.unit = unit
    exemption = verdict.granted
    let copies = subject.inquiry.copies.flatMap { $0 > 0 ? min($0, RequestOrder.most) : nil }
    let full = unit.flatMap { unit in copies.map { unit * $0 } }
    amount = verdict.isFree ? 0 : full
    findings =
      verdict.findings + MoneyOrderCheck(subject, amount).findings
      + (unit == nil ? [Self.unpriced(subject)] : [])
  }

  private static func unit(_ subject: CertificateCase) -> Int? {
    do throws(DeskFailure) {
      return try subject.book.fees.charge(
        for: subject.type.code, variant: subject.variant?.name,
        channel: subject.inquiry.channel.fee, to: subject.role, on: subject.deliveryDay
      ).amount
    } catch {
      // Said by `unpriced`, in the words of the examination.
      return nil
    }
  }

  private static func unpriced(_ subject: CertificateCase) -> ExaminationFinding {
    .ask(
      "fee-unknown", "\(subject.deliveryDay.wareki)の手数料が目録にありません。額を決めずに、上席に確かめてください。",
      law: subject.law)
  }
}

/// Whether a ground for taking no fee holds (domain.md C.3). One that does not hold leaves the
/// certificate to be had for its fee.
struct ExemptionVerdict {
  let granted: FeeExemption?
  let isFree: Bool
  let findings: [ExaminationFinding]

  private static let law = "川崎市手数料条例（免除）"

  init(_ subject: CertificateCase, _ standing: Standing) {
    if let role = subject.role, role.isFreeOfCharge {
      let ground = subject.book.exemptions.first {
        $0.roles.contains(role) && $0.appliesTo.contains(subject.type.code)
          && $0.provenance.valid.contains(subject.day)
      }
      self.init(
        ground, [.note("official-free", "公用の請求は無料です。", law: Self.law)], isFree: true)
      return
    }
    guard let word = subject.inquiry.exemption.code, !word.isEmpty else {
      self.init(nil, [])
      return
    }
    guard let row = subject.book.exemption(word, on: subject.day) else {
      self.init(
        nil,
        [
          .note(
            "exemption-unknown", "その免除の理由は目録にありません。手数料をいただきます。", law: Self.law,
            instead: "免除の理由の一覧は docs/CERTIFICATE_RULES.md にあります。")
        ])
      return
    }
    let denied = Self.denied(row, subject)
    self.init(denied.isEmpty ? row : nil, denied.isEmpty ? [Self.allowed(row)] : denied)
  }

  private init(
    _ granted: FeeExemption?, _ findings: [ExaminationFinding], isFree: Bool = false
  ) {
    self.granted = granted
    self.isFree = isFree || granted != nil
    self.findings = findings
  }

  private static func allowed(_ row: FeeExemption) -> ExaminationFinding {
    .note("exempt", "手数料は免除です（\(row.name)）。証明書に「\(row.stamp)」と押します。", law: row.lawText)
  }

  private static func denied(
    _ row: FeeExemption, _ subject: CertificateCase
  ) -> [ExaminationFinding] {
    guard row.appliesTo.contains(subject.type.code) else {
      let names = row.appliesTo.map(\.text).joined(separator: "・")
      return [
        .note(
          "exemption-type", "\(row.name)の免除は、\(subject.name)には当てはまりません。手数料をいただきます。",
          law: row.lawText, instead: "\(names)なら無料です。提出先に、それで足りるかを確かめてください。")
      ]
    }
    guard row.isFor(subject.role) else {
      return [
        .note(
          "exemption-role", "\(row.name)の免除は、\(row.roleNames)の請求だけです。手数料をいただきます。",
          law: row.lawText, instead: "\(row.roleNames)の請求なら、請求者を\(row.roleNames)にして審査してください。")
      ]
    }
    guard row.validAt.contains(subject.inquiry.channel) else {
      let places = row.validAt.map(\.name).joined(separator: "・")
      return [
        .note(
          "exemption-channel", "\(subject.inquiry.channel.name)では免除になりません。発行した後の返金もありません。",
          law: row.lawText, instead: "\(places)で請求すれば無料です。")
      ]
    }
    guard !row.proof.isEmpty, subject.inquiry.exemption.proof.allSatisfy(\.isEmpty) else {
      return []
    }
    return [
      .ask(
        "exemption-proof", "免除には\(row.proof)を見せてもらってください。発行した後の返金はありません。",
        law: row.lawText, instead: "示せないときは、手数料をいただいて交付します。")
    ]
  }
}

extension FeeExemption {
  public var lawText: String {
    provenance.law.isEmpty ? "目録の免除の行 \(code)" : provenance.law.joined(separator: "、")
  }
}
