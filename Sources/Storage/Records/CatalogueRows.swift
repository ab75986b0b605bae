import Domain

/// The rows of a version of the catalogue, in and out.
enum CatalogueRows {
  static func insert(
    _ content: CatalogueContent, _ version: CatalogueVersion, _ sql: any SQLSession
  ) throws {
    for (position, type) in content.certificates.enumerated() {
      try sql.execute(
        """
        INSERT INTO catalogue_certificate (version, code, position, name, reading, unit, who,
          convenience, second_person, notes, \(provenanceColumns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .integer(version.number), .text(type.code.text), .integer(position), .text(type.name),
          .text(type.reading), .text(type.unit), .text(type.who), .text(type.convenience),
          .text(type.secondPerson.rawValue), .text(type.notes),
        ] + values(type.provenance))
    }
    for (position, fee) in content.fees.enumerated() {
      try sql.execute(
        """
        INSERT INTO catalogue_fee (version, code, variant, channel, position, amount, notes,
          \(provenanceColumns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .integer(version.number), .text(fee.code.text), .text(fee.variant ?? ""),
          .text(fee.channel.rawValue), .integer(position), .integer(fee.amount),
          .text(fee.notes),
        ] + values(fee.provenance))
    }
    for (position, setting) in content.settings.enumerated() {
      try sql.execute(
        """
        INSERT INTO catalogue_setting (version, key, position, value, question,
          \(provenanceColumns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .integer(version.number), .text(setting.id), .integer(position),
          .text(setting.value), .text(setting.question),
        ] + values(setting.provenance))
    }
  }

  static func insert(
    _ rules: [CountingRule], _ version: CatalogueVersion, _ sql: any SQLSession
  ) throws {
    for (position, rule) in rules.enumerated() {
      let own: [SQLValue] =
        switch rule.kind {
        case .deadline(let period, let base): [.text(period.notation), .text(base), .null, .null]
        case .age(let age, let day): [.null, .null, .integer(age), .text(day.rawValue)]
        }
      try sql.execute(
        """
        INSERT INTO catalogue_rule (version, id, position, label, rule, base, age, day, law,
          confirmed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [.integer(version.number), .text(rule.id), .integer(position), .text(rule.label)] + own
          + [.text(rule.law), .flag(rule.confirmed)])
    }
  }

  static let provenanceColumns =
    "valid_from, valid_to, source, law, confirmed_by, confirmed_on"

  static func values(_ provenance: Provenance) -> [SQLValue] {
    [
      .text(provenance.valid.from.iso), .text(provenance.valid.to?.iso),
      .text(provenance.source.joined(separator: "\n")),
      .text(provenance.law.joined(separator: "\n")), .text(provenance.confirmation?.by),
      .text(provenance.confirmation?.on.iso),
    ]
  }

  // MARK: Out

  static let certificateColumns =
    "code, name, reading, unit, who, convenience, second_person, notes, \(provenanceColumns)"

  static func certificate(_ row: SQLRow) -> CertificateType? {
    guard let second = CertificateType.SecondPerson(rawValue: row.text(6)),
      let provenance = provenance(row, from: 8)
    else { return nil }
    return CertificateType(
      code: CertificateCode(row.text(0)), name: row.text(1), reading: row.text(2),
      unit: row.text(3), who: row.text(4), convenience: row.text(5), secondPerson: second,
      notes: row.text(7), provenance: provenance)
  }

  static let feeColumns = "code, variant, channel, amount, notes, \(provenanceColumns)"

  static func fee(_ row: SQLRow) -> FeeRow? {
    guard let channel = FeeChannel(rawValue: row.text(2)),
      let provenance = provenance(row, from: 5)
    else { return nil }
    return FeeRow(
      code: CertificateCode(row.text(0)), variant: row.text(1).isEmpty ? nil : row.text(1),
      channel: channel, amount: row.int(3), notes: row.text(4), provenance: provenance)
  }

  static let ruleColumns = "id, label, rule, base, age, day, law, confirmed"

  static func rule(_ row: SQLRow) -> CountingRule? {
    let kind: CountingRule.Kind? =
      if let period = row.optionalText(2) {
        DeadlineRule(period).map { .deadline($0, base: row.text(3)) }
      } else {
        CountingRule.AgeDay(rawValue: row.text(5)).map { .age(row.int(4), $0) }
      }
    return kind.map {
      CountingRule(
        id: row.text(0), label: row.text(1), kind: $0, law: row.text(6), confirmed: row.flag(7))
    }
  }

  static let settingColumns = "key, value, question, \(provenanceColumns)"

  static func setting(_ row: SQLRow) -> CatalogueSetting? {
    provenance(row, from: 3).map {
      CatalogueSetting(
        id: row.text(0), value: row.optionalText(1), question: row.text(2), provenance: $0)
    }
  }

  static func provenance(_ row: SQLRow, from column: Int) -> Provenance? {
    guard let from = CivilDate(iso: row.text(column)),
      let valid = ValidPeriod(
        from: from, to: row.optionalText(column + 1).flatMap { CivilDate(iso: $0) })
    else { return nil }
    var confirmation: Provenance.Confirmation?
    if let by = row.optionalText(column + 4), let on = CivilDate(iso: row.text(column + 5)) {
      confirmation = Provenance.Confirmation(by: by, on: on)
    }
    return Provenance(
      source: lines(row.text(column + 2)), law: lines(row.text(column + 3)), valid: valid,
      confirmation: confirmation)
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { String($0) }
  }
}
