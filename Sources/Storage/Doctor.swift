import Domain
import Glibc

/// One thing the doctor looked at.
public struct DoctorCheck: Equatable, Sendable {
  public var name: String
  public var ok: Bool
  /// A Japanese sentence.
  public var detail: String
}

extension Store {
  /// Looks at everything that must hold; changes nothing.
  /// What cannot be read counts as a fault: a damaged file is why the doctor is asked.
  public func doctor() throws -> [DoctorCheck] {
    [
      check("integrity", "データベースの構造に異常はありません。") {
        let lines = try peek { try $0.rows("PRAGMA integrity_check").map { $0.text(0) } }
        return lines == ["ok"] ? nil : lines.prefix(3).joined(separator: " / ")
      },
      check("references", "参照はすべてそろっています。") {
        let missing = try peek { try $0.rows("PRAGMA foreign_key_check").count }
        return missing == 0 ? nil : "参照先のない行が\(missing)件あります。"
      },
      check("durability", "WAL・FULL・secure_delete・外部キーが有効です。", settingsFault),
      check("schema", "版は\(schema.current)です。") {
        let version = try peek { try Schema.version($0) }
        return version == schema.current ? nil : "版が\(version)です。"
      },
      check("audit", "監査記録の連鎖に異常はありません。") {
        let audit = try verifyAudit()
        return audit.isWhole ? nil : audit.reason
      },
    ]
      + (ticketRules + protectionRules + moneyRules + kosekiRules).map { rule in
        check(rule.name, rule.good) {
          let wrong = try peek { try $0.count(rule.sql) }
          return wrong == 0 ? nil : "\(rule.bad): \(wrong)件"
        }
      } + [
        check("catalogue", "目録に有効な版があり、どの証明書にも条件があり、聞き取りの手続もあります。", catalogueFault),
        check("protection-secrets", "上席確認（P）の封をした記録は、すべて開けます。", sealedFault),
        check("protection-subjects", try absentSubjects()) { nil },
        check("postal", "郵便番号のデータは正しく読めます。", postalFault),
        check("register", "住民の台帳は、取り込んだときのままです。", registerFault),
        check("permissions", "ファイルの権限は正しく設定されています。", looseFile),
      ]
  }

  private func check(
    _ name: String, _ good: String, _ fault: () throws -> String?
  ) -> DoctorCheck {
    do {
      let fault = try fault()
      return DoctorCheck(name: name, ok: fault == nil, detail: fault ?? good)
    } catch {
      let failure = StorageSentences.explain(error, path: files.database) as? DeskFailure
      return DoctorCheck(name: name, ok: false, detail: failure?.message ?? "調べられませんでした。")
    }
  }

  /// The file in use is there, closed to others, and holds as many people as were taken in.
  private func registerFault() throws -> String? {
    let found = try peek { sql in
      try ResidentQueries.attach(sql).map {
        (snapshot: $0, people: try sql.count("SELECT count(*) FROM register.person"))
      }
    }
    guard let found else { return nil }
    guard found.people == found.snapshot.info.people else {
      return "台帳の人数が、取り込んだ\(found.snapshot.info.people)人と違います。import residents で取り込み直してください。"
    }
    var info = stat()
    let path = files.folder + "/" + found.snapshot.file
    guard stat(path, &info) == 0, info.st_mode & 0o007 == 0 else {
      return "権限が広すぎます: \(path)"
    }
    return nil
  }

  /// A database from before there were catalogues has none until two people put one in force.
  private func catalogueFault() throws -> String? {
    let active = try peek {
      try $0.count("SELECT count(*) FROM catalogue_version WHERE state = 'active'")
    }
    guard active > 0 else {
      return "目録に有効な版がありません。証明書の手数料も条件も決められません。\(Self.takeInCatalogue)"
    }
    // A version from before the rules were in the catalogue names certificates and decides nothing.
    let undecided = try peek {
      try $0.count(
        """
        SELECT count(*) FROM catalogue_version v JOIN catalogue_certificate c ON c.version = v.number
        WHERE v.state = 'active' AND NOT EXISTS (SELECT 1 FROM catalogue_terms t
          WHERE t.version = c.version AND t.code = c.code AND t.valid_from = c.valid_from)
        """)
    }
    guard undecided == 0 else {
      return "目録の有効な版に、条件のない証明書が\(undecided)件あります。審査では何も決まりません。\(Self.takeInCatalogue)"
    }
    let procedures = try peek {
      try $0.count(
        """
        SELECT count(*) FROM catalogue_version v JOIN catalogue_procedure p ON p.version = v.number
        WHERE v.state = 'active'
        """)
    }
    return procedures > 0
      ? nil : "目録の有効な版に、聞き取りの手続がありません。手続は判断できません。\(Self.takeInCatalogue)"
  }

  private static let takeInCatalogue =
    "管理者が catalogue import で取り込み、二人で catalogue activate を実行してください。"

  private func settingsFault() throws -> String? {
    let found = try engine.outsideTransaction { sql in
      [try sql.row("PRAGMA journal_mode")?.text(0) ?? "-"]
        + (try ["synchronous", "secure_delete", "foreign_keys"].map {
          "\($0)=\(try sql.count("PRAGMA \($0)"))"
        })
    }
    let wanted = ["wal", "synchronous=2", "secure_delete=1", "foreign_keys=1"]
    return found == wanted ? nil : "保存の設定が違います（\(found.joined(separator: " "))）。"
  }

  /// The edition in use; the shipped one is not the database's.
  private func postalFault() throws -> String? {
    let row = try peek {
      try $0.row("SELECT content, areas FROM postal_edition ORDER BY number DESC LIMIT 1")
    }
    guard let row, let content = row.blob(0) else { return nil }
    do {
      return try PostalIndex(content).count == row.int(1) ? nil : "郵便番号の件数が記録と違います。"
    } catch {
      return error.message
    }
  }

  /// A file anybody may read, or a key more than its readers.
  private func looseFile() -> String? {
    let rules: [(path: String, forbidden: mode_t)] = [
      (files.database, 0o007), (files.database + "-wal", 0o007), (files.database + "-shm", 0o007),
      (files.witness, 0o007), (files.auditKey, 0o027), (files.backupKey, 0o077),
    ]
    for rule in rules {
      var info = stat()
      guard stat(rule.path, &info) == 0 else { continue }
      if info.st_mode & rule.forbidden != 0 { return "権限が広すぎます: \(rule.path)" }
    }
    return nil
  }
}
