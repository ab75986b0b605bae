public import Domain

/// What the stored versions of the catalogue say. A use reads the few rows it needs; nothing is
/// kept in memory and nothing read at the start.
public enum CatalogueQueries {
  /// The version in force: what is decided now keeps its number.
  ///
  /// - Throws: `DeskFailure` `catalogue-missing` when none is, as in a database made before there
  ///   were catalogues.
  public static func active(_ access: borrowing ReadAccess) throws -> CatalogueVersion {
    let row = try access.sql.row("SELECT number FROM catalogue_version WHERE state = 'active'")
    guard let row else {
      throw DeskFailure(
        .catalogueMissing,
        "有効な目録がありません。何も変更していません。管理者に catalogue import と catalogue activate を頼んでください。")
    }
    return CatalogueVersion(row.int(0))
  }

  /// The fees of one certificate in a version.
  public static func fees(
    for code: CertificateCode, in version: CatalogueVersion, _ access: borrowing ReadAccess
  ) throws -> FeeTable {
    FeeTable(
      try access.sql.rows(
        """
        SELECT \(CatalogueRows.feeColumns) FROM catalogue_fee
        WHERE version = ? AND code = ? ORDER BY position
        """, [.integer(version.number), .text(code.text)]
      ).compactMap(CatalogueRows.fee))
  }

  /// A certificate as a version describes it for a day; nil when it does not exist then.
  public static func certificate(
    _ code: CertificateCode, on day: CivilDate, in version: CatalogueVersion,
    _ access: borrowing ReadAccess
  ) throws -> CertificateType? {
    try access.sql.rows(
      """
      SELECT \(CatalogueRows.certificateColumns) FROM catalogue_certificate
      WHERE version = ? AND code = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)
      """,
      [.integer(version.number), .text(code.text), .text(day.iso), .text(day.iso)]
    ).compactMap(CatalogueRows.certificate).first
  }

  /// A setting as a version holds it on a day; nil when it is not set.
  public static func setting(
    _ key: String, on day: CivilDate, in version: CatalogueVersion,
    _ access: borrowing ReadAccess
  ) throws -> CatalogueSetting? {
    try access.sql.rows(
      """
      SELECT \(CatalogueRows.settingColumns) FROM catalogue_setting
      WHERE version = ? AND key = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)
      """,
      [.integer(version.number), .text(key), .text(day.iso), .text(day.iso)]
    ).compactMap(CatalogueRows.setting).first
  }

  /// The value of a setting in force today; nil where nothing is in force or it is not set.
  static func activeSetting(_ key: String, _ access: borrowing ReadAccess) throws -> String? {
    guard
      let row = try access.sql.row("SELECT number FROM catalogue_version WHERE state = 'active'")
    else { return nil }
    return try setting(
      key, on: access.now.date, in: CatalogueVersion(row.int(0)), access)?.value
  }

  /// What is peculiar to a certificate today; nil where the version in force says on no terms.
  static func traits(
    of code: CertificateCode, _ access: borrowing ReadAccess
  ) throws -> [CertificateTrait]? {
    try access.sql.row(
      """
      SELECT t.traits FROM catalogue_terms t
      JOIN catalogue_version v ON v.number = t.version AND v.state = 'active'
      WHERE t.code = ? AND t.valid_from <= ? ORDER BY t.valid_from DESC LIMIT 1
      """, [.text(code.text), .text(access.now.date.iso)]
    ).map {
      $0.text(0).split(separator: "\n").compactMap { CertificateTrait(rawValue: String($0)) }
    }
  }

  /// As what a form of a certificate is issued: 個人票 of J01 is J02.
  static func issued(
    _ code: CertificateCode, variant: String?, on day: CivilDate, in version: CatalogueVersion,
    _ access: borrowing ReadAccess
  ) throws -> CertificateCode {
    guard let variant else { return code }
    return try access.sql.row(
      """
      SELECT variants FROM catalogue_terms WHERE version = ? AND code = ? AND valid_from <= ?
      ORDER BY valid_from DESC LIMIT 1
      """, [.integer(version.number), .text(code.text), .text(day.iso)]
    ).flatMap { row in
      row.text(0).split(separator: "\n").compactMap { CertificateVariant(String($0)) }
        .first { $0.name.unicodeScalars.elementsEqual(variant.unicodeScalars) }?.issuedAs
    } ?? code
  }

  /// Everything a version says.
  ///
  /// - Throws: `DeskFailure` when there is no such version.
  public static func content(
    of version: CatalogueVersion, _ access: borrowing ReadAccess
  ) throws -> CatalogueContent {
    var content = try withoutInterview(version, access)
    content.intake = try IntakeQueries.content(of: version, access)
    return content
  }

  /// What certificates are decided by: a request must not read the interview.
  private static func withoutInterview(
    _ version: CatalogueVersion, _ access: borrowing ReadAccess
  ) throws -> CatalogueContent {
    _ = try record(version, access)
    let sql = access.sql
    func rows(_ columns: String, _ table: String) throws -> [SQLRow] {
      try sql.rows(
        "SELECT \(columns) FROM \(table) WHERE version = ? ORDER BY position",
        [.integer(version.number)])
    }
    let types = try rows(CatalogueRows.certificateColumns, "catalogue_certificate")
      .compactMap(CatalogueRows.certificate)
    return CatalogueContent(
      certificates: try adding(termsOf: version, to: types, access),
      fees: try rows(CatalogueRows.feeColumns, "catalogue_fee").compactMap(CatalogueRows.fee),
      settings: try rows(CatalogueRows.settingColumns, "catalogue_setting")
        .compactMap(CatalogueRows.setting),
      rules: try rules(in: version, access),
      documents: try rows(CertificateTermRows.documentColumns, "catalogue_document")
        .compactMap(CertificateTermRows.document),
      exemptions: try rows(CertificateTermRows.exemptionColumns, "catalogue_exemption")
        .compactMap(CertificateTermRows.exemption))
  }

  /// The grounds for taking no fee, of every day a version knows.
  public static func exemptions(
    in version: CatalogueVersion, _ access: borrowing ReadAccess
  ) throws -> [FeeExemption] {
    try access.sql.rows(
      """
      SELECT \(CertificateTermRows.exemptionColumns) FROM catalogue_exemption
      WHERE version = ? ORDER BY position
      """, [.integer(version.number)]
    ).compactMap(CertificateTermRows.exemption)
  }

  private static func adding(
    termsOf version: CatalogueVersion, to types: [CertificateType],
    _ access: borrowing ReadAccess
  ) throws -> [CertificateType] {
    let rows = try access.sql.rows(
      "SELECT \(CertificateTermRows.termsColumns) FROM catalogue_terms WHERE version = ?",
      [.integer(version.number)]
    ).compactMap(CertificateTermRows.terms)
    let terms = Dictionary(rows, uniquingKeysWith: { first, _ in first })
    return types.map { type in
      var type = type
      type.terms = terms[type.key]
      return type
    }
  }

  /// What certificates are issued by now: the version in force, the offices and the holidays.
  ///
  /// - Throws: `DeskFailure` `catalogue-missing` when no version is in force.
  public static func rulebook(_ access: borrowing ReadAccess) throws -> Rulebook {
    try rulebook(of: active(access), access)
  }

  /// The same of any version: what was decided by an earlier one.
  public static func rulebook(
    of version: CatalogueVersion, _ access: borrowing ReadAccess
  ) throws -> Rulebook {
    Rulebook(
      try withoutInterview(version, access), offices: try OfficeDetailRecords.directory(access),
      calendar: CityCalendar(
        holidays: HolidayCalendar(imported: try HolidayRecords.all(access))))
  }

  /// What the calendar counts by a version; nothing in one from before rules belonged to it.
  public static func rules(
    in version: CatalogueVersion, _ access: borrowing ReadAccess
  ) throws -> [CountingRule] {
    try access.sql.rows(
      "SELECT \(CatalogueRows.ruleColumns) FROM catalogue_rule WHERE version = ? ORDER BY position",
      [.integer(version.number)]
    ).compactMap(CatalogueRows.rule)
  }

  /// What the calendar counts now; nothing where no version says it.
  public static func activeRules(_ access: borrowing ReadAccess) throws -> [CountingRule] {
    try access.sql.row("SELECT number FROM catalogue_version WHERE state = 'active'")
      .map { try rules(in: CatalogueVersion($0.int(0)), access) } ?? []
  }

  // MARK: The versions

  /// All of them, newest first.
  public static func versions(
    _ access: borrowing ReadAccess
  ) throws -> [CatalogueVersionRecord] {
    try access.sql.rows("\(select) ORDER BY v.number DESC").compactMap(record)
  }

  /// - Throws: `DeskFailure` when there is no such version.
  public static func record(
    _ version: CatalogueVersion, _ access: borrowing ReadAccess
  ) throws -> CatalogueVersionRecord {
    let row = try access.sql.row("\(select) WHERE v.number = ?", [.integer(version.number)])
    guard let found = row.flatMap(record) else {
      throw DeskFailure(
        .catalogueUnknown,
        "目録の\(version.name)はありません。何も変更していません。madoguchi catalogue list で確かめてください。")
    }
    return found
  }

  /// The version that says exactly this, if one does.
  public static func version(
    withDigest digest: String, _ access: borrowing ReadAccess
  ) throws -> CatalogueVersion? {
    try access.sql.row(
      "SELECT number FROM catalogue_version WHERE digest = ?", [.text(digest)]
    ).map { CatalogueVersion($0.int(0)) }
  }

  private static let select = """
    SELECT v.number, v.state, v.digest, v.imported_at, v.imported_by, v.activated_at,
      v.activated_by, v.approved_by,
      (SELECT count(*) FROM catalogue_certificate c WHERE c.version = v.number),
      (SELECT count(*) FROM catalogue_fee f WHERE f.version = v.number),
      (SELECT count(*) FROM catalogue_setting s WHERE s.version = v.number),
      (SELECT count(*) FROM catalogue_certificate c
        WHERE c.version = v.number AND c.confirmed_by IS NULL)
      + (SELECT count(*) FROM catalogue_fee f
        WHERE f.version = v.number AND f.confirmed_by IS NULL)
      + (SELECT count(*) FROM catalogue_setting s
        WHERE s.version = v.number AND s.confirmed_by IS NULL)
      + (SELECT count(*) FROM catalogue_document d
        WHERE d.version = v.number AND d.confirmed_by IS NULL)
      + (SELECT count(*) FROM catalogue_exemption e
        WHERE e.version = v.number AND e.confirmed_by IS NULL)
      + (SELECT count(*) FROM catalogue_event n
        WHERE n.version = v.number AND n.confirmed_by IS NULL)
      + (SELECT count(*) FROM catalogue_question q
        WHERE q.version = v.number AND q.confirmed_by IS NULL)
      + (SELECT count(*) FROM catalogue_procedure p
        WHERE p.version = v.number AND p.confirmed_by IS NULL)
      + (SELECT count(*) FROM catalogue_rule r WHERE r.version = v.number AND r.confirmed = 0),
      (SELECT count(*) FROM catalogue_rule r WHERE r.version = v.number),
      (SELECT count(DISTINCT p.id) FROM catalogue_procedure p WHERE p.version = v.number)
    FROM catalogue_version v
    """

  private static func record(_ row: SQLRow) -> CatalogueVersionRecord? {
    guard let state = CatalogueVersionRecord.State(rawValue: row.text(1)),
      let importedAt = TicketRows.time(row, 3)
    else { return nil }
    return CatalogueVersionRecord(
      version: CatalogueVersion(row.int(0)), state: state, digest: row.text(2),
      importedAt: importedAt, importedBy: StaffID(row.text(4)),
      activatedAt: TicketRows.time(row, 5), activatedBy: row.optionalText(6).map { StaffID($0) },
      approvedBy: row.optionalText(7).map { StaffID($0) }, certificates: row.int(8),
      fees: row.int(9), settings: row.int(10), rules: row.int(12), procedures: row.int(13),
      unconfirmed: row.int(11))
  }
}
