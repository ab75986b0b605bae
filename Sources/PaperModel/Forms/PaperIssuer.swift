/// The office a paper comes from.
public struct PaperIssuer: Equatable, Sendable {
  /// 「川崎市」.
  public var city: String
  /// 「中原区役所」.
  public var office: String
  /// 「区民課」; empty where the office has no sections.
  public var section: String
  /// 「中原区長」: to whom a request is addressed; empty: the office itself.
  public var head: String
  public var telephone: String

  public init(
    city: String = "川崎市", office: String, section: String = "", head: String = "",
    telephone: String = ""
  ) {
    self.city = city
    self.office = office
    self.section = section
    self.head = head
    self.telephone = telephone
  }

  var line: String {
    [city + office, section, telephone.isEmpty ? "" : "電話 \(telephone)"]
      .filter { !$0.isEmpty }.joined(separator: "　")
  }

  var addressee: String { "\(city)\(head.isEmpty ? office : head)　あて" }
}
