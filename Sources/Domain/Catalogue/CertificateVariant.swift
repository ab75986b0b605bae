/// A form of a certificate that differs in paper, fee or content: 上質紙, 除籍, 個人票.
public struct CertificateVariant: Equatable, Sendable {
  public var name: String
  /// The type whose terms hold for it; nil: its own.
  public var issuedAs: CertificateCode?
  /// The 届出 it exists for (戸籍法施行規則66条2項); empty: any.
  public var notices: [String]
  /// Whether a convenience store issues this form.
  public var atConvenience: Bool

  public init(
    name: String, issuedAs: CertificateCode? = nil, notices: [String] = [],
    atConvenience: Bool = false
  ) {
    self.name = name
    self.issuedAs = issuedAs
    self.notices = notices
    self.atConvenience = atConvenience
  }

  /// `上質紙|as=|for=婚姻,離婚|convenience=no`: how it is stored and compared; the reader takes no
  /// name with these marks.
  public var notation: String {
    "\(name)|as=\(issuedAs?.text ?? "")|for=\(notices.joined(separator: ","))"
      + "|convenience=\(atConvenience ? "yes" : "no")"
  }

  public init?(_ notation: String) {
    let parts = notation.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, parts[1].hasPrefix("as="), parts[2].hasPrefix("for="),
      parts[3].hasPrefix("convenience=")
    else { return nil }
    let code = String(parts[1].dropFirst(3))
    self.init(
      name: parts[0], issuedAs: code.isEmpty ? nil : CertificateCode(code),
      notices: parts[2].dropFirst(4).split(separator: ",").map(String.init),
      atConvenience: parts[3] == "convenience=yes")
  }
}
