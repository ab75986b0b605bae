import Domain
import TUI

enum AuditViewerText {
  static let name = "監査記録"
  static let guide = [
    "だれが、いつ、どの端末で、何をしたか、または見たかの記録です。書き替えることはできません。",
    "見ること自体も記録されます。そのため、最初に目的を選びます。この画面は自動では新しくなりません。F5 で最新にします。",
    "「!」と「不可」は、権限がないなどの理由で断られた操作です。",
    "F10 で、記録が一行も消されたり書き替えられたりしていないことを確かめられます。",
  ]

  static let helpFilter = "職員、対象、期間、役所、操作で絞り込みます。"
  static let helpVerify = "すべての行のつながりと、控えの記録を確かめます。行数が多いと時間がかかります。"
  static let helpDetail = "選んだ行の詳細を見ます。"
  static let helpSameSubject = "選んだ行と同じ対象の記録だけを見ます。"
  static let helpSameStaff = "選んだ行と同じ職員の記録だけを見ます。"
  static let helpClear = "絞り込みを外して、すべて見ます。"
  static let helpReload = "最新の記録を読み直します。"
  static let helpNext = "古い方の次の頁を見ます。最後の行で下へ進んでも開きます。"
  static let helpPrevious = "新しい方の前の頁を見ます。先頭の行で上へ進んでも開きます。"
  static let helpBack = "詳細から一覧へ、一覧から前の画面へ戻ります。"

  static let notOpen = "目的を選ぶと開きます。"
  static let nothingSelected = "選べる記録がありません。"
  static let lastPage = "これより古い記録はありません。"
  static let firstPage = "これより新しい記録はありません。"
  static let noFilter = "絞り込んでいません。"
  static let purposeMissing = "目的を選んでください。監査記録に残ります。"
  static let empty = "当てはまる記録がありません。F6 で絞り込みを外すか、F2 で条件を替えてください。"
  static let purposeWhy =
    "監査記録を開きます。だれがどの目的で見たかも記録に残ります。当てはまる目的を選んでください。"

  static func purposeForm(_ purpose: Purpose) -> Form {
    Form(
      title: "見る目的",
      fields: [
        .choice(
          AuditViewerScreen.Field.purpose, label: "目的",
          options: Purpose.ofReadingTheLog.map { ChoiceOption($0.rawValue, $0.name) },
          selected: purpose.rawValue)
      ], verb: "開く")
  }

  // MARK: Stored words in Japanese

  /// The name of an act; one this program does not know is shown as it is stored.
  static func act(_ stored: String) -> String {
    Act(rawValue: stored).flatMap(Policy.row)?.name ?? stored
  }

  static func subject(_ subject: AuditSubject) -> String {
    let kind = kinds.first { SafeText.isSame($0.stored, subject.kind) }?.name ?? subject.kind
    return subject.id == "-" ? kind : "\(kind) \(subject.id)"
  }

  /// For the list: a number, a request and an appointment by what people call them, what has only a
  /// long id by its beginning.
  static func shortSubject(of entry: AuditEntry, _ offices: OfficeDirectory) -> String {
    let subject = entry.subject
    if let name = name(of: entry, offices) {
      return self.subject(AuditSubject(subject.kind, name))
    }
    let parts = subject.id.split(separator: "-")
    guard let place = parts.firstIndex(where: { $0.utf8.count == 8 && Int($0) != nil }),
      place > 0, place + 1 < parts.count, let month = Int(parts[place].dropFirst(4).prefix(2)),
      let day = Int(parts[place].suffix(2))
    else { return self.subject(AuditSubject(subject.kind, beginning(of: subject.id))) }
    // The first request of a visit is called by the visit's number alone.
    let rest = parts[(place + 1)...]
    let name = rest.count == 2 && rest.last == "1" ? rest.dropLast() : rest
    return self.subject(
      AuditSubject(subject.kind, "\(name.joined(separator: "-")) \(month)/\(day)"))
  }

  /// The whole id, with its name where it has one.
  static func longSubject(of entry: AuditEntry, _ offices: OfficeDirectory) -> String {
    subject(entry.subject) + (name(of: entry, offices).map { "（\($0)）" } ?? "")
  }

  /// What people call an office or a queue; nil for anything else.
  private static func name(of entry: AuditEntry, _ offices: OfficeDirectory) -> String? {
    switch entry.subject.kind {
    case "office": offices.office(OfficeID(entry.subject.id))?.name
    case "queue": entry.office.flatMap { offices.queue(QueueID(entry.subject.id), in: $0)?.name }
    default: nil
    }
  }

  /// Eight digits tell one long hexadecimal id from another.
  private static func beginning(of id: String) -> String {
    let isHex = id.utf8.count >= 16 && id.unicodeScalars.allSatisfy(\.properties.isASCIIHexDigit)
    return isHex ? String(id.prefix(8)) : id
  }

  static let kinds: [(stored: String, name: String)] = [
    ("ticket", "番号"), ("staff", "職員"), ("terminal", "端末"), ("office", "役所"),
    ("queue", "列"), ("appointment", "予約"), ("counter", "窓口"), ("request", "依頼"),
    ("session", "サインイン"), ("register", "住民の台帳"), ("person", "住民"),
    ("certificate", "証明書"),
    ("draft", "書きかけ"), ("notice", "お知らせ"), ("catalogue", "目録"), ("calendar", "暦"),
    ("audit", "監査記録"),
    ("system", "システム"),
  ]

  /// Groups of acts by the beginning of what is stored.
  static let actGroups: [(prefix: String, name: String)] = [
    ("", "すべて"), ("ticket.", "番号"), ("appointment.", "予約"), ("counter.", "窓口"), ("queue.", "監督"),
    ("certificate.", "証明書"), ("day.", "締め"), ("session.", "サインインと離席"), ("draft.", "書きかけ"),
    ("staff.", "職員"), ("terminal.", "端末"), ("office.", "役所"),
    ("catalogue.", "目録"), ("calendar.", "暦"), ("access.", "非常時の権限"), ("notice.", "お知らせ"),
    ("request.", "承認"),
    ("audit.", "監査記録"), ("board.", "呼出表示"), ("system.", "システム"),
  ]

  /// `番号 T-1` or `ticket T-1`; nil when there is no kind, or no id, to be read.
  static func subject(from text: String) -> AuditSubject? {
    let parts = FullWidthFold.ascii(text).split(separator: " ", maxSplits: 1)
    guard let word = parts.first.map(String.init),
      let kind = kinds.first(where: {
        SafeText.isSame($0.name, word) || SafeText.isSame($0.stored, word)
      })
    else { return nil }
    if kind.stored == AuditSubject.system.kind, parts.count == 1 { return .system }
    guard parts.count == 2 else { return nil }
    let id = parts[1].split(separator: " ").joined(separator: " ")
    return id.isEmpty ? nil : AuditSubject(kind.stored, id)
  }

  // MARK: Sentences

  static func facts(_ state: AuditViewerScreen.State) -> [String] {
    guard let page = state.page else { return [] }
    return [
      "目的 \(state.purpose?.name ?? "-")", "\(Words.grouped(page.total))件",
      "\(page.page + 1)/\(Words.grouped(page.pageCount))頁",
    ]
  }

  static func conditions(_ query: AuditQuery, _ state: AuditViewerScreen.State) -> String {
    var parts: [String] = []
    if let staff = query.staff { parts.append("職員 \(staff)") }
    if let prefix = query.actPrefix {
      parts.append("操作 \(actGroups.first { $0.prefix == prefix }?.name ?? prefix)")
    }
    if let wanted = query.subject { parts.append("対象 \(subject(wanted))") }
    switch (query.from, query.to) {
    case (let from?, let to?) where from == to: parts.append(from.wareki)
    case (let from?, let to?): parts.append("\(from.wareki)から\(to.wareki)まで")
    case (let from?, nil): parts.append("\(from.wareki)から")
    case (nil, let to?): parts.append("\(to.wareki)まで")
    case (nil, nil): break
    }
    parts.append(query.office.map { state.offices.name($0) } ?? "すべての役所")
    return SafeText.line(parts.joined(separator: "   "), columns: 200)
  }

  static func intact(_ rows: Int) -> String {
    "\(Words.grouped(rows))行を確かめました。欠けた行も書き替えられた行もありません。"
  }

  static let broken = "監査記録の検証に失敗しました。"
  static func brokenLines(firstBad: Int, reason: String) -> [String] {
    [
      "! 監査記録が書き替えられたか、失われています。最初の異常は \(Words.grouped(firstBad))行目です。",
      "  理由: " + SafeText.line(reason, columns: 200),
      "  次にすること: 1. この画面を写し取る  2. 管理者と監査担当に連絡する",
      "  3. データベースのファイルには触れず、バックアップと控えの記録を確保する",
    ]
  }
}
