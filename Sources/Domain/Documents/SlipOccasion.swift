/// Why somebody is given a 再来庁票.
public enum SlipOccasion: String, CaseIterable, Sendable {
  /// Something was wanting.
  case missing
  /// The certificate is made and waits for whoever fetches it.
  case ready
  /// Called, and not there.
  case absent
  /// Nothing can be issued here now: the same words for every reason (domain.md A.9).
  case elsewhere
}
