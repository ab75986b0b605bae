public import Domain

/// A person on the way into a register, with everything that takes thinking done: it is made on
/// whatever thread reads the file, so that the one that writes only writes.
public struct RegisterEntry: Sendable {
  let record: ResidentRecord
  let nameKey: String
  let kanaKey: String
  let birth: String
  let span: BirthSpan?
  /// Of a stopped person without their residence: even a digest of an address could be tried out
  /// against all there are.
  let digest: Int
  let lotKey: String
  /// The name as a terminal shows it and its unusual characters; nil for most names.
  let shown: String?
  let glyphs: String?

  /// The person, when the file stops them.
  public var stopped: PersonID? { record.stop == nil ? nil : record.id }

  public init(_ record: ResidentRecord, glyphs table: GlyphTable) {
    self.record = record
    nameKey = NameFold.searchKey(record.name.text) { table.fallback(of: $0) }
    kanaKey = KanaFold.searchKey(record.kana.text)
    birth = record.birth.iso
    span = BirthSpan(record.birth)
    digest = (record.stop == nil ? record : record.withoutResidence).digest
    lotKey = record.stop == nil ? AddressFold.lotKey(record.address.lot.text) : ""
    let isPlain = table.isPlain(record.name.text) && record.mj.isEmpty
    let unusual = isPlain ? [] : table.glyphs(of: record.name.text, mj: record.mj)
    shown = unusual.isEmpty ? nil : table.shown(record.name.text)
    glyphs = unusual.isEmpty ? nil : RegisterRows.text(unusual)
  }
}
