/// What is done before a certificate leaves the counter (domain.md C.5, invariant 7).
public enum HandoverCheck: String, CaseIterable, Sendable {
  case counted
  case nameAndAddress = "name-and-address"

  public var name: String {
    switch self {
    case .counted: "通数を声に出して数えた"
    case .nameAndAddress: "氏名・住所を本人に確かめてもらった"
    }
  }
}
