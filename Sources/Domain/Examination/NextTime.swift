/// How it would have been had without coming (policy 6-5-(2)): never said to somebody whom コンビニ交付
/// does not serve (domain.md C.4), nor where coming costs less.
struct NextTime {
  let words: String?

  init(_ subject: CertificateCase, _ charge: Charge) {
    guard subject.inquiry.channel == .counter, Self.serves(subject), charge.exemption == nil,
      let here = charge.unit, let role = subject.role
    else {
      words = nil
      return
    }
    let store = Self.fee(subject)
    var parts: [String] = []
    if subject.terms.channels.contains(.convenience), subject.terms.convenienceFor.contains(role),
      let store, store <= here
    {
      let less = store < here ? "（窓口より\(here - store)円安い）" : ""
      parts.append(
        "次回は、マイナンバーカードと暗証番号があれば、コンビニで\(subject.type.unit == "通" ? "1通" : "1件")"
          + "\(store)円\(less)で取れます。")
    }
    if subject.terms.channels.contains(.online), role == .own {
      parts.append("オンライン申請でも請求できます（郵送で届きます）。")
    }
    words = parts.isEmpty ? nil : parts.joined()
  }

  private static func fee(_ subject: CertificateCase) -> Int? {
    subject.book.fees.rows.first {
      $0.code == subject.type.code && $0.channel == .convenience && $0.variant == nil
        && $0.provenance.valid.contains(subject.deliveryDay)
    }?.amount
  }

  private static func serves(_ subject: CertificateCase) -> Bool {
    let inquiry = subject.inquiry
    let isAdult =
      inquiry.target.birth.map { (Age.on(subject.day, birth: $0) ?? 0) >= 15 } ?? true
    let isNewest =
      !subject.terms.has(.fiscalYear) || inquiry.fiscalYear == subject.newestFiscalYear
    let form = subject.variant.map(\.atConvenience) ?? true
    return isAdult && isNewest && form && inquiry.target.stops.isEmpty && !subject.isDead
      && subject.isHere && inquiry.target.registeredHere != false
      && inquiry.target.deletedOn == nil && !inquiry.options.contains(.residentCode)
  }
}
