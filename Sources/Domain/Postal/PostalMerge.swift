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

  /// A file that has all prefectures replaces everything. Of any other, a municipality with half of
  /// its known towns or more is taken for whole and replaced; where there are fewer (the monthly file
  /// of new towns) they are added. Towns that are said to be gone go.
  public init(_ file: PostalFile, into known: [PostalArea]) {
    let new = file.entries.flatMap { $0 }
    let gone = Set(file.abolished.flatMap { $0 })
    let before = Set(known)
    let counts = Self.counts(known)
    let whole = Self.counts(new).filter { local, count in count * 2 >= counts[local] ?? 0 }
    let isCountry = Set(new.map { $0.local / 1_000 }).count >= Self.country
    let kept = isCountry ? [] : known.filter { whole[$0.local] == nil && !gone.contains($0) }
    areas = kept + new
    imported =
      file.entries.count { !$0.allSatisfy(before.contains) }
      + file.abolished.count { $0.contains(where: before.contains) }
    unchanged = file.entries.count + file.abolished.count - imported
    removed = before.subtracting(areas).count
  }

  /// Towns by municipality.
  private static func counts(_ areas: [PostalArea]) -> [Int: Int] {
    areas.reduce(into: [:]) { $0[$1.local, default: 0] += 1 }
  }
}
