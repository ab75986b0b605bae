/// The object of `certificate check`, and of what is kept with a request, field by field. What is
/// absent or null is not known; a name or a word that does not exist is refused with its path.
public struct InquiryFile {
  let offices: OfficeDirectory
  /// Where and when it is asked, where the file does not say.
  let office: OfficeID
  let now: OfficeTime

  public init(offices: OfficeDirectory, office: OfficeID, now: OfficeTime) {
    self.offices = offices
    self.office = office
    self.now = now
  }

  static let known = [
    "type", "copies", "variant", "office", "channel", "at", "fiscalYear", "addressOnJanuary1",
    "requester", "documents", "answersToQuestions", "options", "target", "exemption", "payment",
    "visitor",
  ]

  /// - Throws: `DeskFailure` naming the field.
  public func inquiry(_ json: JSON) throws -> CertificateInquiry {
    guard case .object = json else { throw FactFields.failure("", "{ } の形で書いてください。") }
    let fields = try FactFields(json, path: "", known: Self.known)
    guard let type = try fields.text("type") else { throw fields.failure("type", "この項目が要ります。") }
    let channels = RequestChannel.allCases.map { ($0.rawValue, $0) }
    return CertificateInquiry(
      type: CertificateCode(type), copies: try fields.number("copies"),
      variant: try fields.freeText("variant"), office: try office(fields),
      channel: try fields.word("channel", channels) ?? .counter, at: try moment(fields),
      fiscalYear: try fiscalYear(fields), livedHereOnJanuary1: try january(fields),
      requester: try RequesterFields.requester(fields.value("requester")),
      documents: try documents(fields), answersToQuestions: try answers(fields),
      options: try options(fields.value("options")), target: try target(fields.value("target")),
      exemption: try exemption(fields.value("exemption")),
      payment: try payment(fields.value("payment")))
  }

  private func office(_ fields: FactFields) throws -> OfficeID {
    guard let text = try fields.text("office") else { return office }
    let id = OfficeID(text)
    guard offices.office(id) != nil else {
      throw DeskFailure(
        .officeUnknown, "office: 役所「\(text)」はありません。madoguchi office list で確かめてください。何も判断していません。")
    }
    return id
  }

  private func moment(_ fields: FactFields) throws -> OfficeTime {
    guard let text = try fields.text("at") else { return now }
    guard let moment = OfficeTime(iso: text) else {
      throw fields.failure("at", "時刻は 2026-11-24T10:00 のように書いてください。")
    }
    return moment
  }

  private func fiscalYear(_ fields: FactFields) throws -> Int? {
    guard let year = try fields.number("fiscalYear") else { return nil }
    guard (1_950...2_200).contains(year) else {
      throw fields.failure("fiscalYear", "年度は 2026 のように西暦で書いてください。")
    }
    return year
  }

  /// A place: here when it is in the city. True and false are taken too.
  private func january(_ fields: FactFields) throws -> Bool? {
    let name = "addressOnJanuary1"
    if case .flag(let flag) = fields.value(name) { return flag }
    guard let text = try fields.freeText(name), !text.isEmpty else { return nil }
    if text.contains("川崎市") { return true }
    return offices.offices.contains { office in
      let ward = office.name.hasSuffix("区役所") ? String(office.name.dropLast(2)) : office.name
      return text == office.id.text || text == office.name || text.hasPrefix(ward)
    }
  }

  private func answers(_ fields: FactFields) throws -> Bool? {
    // What was answered is not kept here; that there were answers is what counts.
    if case .list(let items) = fields.value("answersToQuestions") { return !items.isEmpty }
    return try fields.flag("answersToQuestions")
  }

  private func documents(
    _ fields: FactFields
  ) throws -> [CertificateInquiry.ShownDocument] {
    try (fields.list("documents") ?? []).enumerated().map { index, item in
      let entry = try FactFields(
        item, path: "documents[\(index)]",
        known: ["kind", "photo", "issued", "expires", "renewalPending"])
      guard let kind = try entry.freeText("kind") else {
        throw entry.failure("kind", "この項目が要ります。")
      }
      return CertificateInquiry.ShownDocument(
        kind: kind, photo: try entry.flag("photo"), issued: try entry.date("issued"),
        expires: try entry.date("expires"), renewalPending: try entry.flag("renewalPending"))
    }
  }

  private func options(_ json: JSON?) throws -> Set<CertificateOption> {
    let fields = try FactFields(
      json, path: "options", known: CertificateOption.allCases.map(\.rawValue))
    return Set(try CertificateOption.allCases.filter { try fields.flag($0.rawValue) == true })
  }

  private static let stops: [(String, SuppressionFlag)] =
    SuppressionFlag.allCases.map { ($0.name, $0) }
    + SuppressionFlag.allCases.map { ($0.rawValue, $0) }
    + [("P", .support), ("コードP", .support), ("外字登録中", .unusualGlyph), ("転出予定者", .movingOut)]

  private func target(_ json: JSON?) throws -> CertificateInquiry.Target {
    let fields = try FactFields(
      json, path: "target",
      known: [
        "alive", "deletedOn", "stops", "knowsDomicile", "knowsHead", "computerised",
        "registeredHere", "foreign", "sealCardShown", "ownRequest",
      ])
    let stops = try fields.texts("stops").enumerated().map { index, text in
      try FactFields.word(text, Self.stops, fields.path(of: "stops[\(index)]"))
    }
    return CertificateInquiry.Target(
      alive: try fields.flag("alive"), deletedOn: try fields.date("deletedOn"),
      stops: Set(stops), knowsDomicile: try fields.flag("knowsDomicile"),
      knowsHead: try fields.flag("knowsHead"), computerised: try fields.flag("computerised"),
      registeredHere: try fields.flag("registeredHere"), foreign: try fields.flag("foreign"),
      sealCardShown: try fields.flag("sealCardShown"),
      ownRequest: try fields.flag("ownRequest"))
  }

  private func exemption(_ json: JSON?) throws -> CertificateInquiry.Exemption {
    let fields = try FactFields(json, path: "exemption", known: ["code", "proof"])
    return CertificateInquiry.Exemption(
      code: try fields.freeText("code"), proof: try fields.texts("proof"))
  }

  private static let methods: [(String, CertificateInquiry.Payment.Method)] = [
    ("cash", .cash), ("cashless", .cashless), ("money-order", .moneyOrder),
    ("money-orders", .moneyOrder), ("moneyOrders", .moneyOrder), ("定額小為替", .moneyOrder),
  ]

  private func payment(_ json: JSON?) throws -> CertificateInquiry.Payment {
    let fields = try FactFields(json, path: "payment", known: ["method", "moneyOrders"])
    let orders = try (fields.list("moneyOrders") ?? []).enumerated().map { index, item in
      let path = "payment.moneyOrders[\(index)]"
      if case .number(let amount) = item { return try order(amount, nil, path) }
      let entry = try FactFields(item, path: path, known: ["amount", "issued"])
      return try order(try entry.number("amount"), try entry.date("issued"), path)
    }
    return CertificateInquiry.Payment(
      method: try fields.word("method", Self.methods), moneyOrders: orders)
  }

  private func order(
    _ amount: Int?, _ issued: CivilDate?, _ path: String
  ) throws -> CertificateInquiry.MoneyOrder {
    guard let amount, (1...1_000_000).contains(amount) else {
      throw FactFields.failure("\(path).amount", "額を円の整数で書いてください。")
    }
    return CertificateInquiry.MoneyOrder(amount: amount, issued: issued)
  }
}
