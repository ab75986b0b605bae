/// A ground on which a certificate costs nothing, for a period (domain.md C.3).
public struct FeeExemption: CatalogueRow {
  public var code: String
  public var name: String
  /// Other words it may be asked for by.
  public var also: [String]
  public var appliesTo: [CertificateCode]
  /// The paper that must be seen; empty where the law asks for none.
  public var proof: String
  /// What is stamped on the certificate: 年金用. Never a word that betrays somebody's aid.
  public var stamp: String
  public var validAt: [RequestChannel]
  /// Whose requests alone it is for; empty: anybody's.
  public var roles: [CertificateRequester]
  public var provenance: Provenance

  public init(
    code: String, name: String, also: [String] = [], appliesTo: [CertificateCode],
    proof: String = "", stamp: String, validAt: [RequestChannel],
    roles: [CertificateRequester] = [], provenance: Provenance
  ) {
    self.code = code
    self.name = name
    self.also = also
    self.appliesTo = appliesTo
    self.proof = proof
    self.stamp = stamp
    self.validAt = validAt
    self.roles = roles
    self.provenance = provenance
  }

  public var subject: String { code }

  /// Found by its code, its name, its law or another word for it.
  public func isCalled(_ word: String) -> Bool {
    ([code, name] + also + provenance.law).contains {
      Self.bare($0).elementsEqual(Self.bare(word))
    }
  }

  /// Nil: it is not known who asks.
  public func isFor(_ role: CertificateRequester?) -> Bool {
    roles.isEmpty || role.map { roles.contains($0) } ?? true
  }

  public var roleNames: String { roles.map(\.name).joined(separator: "・") }

  /// 国民年金法第104条 and 国民年金法104 are the same.
  private static func bare(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !["第", "条", " ", "　"].contains($0) }
  }

  public var fields: [CatalogueField] {
    [
      CatalogueField("code", code), CatalogueField("name", name),
      CatalogueField("also", also.joined(separator: "、")),
      CatalogueField("appliesTo", appliesTo.map(\.text).joined(separator: "、")),
      CatalogueField("proof", proof), CatalogueField("stamp", stamp),
      CatalogueField("validAt", validAt.map(\.rawValue).joined(separator: "、")),
      CatalogueField("roles", roles.map(\.rawValue).joined(separator: "、")),
    ] + provenance.fields
  }
}
