import Domain
import Testing

/// What a report tells outside the section: no count of one person, nor what gives one back.
@Suite struct VolumeReleaseTests {
  private func release(_ counts: [Int]) throws -> VolumeRelease {
    let day = try #require(CivilDate(iso: "2026-11-24"))
    return VolumeRelease(
      VolumeReport(
        from: day, to: day, grouping: .type,
        lines: counts.enumerated().map { index, count in
          VolumeReport.Line(
            key: "k\(index)", name: "n\(index)", count: count, fee: count * 300)
        }))
  }

  @Test(
    arguments: [
      ([5, 40, 300], [5, 40, 300], 345), ([0, 40], [0, 40], 40), ([], [], 0),
      // One small one takes the next smallest along.
      ([2, 40, 9], [nil, 40, nil], 51), ([4, 5, 5], [nil, nil, 5], 14),
      // Two that are few together as well.
      ([1, 1, 40, 9], [nil, nil, 40, nil], 51), ([1, 4, 40], [nil, nil, 40], 45),
      // Nothing to hide it behind.
      ([2], [nil], nil), ([1, 2], [nil, nil], nil), ([3, 3], [nil, nil], 6),
      // More taken back than issued.
      ([-1, 40, 9], [nil, 40, nil], 48),
    ] as [([Int], [Int?], Int?)])
  func told(counts: [Int], shown: [Int?], total: Int?) throws {
    let release = try release(counts)
    #expect(release.lines.map { $0.figures?.count } == shown)
    #expect(release.lines.map { $0.figures?.fee } == shown.map { $0.map { $0 * 300 } })
    #expect(release.total?.count == total)
  }

  /// Whatever the counts, what is withheld is of two lines or of a total that is withheld too, and adds
  /// up to no small count.
  @Test func nothingIsGivenBack() throws {
    for a in 0..<8 {
      for b in 0..<8 {
        for c in 0..<8 {
          let counts = [a, b, c]
          let release = try release(counts)
          let hidden = counts.indices.filter { release.lines[$0].figures == nil }
          let sum = hidden.reduce(0) { $0 + counts[$1] }
          let small = counts.contains { $0 > 0 && $0 < VolumeRelease.least }
          #expect(hidden.isEmpty == !small)
          for index in counts.indices where (1..<VolumeRelease.least).contains(counts[index]) {
            #expect(hidden.contains(index))
          }
          guard small, release.total != nil else { continue }
          #expect(hidden.count > 1 && sum >= VolumeRelease.least, "\(counts)")
        }
      }
    }
  }
}
