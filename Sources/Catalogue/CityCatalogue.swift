public import Domain

/// The certificates, fees, settings, calendar rules and procedures of the city as `catalogue/`,
/// `fees/` and `calendar/` describe them.
public enum CityCatalogue {
  /// What a whole catalogue is made of, told apart by the ends of their names.
  public static let names =
    [
      "catalogue/certificates.yaml", "fees/fees.yaml", "catalogue/settings.yaml",
      "catalogue/identity.yaml", "catalogue/exemptions.yaml", rules,
    ] + intake

  /// The interview; a folder may do without all of them: those in force go on.
  public static let intake = [
    "events", "questions", "residence", "card-seal", "insurance", "children", "welfare",
    "family-register",
  ].map { "\(intakeFolder)/\($0).yaml" }

  public static let intakeFolder = "catalogue/intake"

  /// A folder may do without: the rules in force go on.
  static let rules = "calendar/rules.yaml"

  /// Reads all files as one catalogue.
  ///
  /// - Throws: every problem of every file; a file that is absent is one. Half a catalogue is never
  ///   given.
  public static func load(
    files: [(name: String, bytes: [UInt8])]
  ) throws(CatalogueProblems) -> CatalogueContent {
    var problems: [CatalogueProblem] = []
    var found: [(name: String, bytes: [UInt8])] = []
    let hasIntake = intake.contains { file(files, $0) != nil }
    for name in names where name != rules && (hasIntake || !intake.contains(name)) {
      if let file = file(files, name) {
        found.append(file)
      } else {
        problems.append(
          CatalogueProblem(file: name, line: 1, field: "", message: "ファイルがありません。"))
      }
    }
    guard problems.isEmpty else { throw CatalogueProblems(problems) }

    var counting = CountingRuleReader(file: rules)
    let periods = file(files, rules).map { counting.rules($0.bytes) }
    var (content, faults) = city(found)
    content.rules = periods ?? []
    var interview = IntakeReader()
    content.intake = interview.content(found.filter { intake.contains($0.name) })
    for reader in faults + [counting.yaml] + interview.readers {
      problems += reader.problems.sorted { $0.line < $1.line }
    }
    guard problems.isEmpty else { throw CatalogueProblems(problems) }
    return content
  }

  private static func file(
    _ files: [(name: String, bytes: [UInt8])], _ name: String
  ) -> (name: String, bytes: [UInt8])? {
    files.first { $0.name.utf8.elementsEqual(name.utf8) }
  }

  /// The files a catalogue always has, in the order of `names`.
  private static func city(
    _ found: [(name: String, bytes: [UInt8])]
  ) -> (CatalogueContent, [YAMLReader]) {
    var certificates = CertificateReader(file: found[0].name)
    var fees = FeeReader(file: found[1].name)
    var settings = SettingReader(file: found[2].name)
    var identity = IdentityReader(file: found[3].name)
    var exemptions = ExemptionReader(file: found[4].name)
    let types = certificates.certificates(found[0].bytes)
    // What refers to the types is held against them only when these could all be read: one mistake
    // there must not make others here.
    let sound = certificates.yaml.problems.isEmpty ? types : nil
    let content = CatalogueContent(
      certificates: types, fees: fees.fees(found[1].bytes, certificates: sound),
      settings: settings.settings(found[2].bytes),
      documents: identity.documents(found[3].bytes),
      exemptions: exemptions.exemptions(found[4].bytes, certificates: sound))
    return (
      content, [certificates.yaml, fees.yaml, settings.yaml, identity.yaml, exemptions.yaml]
    )
  }
}
