/// The three typefaces of our papers.
public enum PaperFont: String, CaseIterable, Sendable {
  /// IPAex明朝: running text.
  case mincho
  /// IPAexゴシック: headings and labels.
  case gothic
  /// IPAmj明朝: people's names, each character and variation as it is held (domain.md A.12).
  case name
}
