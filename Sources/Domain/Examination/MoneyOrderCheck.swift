/// 定額小為替 (domain.md C.4): good for six months, and never more than the fee (地方自治法施行令156条).
struct MoneyOrderCheck {
  let findings: [ExaminationFinding]

  private static let law = "地方自治法施行令156"

  /// - Parameter due: yen; nil while it cannot be told.
  init(_ subject: CertificateCase, _ due: Int?) {
    let payment = subject.inquiry.payment
    let orders = payment.moneyOrders
    guard !orders.isEmpty || payment.method == .moneyOrder else {
      findings = []
      return
    }
    let day = subject.day
    let stale = orders.contains { order in
      guard let issued = order.issued else { return false }
      let end = DeadlineRule(.months, 6)?.end(from: issued)
      return issued > day || end.map { day > $0 } ?? false
    }
    var found: [ExaminationFinding] = []
    if stale {
      found.append(
        .refusal(
          "money-order-expired", "発行から6か月を過ぎた（または発行日が先の）定額小為替は受け取れません。", law: Self.law,
          instead: "返送して、新しい定額小為替を送ってもらってください。"))
    }
    if orders.contains(where: { $0.issued == nil }) {
      found.append(
        .ask("money-order-date", "定額小為替の発行日を確かめてください（6か月以内）。", law: Self.law))
    }
    findings = found + Self.amount(orders, due)
  }

  private static func amount(
    _ orders: [CertificateInquiry.MoneyOrder], _ due: Int?
  ) -> [ExaminationFinding] {
    guard let due else { return [] }
    let paid = orders.reduce(0) { $0 + min(max(0, $1.amount), 1_000_000) }
    if paid > due {
      return [
        .refusal(
          "money-order-more", "定額小為替（\(paid)円）が手数料（\(due)円）を超えています。超える分は受け取れません。",
          law: law, instead: "余る分を返し、ちょうどの額の定額小為替にしてもらってください。")
      ]
    }
    guard paid < due else { return [] }
    return [
      .ask(
        "money-order-less", "定額小為替が\(due - paid)円足りません。足りない分を送ってもらってください。", law: law)
    ]
  }
}
