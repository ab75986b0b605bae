/// What a file changes in the codes known so far.
public struct PostalMerge: Sendable {
  /// Prefectures in a file of the whole country.
  private static let country = 47

  /// What is known afterwards.
  public let areas: [PostalArea]
  /// Lines that brought something new, and lines that were known.
  public let imported: Int
  public let unchanged: Int
  /// Areas that are gone.
  public let removed: Int

  /// A file of the whole country replaces everything; any other replaces the municipalities it
  /// names and leaves the rest of the country as it is.
  public init(_ file: PostalFile, into known: [PostalArea]) {
    let new = file.entries.flatMap { $0 }
    let before = Set(known)
    let locals = Set(new.map(\.local))
    let isWhole = Set(locals.map { $0 / 1_000 }).count >= Self.country
    let kept = isWhole ? [] : known.filter { !locals.contains($0.local) }
    areas = kept + new
    imported = file.entries.count { !$0.allSatisfy(before.contains) }
    unchanged = file.entries.count - imported
    removed = known.count - Set(areas).intersection(before).count
  }
}
