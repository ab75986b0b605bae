import Catalogue
import Domain
import Testing

@Suite struct CityCatalogueTests {
  private func problems(_ files: [(name: String, bytes: [UInt8])]) -> [CatalogueProblem] {
    do {
      _ = try CityCatalogue.load(files: files)
      return []
    } catch {
      return error.problems
    }
  }

  @Test func aSoundCatalogueIsRead() throws {
    let content = try CityCatalogue.load(files: CatalogueSample.files())
    #expect(content.certificates.map(\.code.text) == ["J01", "F06"])
    #expect(content.certificates[1].notes.isEmpty)
    #expect(content.certificates[1].provenance.confirmation?.by == "戸籍係")
    #expect(content.fees.map(\.amount) == [300, 350, 200, 350, 1400])
    #expect(content.fees[4].variant == "上質紙")
    #expect(content.settings.map(\.value) == ["4", nil])
    #expect(content.unconfirmed == 11)
    #expect(content.documents.map(\.kind) == ["旅券", "運転経歴証明書"])
    #expect(content.exemptions.first?.appliesTo == [CertificateCode("J01")])
    #expect(content.certificates[0].terms?.needs(of: .agent) == [.powerOfAttorney])
    #expect(content.certificates[1].terms?.variant("上質紙")?.notices == ["婚姻"])
  }

  @Test(arguments: CatalogueFault.all)
  func aFaultIsNamedByFileLineAndField(_ fault: CatalogueFault) throws {
    let found = problems(CatalogueSample.files(fault.file, replacing: fault.lines))
    let named = found.contains {
      $0.file == fault.file.rawValue && $0.line == fault.line && $0.field == fault.field
        && $0.message.contains(fault.says)
    }
    #expect(named, "\(found)")
  }

  @Test(arguments: [
    CatalogueSample.File.certificates, .fees, .settings, .identity, .exemptions,
  ])
  func halfACatalogueIsNeverGiven(_ file: CatalogueSample.File) {
    let rest = CatalogueSample.files().filter { $0.name != file.rawValue }
    #expect(problems(rest).map(\.file) == [file.rawValue])
    #expect(problems(rest).first?.message == "ファイルがありません。")
  }

  @Test func aCatalogueWithoutRulesOfTheCalendarIsRead() throws {
    let files = CatalogueSample.files().filter { $0.name != "calendar/rules.yaml" }
    #expect(try CityCatalogue.load(files: files).rules.isEmpty)
    let content = try CityCatalogue.load(files: CatalogueSample.files())
    #expect(content.rules.map(\.id) == ["move", "adult"])
    // A version without them reads as it did before they belonged to one: its digest stands.
    var without = content
    without.rules = []
    #expect(!without.canonical.contains("rule\u{1F}"))
    #expect(content.canonical.hasPrefix(without.canonical))
  }

  @Test func aVersionFromBeforeThereWereTermsKeepsItsDigest() throws {
    var old = try CityCatalogue.load(files: CatalogueSample.files())
    for index in old.certificates.indices { old.certificates[index].terms = nil }
    old.documents = []
    old.exemptions = []
    for word in ["requesters", "document", "exemption"] { #expect(!old.canonical.contains(word)) }
    let new = try CityCatalogue.load(files: CatalogueSample.files())
    let changes = CatalogueChange.between(old, new)
    // Every column that came is named, though the earlier row had none of it.
    let first = try #require(changes.first { $0.key == "J01 2022-01-04" })
    #expect(first.fields.contains(.init(name: "identity", old: "", new: "A1-or-B2")))
    #expect(changes.count { $0.table == .document } == 2)
    #expect(changes.count { $0.table == .exemption } == 1)
    // And the way back says what goes.
    let back = CatalogueChange.between(new, old).first { $0.key == "J01 2022-01-04" }
    #expect(back?.fields.contains(.init(name: "offices", old: "ward、branch", new: "")) == true)
  }

  @Test func aChangedRuleIsNamedOldAndNew() throws {
    let old = try CityCatalogue.load(files: CatalogueSample.files())
    let new = try CityCatalogue.load(
      files: CatalogueSample.files(
        .rules,
        replacing: [
          2: "  - { id: move, label: 転入, base: 異動した日, rule: D30x, law: 住基法22, confirmed: true }"
        ]))
    let changes = CatalogueChange.between(old, new)
    #expect(changes.map(\.table) == [.rule] && changes.map(\.key) == ["move"])
    #expect(changes.first?.fields == [.init(name: "rule", old: "D14x", new: "D30x")])
  }

  @Test(arguments: FaultSample.broken)
  func aBrokenFileIsRefused(_ sample: FaultSample) {
    for file in CatalogueSample.File.allCases {
      var files = CatalogueSample.files()
      for index in files.indices where files[index].name == file.rawValue {
        files[index].bytes = Array(sample.text.utf8)
      }
      let found = problems(files)
      #expect(found.contains { $0.file == file.rawValue })
      // One mistake in the types must not make others out of every fee.
      #expect(Set(found.map(\.file)) == [file.rawValue])
    }
  }

  @Test func everyProblemOfEveryFileIsNamedAtOnce() {
    var files = CatalogueSample.files(
      .fees, replacing: [4: "    amount: x", 19: "    valid: { from: 1, to: 2 }"])
    files[2].bytes = Array("settings: x".utf8)
    #expect(problems(files).map(\.line) == [4, 19, 19, 1])
  }

  @Test(arguments: 1...8)
  func damagedFilesAreReadOrRefused(_ seed: UInt64) throws {
    let original = try ShippedFiles.catalogueFiles()
    var damage = Damage(seed: seed)
    for round in 0..<18 {
      var files = original
      let index = round % files.count
      files[index].bytes = damage.applied(to: files[index].bytes)
      do {
        let content = try CityCatalogue.load(files: files)
        #expect(!content.certificates.isEmpty)
        expectOneFeeADay(content, "seed \(seed)")
      } catch {
        #expect(!error.problems.isEmpty, "seed \(seed)")
        #expect(error.problems.allSatisfy { $0.line >= 1 && !$0.message.isEmpty }, "seed \(seed)")
      }
    }
  }

  /// Whatever is taken, no day has two fees for one thing, and every certificate of a day has one
  /// at the counter.
  private func expectOneFeeADay(_ content: CatalogueContent, _ comment: Comment) {
    let first = CivilDate(iso: "2021-12-25") ?? CivilDate(dayNumber: 0)
    for offset in stride(from: 0, to: 2_500, by: 17) {
      let day = first.adding(days: offset)
      let subjects = content.fees.inForce(on: day).map(\.subject)
      #expect(Set(subjects).count == subjects.count, comment)
      for type in content.certificates.inForce(on: day) {
        #expect(subjects.contains("\(type.code) counter"), comment)
      }
    }
  }

  @Test func everyDayOfTheShippedFeesHasOne() throws {
    expectOneFeeADay(try ShippedFiles.catalogue(), "shipped")
    expectOneFeeADay(try CityCatalogue.load(files: CatalogueSample.files()), "sample")
  }

  // MARK: What is shipped

  @Test func everyCertificateOfTheBriefIsThere() throws {
    let content = try ShippedFiles.catalogue()
    let expected =
      (1...7).map { "J0\($0)" } + ["S01"] + (1...9).map { "F0\($0)" } + ["F10"]
      + (1...3).map { "T0\($0)" } + (1...5).map { "M0\($0)" }
    #expect(content.certificates.map(\.code.text) == expected)
    #expect(content.settings.contains { $0.id == "okuyami.lead" })
  }

  /// domain.md C.1, the amounts of the counter on a day of 2026.
  @Test(
    arguments: [
      ("J01", nil, 300), ("S01", nil, 300), ("F01", nil, 450), ("F03", nil, 750), ("F05", nil, 400),
      ("F05", "除籍", 700), ("F06", nil, 350), ("F06", "上質紙", 1400), ("F08", "除籍", 450),
      ("M05", nil, 750), ("T03", nil, 0),
    ] as [(String, String?, Int)])
  func shippedFees(_ code: String, _ variant: String?, _ amount: Int) throws {
    let day = try #require(CivilDate(iso: "2026-11-24"))
    let fee = try ShippedFiles.catalogue().feeTable.fee(
      for: CertificateCode(code), variant: variant, on: day)
    #expect(fee.amount == amount)
    #expect(!fee.isConfirmed)
    #expect(!fee.law.isEmpty && !fee.source.isEmpty)
  }

  @Test func nothingShippedClaimsToBeConfirmed() throws {
    let content = try ShippedFiles.catalogue()
    #expect(
      content.unconfirmed
        == content.certificates.count + content.fees.count + content.settings.count
        + content.rules.count { !$0.confirmed } + content.documents.count
        + content.exemptions.count + content.intake.events.count
        + content.intake.questions.count + content.intake.procedures.count)
    // What a statute says needs no word of the city; what an ordinance or the city's practice does.
    #expect(content.rules.count == 21 && content.rules.count { !$0.confirmed } == 5)
  }
}
