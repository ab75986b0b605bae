import ArgumentParser
import Domain
import UseCases

/// Protections as text and as JSON: never whom they are against.
enum ProtectionReport {
  static func json(
    _ protection: Protection, on today: CivilDate, isAbsent: Bool? = nil
  ) -> JSON {
    .object([
      ("inRegister", isAbsent.map { .flag(!$0) } ?? .null),
      ("id", .text(protection.id.text)), ("person", .text(protection.subject.text)),
      ("state", .text(protection.state(on: today).rawValue)),
      ("consultedOn", .text(protection.consultedOn.iso)), ("start", .text(protection.start?.iso)),
      ("end", .text(protection.end?.iso)), ("daysLeft", .number(protection.daysLeft(on: today))),
      (
        "scopes",
        .list(
          RecordType.allCases.filter { protection.scopes.contains($0) }.map { .text($0.rawValue) })
      ),
    ])
  }

  static func json(_ release: ProtectionRelease) -> JSON {
    .object([
      ("id", .text(release.id.text)), ("certificate", .text(release.request.text)),
      ("person", .text(release.person.text)), ("record", .text(release.record.rawValue)),
      ("copies", .number(release.copies)), ("state", .text(release.state.rawValue)),
      ("until", .text(release.expiresAt?.iso)),
    ])
  }

  static func sentence(_ protection: Protection, on today: CivilDate) -> String {
    let state = protection.state(on: today)
    if state == .ended { return "終わりにしました: \(protection.id)。システムごとの解除を確かめてください。" }
    return "「\(state.name)」にしました: \(protection.id)。終わりの日は \(protection.end?.wareki ?? "-") です。"
  }

  static func text(_ board: ProtectionBoard) -> String {
    let today = board.at.date
    let lines = board.protections.map { protection in
      let days = protection.daysLeft(on: today).map { $0 < 0 ? "\(-$0)日過ぎ" : "あと\($0)日" } ?? "-"
      return "\(protection.id)  \(protection.subject)  \(protection.state(on: today).name)  "
        + "\(protection.end?.iso ?? "-")  \(days)"
        + (board.absent.contains(protection.subject) ? "  台帳になし" : "")
    }
    let works = board.works.map {
      "作業 \($0.id)  \($0.protection)  \($0.subject)  \($0.kind.name)  残り: \($0.open.joined(separator: "・"))"
    }
    let asked = board.proposals.map {
      "依頼 \($0.id)  \($0.protection)  \($0.subject)  \($0.step.name)  \($0.askedByName)"
    }
    let inbound = board.inbound.map { notice in
      "通知 \(notice.id)  \(notice.receivedAt.iso)  \(notice.alarm(at: board.at)?.name ?? "-")"
    }
    let all = lines + works + asked + inbound
    return all.isEmpty ? "登録はありません。" : all.joined(separator: "\n")
  }
}

/// `住民票,附票` or `residence,appendix`.
struct RecordWords: ExpressibleByArgument, Equatable {
  let records: Set<RecordType>

  init?(argument: String) {
    var records: Set<RecordType> = []
    for word in argument.unicodeScalars.split(whereSeparator: { $0 == "," || $0 == "、" }) {
      let found = RecordType.allCases.first {
        $0.rawValue.unicodeScalars.elementsEqual(word) || $0.name.unicodeScalars.elementsEqual(word)
      }
      guard let found, found.canBeBlocked else { return nil }
      records.insert(found)
    }
    guard !records.isEmpty else { return nil }
    self.records = records
  }
}

/// 氏名,カナ,生年月日,住所,別名: a heading, then one counterpart a line.
enum CounterpartFile {
  static func read(_ path: String) throws -> [Counterpart] {
    let bytes = try InputFile.read(path, limit: 65_536)
    do {
      let records = try CSVReader.records(bytes: bytes)
      guard records.first?.fields == ["氏名", "カナ", "生年月日", "住所", "別名"] else {
        throw DeskFailure(
          "counterparts-wrong", "\(path) の1行目は「氏名,カナ,生年月日,住所,別名」にしてください。何も登録していません。")
      }
      return try records.dropFirst().map { try counterpart($0, path) }
    } catch let fault as CSVReader.Fault {
      throw DeskFailure("counterparts-wrong", "\(path) \(fault.message) 何も登録していません。")
    }
  }

  private static func counterpart(
    _ record: CSVReader.Record, _ path: String
  ) throws -> Counterpart {
    let birth: CivilDate?
    do {
      birth = record.fields[2].isEmpty ? nil : try DateSpelling.date(record.fields[2])
    } catch {
      throw DeskFailure(
        "counterparts-wrong", "\(path) \(record.line)行目の生年月日: \(error.message) 何も登録していません。")
    }
    return Counterpart(
      name: ExactText(record.fields[0]), kana: ExactText(record.fields[1]), birth: birth,
      address: ExactText(record.fields[3]),
      aliases: record.fields[4].unicodeScalars.split(separator: "・").map { ExactText(String($0)) })
  }
}
