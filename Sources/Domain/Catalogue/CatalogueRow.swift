/// One row of the catalogue, whatever it describes.
public protocol CatalogueEntry: Equatable, Sendable {
  /// No two rows of one table share it.
  var key: String { get }
  /// Every value by its name in the file, in a fixed order: what a digest and a comparison read.
  var fields: [CatalogueField] { get }
  /// False: the city has still to confirm it (要確認).
  var isConfirmed: Bool { get }
  /// A value of such a row as a clerk reads it, name and value; the same where it needs no words.
  static func clerkWords(
    for field: CatalogueField, in content: CatalogueContent
  ) -> CatalogueField
}

extension CatalogueEntry {
  public static func clerkWords(
    for field: CatalogueField, in content: CatalogueContent
  ) -> CatalogueField { field }
}

/// One that holds for some days.
public protocol CatalogueRow: CatalogueEntry {
  /// What the row is about through all its periods: `J01`, `J01 counter`, `okuyami.lead`.
  var subject: String { get }
  var provenance: Provenance { get }
}

extension CatalogueRow {
  /// The row itself: its subject and its first day. No two rows of a catalogue share it.
  public var key: String { "\(subject) \(provenance.valid.from.iso)" }

  public var isConfirmed: Bool { provenance.isConfirmed }
}

extension Sequence where Element: CatalogueRow {
  /// The rows that hold on `day`.
  public func inForce(on day: CivilDate) -> [Element] {
    filter { $0.provenance.valid.contains(day) }
  }
}
