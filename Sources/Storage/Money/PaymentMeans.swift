import Domain

/// By what a payment is made besides its method: the brand, the ground for taking nothing, the postal
/// money orders, each checked against the catalogue and the day.
struct PaymentMeans {
  let channel: String
  private(set) var brand = ""
  private(set) var exemption: (code: String, law: String, proof: String)?
  private var orders: String?

  /// - Parameter due: yen, without an exemption.
  /// - Throws: `DeskFailure` when it will not do.
  init(
    _ entry: PaymentEntry, _ request: CertificateRequest, due: Int, _ version: CatalogueVersion,
    _ access: borrowing WriteAccess
  ) throws {
    channel = request.order.channel.rawValue
    switch entry.method {
    case .cash: break
    case .cashless: brand = try Self.brand(entry, version, access)
    case .exempt:
      let rows = try CatalogueQueries.exemptions(in: version, access.reading)
      let ground = try ExemptionRule(rows, on: access.now.date).ground(
        entry.exemption, for: request.order.type, by: request.order.channel,
        as: request.order.requester)
      exemption = (ground.code, ground.lawText, ground.proof)
    case .moneyOrder:
      if let refusal = MoneyOrder.refusal(entry.orders, fee: due, on: access.now.date) {
        throw refusal
      }
      orders = entry.orders.map(\.text).joined(separator: " ")
    }
  }

  /// Those of a payment that is taken back.
  init(
    of receipt: ReceiptNumber, _ office: OfficeID, _ access: borrowing ReadAccess
  ) throws {
    let row = try access.sql.row(
      """
      SELECT channel, brand, exemption, exemption_law, exemption_proof, orders
      FROM certificate_payment WHERE office = ? AND day = ? AND sequence = ?
      """, [.text(office.text), .text(receipt.day.iso), .integer(receipt.sequence)])
    guard let row else { throw SQLFailure.damaged }
    channel = row.text(0)
    brand = row.text(1)
    exemption = row.optionalText(2).map { ($0, row.text(3), row.text(4)) }
    orders = row.optionalText(5)
  }

  private static func brand(
    _ entry: PaymentEntry, _ version: CatalogueVersion, _ access: borrowing WriteAccess
  ) throws -> String {
    let setting = try CatalogueQueries.setting(
      "cashless.brands", on: access.now.date, in: version, access.reading)
    let brands = (setting?.value ?? "").split(separator: "、").map { String($0) }
    // Where only one is taken, or the clerk's form does not ask, the first is meant.
    guard !entry.brand.isEmpty else { return brands.first ?? "" }
    if let refusal = entry.brandRefusal(brands) { throw refusal }
    return entry.brand
  }

  /// As the last columns of a payment.
  var values: [SQLValue] {
    [
      .text(channel), .text(brand), .text(exemption?.code), .text(exemption?.law),
      .text(exemption?.proof), .text(orders),
    ]
  }
}
