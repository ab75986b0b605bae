import Domain

/// Reads `catalogue/identity.yaml`: by what documents people are known.
struct IdentityReader {
  var yaml: YAMLReader
  private var periods = PeriodCheck()
  private var names: [(name: String, kind: String)] = []

  init(file: String) { yaml = YAMLReader(file: file) }

  mutating func documents(_ bytes: [UInt8]) -> [IdentityDocument] {
    guard let root = yaml.root(bytes), let fields = yaml.fields(root, known: ["documents"]) else {
      return []
    }
    return yaml.list(fields, "documents").compactMap { document($0) }
  }

  private static let known = [
    "kind", "also", "readings", "class", "photo", "withoutPhoto", "extension", "issuedFrom",
    "enoughFor", "notes",
  ]

  private mutating func document(_ value: YAMLValue) -> IdentityDocument? {
    guard let fields = yaml.fields(value, known: Self.known + YAMLReader.provenanceFields) else {
      return nil
    }
    let kind = yaml.text(fields, "kind")
    let also = yaml.texts(fields, "also")
    let readings = yaml.texts(fields, "readings")
    let rank = yaml.word(fields, "class", as: IdentityDocument.Rank.self)
    let photo = yaml.word(fields, "photo", as: IdentityDocument.Photo.self)
    let without = yaml.word(fields, "withoutPhoto", as: IdentityDocument.Rank.self)
    let enough = yaml.words(fields, "enoughFor", as: CertificateRequester.self)
    let notes = yaml.optionalText(fields, "notes")
    let limits = limits(fields)
    let provenance = yaml.provenance(fields)
    guard let kind, let also, let readings, let rank, let photo, let without, let enough,
      let limits,
      let provenance
    else { return nil }
    let row = IdentityDocument(
      kind: kind, also: also, readings: readings, rank: rank, photo: photo,
      rankWithoutPhoto: without, extensionRule: limits.rule, issuedFrom: limits.from,
      enoughFor: enough, notes: notes ?? "", provenance: provenance)
    periods.take(row, fields, &yaml)
    claim([kind] + also, for: kind, value)
    return row
  }

  /// How its dates are read; nil for a fault.
  private mutating func limits(
    _ fields: YAMLFields
  ) -> (rule: IdentityDocument.Extension?, from: CivilDate?)? {
    var rule: IdentityDocument.Extension?
    if let value = fields.values["extension"], !value.isAbsent {
      guard let word = yaml.word(value, as: IdentityDocument.Extension.self) else { return nil }
      rule = word
    }
    var from: CivilDate?
    if let value = fields.values["issuedFrom"], !value.isAbsent {
      guard let day = yaml.date(value) else { return nil }
      from = day
    }
    return (rule, from)
  }

  /// One name never means two kinds.
  private mutating func claim(_ names: [String], for kind: String, _ value: YAMLValue) {
    for name in names {
      let other = self.names.first {
        $0.name.unicodeScalars.elementsEqual(name.unicodeScalars)
          && !$0.kind.unicodeScalars.elementsEqual(kind.unicodeScalars)
      }
      if let other { yaml.report(value, "「\(name)」は「\(other.kind)」の別の名前でもあります。") }
      self.names.append((name, kind))
    }
  }
}
