/// What is done before a certificate leaves the counter (domain.md C.5, invariant 7).
public enum HandoverCheck: String, CaseIterable, Sendable {
  case counted
  case nameAndAddress = "name-and-address"
  /// Sent to the person: the envelope bears the registered address and nothing of the content.
  case addressed

  public var name: String {
    switch self {
    case .counted: "通数を声に出して数えた"
    case .nameAndAddress: "氏名・住所を本人に確かめてもらった"
    case .addressed: "封筒の宛先が台帳の本人の住所と合っている"
    }
  }

  /// All of them are wanted.
  public static func wanted(for delivery: CertificateRuling.Delivery) -> [HandoverCheck] {
    delivery == .counter ? [.counted, .nameAndAddress] : [.counted, .addressed]
  }
}
