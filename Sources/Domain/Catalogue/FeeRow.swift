/// A fee of one certificate for a period (domain.md C.1).
public struct FeeRow: CatalogueRow {
  public var code: CertificateCode
  /// 上質紙, 除籍 …; nil for the ordinary form.
  public var variant: String?
  public var channel: FeeChannel
  /// Yen for one unit; 0 is free of charge.
  public var amount: Int
  public var notes: String
  public var provenance: Provenance

  public init(
    code: CertificateCode, variant: String? = nil, channel: FeeChannel, amount: Int,
    notes: String = "", provenance: Provenance
  ) {
    self.code = code
    self.variant = variant
    self.channel = channel
    self.amount = amount
    self.notes = notes
    self.provenance = provenance
  }

  public var subject: String {
    [code.text, channel.rawValue, variant ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  public var fields: [CatalogueField] {
    [
      CatalogueField("code", code.text), CatalogueField("variant", variant ?? ""),
      CatalogueField("channel", channel.rawValue), CatalogueField("amount", String(amount)),
      CatalogueField("notes", notes),
    ] + provenance.fields
  }

  /// Whether this is the fee of that certificate in that form there, on whatever day.
  public func isFor(_ code: CertificateCode, _ variant: String?, _ channel: FeeChannel) -> Bool {
    self.code == code && self.channel == channel
      && (self.variant ?? "").unicodeScalars.elementsEqual((variant ?? "").unicodeScalars)
  }
}
