/// Where one person is all there is (行政サービスコーナー): the maker keys the paper blind, after another
/// number was called or some time has passed, and one paper in ten is looked at by the parent office
/// (domain.md C.5, invariant 1).
public enum SelfCheck {
  public static let seconds = 120
  /// One paper of so many is looked at again.
  public static let sampleOf = 10
  /// How long the clerk waits for the duty of the parent office before the citizen is told.
  public static let answerSeconds = 180

  /// Why the maker may not check the own paper yet; nil when they may.
  ///
  /// - Parameter hasCalledAnother: whether the maker called another number since it was made.
  public static func refusal(
    _ number: RequestNumber, madeAt: OfficeTime, now: OfficeTime, hasCalledAnother: Bool
  ) -> DeskFailure? {
    let waited = now.seconds(since: madeAt)
    if hasCalledAnother || waited >= seconds { return nil }
    return DeskFailure(
      "too-soon",
      "\(number) の証明書は作ったばかりです。照合していません。ほかの番号を一人呼んだ後か、あと\(seconds - max(0, waited))秒たってから、"
        + "用紙だけを見て照合してください。")
  }

  /// Whether the paper is looked at again: the same answer each time it is asked.
  public static func isSampled(_ id: CertificateRequestID) -> Bool {
    // FNV-1a, 64 bit.
    let hash = id.text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
    }
    return hash % UInt64(sampleOf) == 0
  }
}
