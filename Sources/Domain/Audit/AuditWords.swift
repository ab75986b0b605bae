/// The short facts of an audit row in the words of the screen: `queue=certificate` is 「列 証明書」.
public enum AuditWords {
  /// - Parameter offices: the names of queues and offices; what is not found there is shown as stored.
  public static func detail(of entry: AuditEntry, _ offices: OfficeDirectory) -> String {
    entry.detail.split(separator: " ").map { part in
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else { return bare[String(part)] ?? String(part) }
      let key = String(pair[0])
      guard let name = keys[key] else { return String(part) }
      let values = pair[1].split(separator: ",").map { value(String($0), of: key, entry, offices) }
      return "\(name) \(values.isEmpty ? "-" : values.joined(separator: "・"))"
    }.joined(separator: "  ")
  }

  private static func value(
    _ stored: String, of key: String, _ entry: AuditEntry, _ offices: OfficeDirectory
  ) -> String {
    switch key {
    case "state":
      return TicketState(rawValue: stored)?.name ?? CounterState(rawValue: stored)?.name
        ?? ApprovalRequest.State(rawValue: stored)?.name ?? stored
    case "document": return DocumentKind(rawValue: stored)?.name ?? stored
    case "print": return DocumentState(rawValue: stored)?.name ?? stored
    case "stage": return RequestStage(rawValue: stored)?.name ?? stored
    case "decision": return CertificateRuling.Decision(rawValue: stored)?.name ?? stored
    case "outcome": return CheckSample.Outcome(rawValue: stored)?.name ?? stored
    case "duty": return offices.office(OfficeID(stored))?.name ?? stored
    case "priority": return Priority(rawValue: stored)?.name ?? stored
    case "method": return PaymentMethod(rawValue: stored)?.name ?? stored
    case "differs": return VerificationEntry.Field(rawValue: stored)?.title ?? stored
    case "flags": return SuppressionFlag(rawValue: stored)?.name ?? stored
    case "act": return Act(rawValue: stored).flatMap(Policy.row)?.name ?? stored
    case "queue", "queues":
      let queue = entry.office.flatMap { offices.queue(QueueID(stored), in: $0) }
      return queue?.name ?? stored
    case "at": return OfficeTime(iso: stored).map { "\($0.date.short) \($0.clock)" } ?? stored
    case "office", "offices": return offices.office(OfficeID(stored))?.name ?? stored
    case "section":
      let section = entry.office.flatMap { offices.section(SectionID(stored), in: $0) }
      return section?.name ?? stored
    case "grants": return grant(stored, offices)
    case "services":
      let queues = entry.office.flatMap { offices.office($0) }?.queues ?? []
      return queues.lazy.flatMap(\.services).first { $0.id.text == stored }?.name ?? stored
    default: return words[stored] ?? stored
    }
  }

  /// `reception@nakahara/resident` as 「受付@中原区役所 区民課」.
  private static func grant(_ stored: String, _ offices: OfficeDirectory) -> String {
    let parts = stored.split(separator: "@", maxSplits: 1)
    guard parts.count == 2, let role = Role(rawValue: String(parts[0])) else { return stored }
    let place = parts[1].split(separator: "/", maxSplits: 1).map { String($0) }
    return RoleGrant(
      role, office: OfficeID(place[0]), section: place.count > 1 ? SectionID(place[1]) : nil
    ).words(offices)
  }

  private static let keys: [String: String] = [
    "queue": "列", "queues": "列", "state": "状態", "act": "操作", "counter": "窓口", "services": "用件",
    "priority": "優先", "appointment": "予約", "at": "時刻", "type": "証明書", "person": "宛名番号",
    "copies": "通数", "stage": "段階", "stop": "止めた印", "flags": "抑止", "differs": "相違",
    "receipt": "会計番号", "amount": "金額", "method": "支払", "drafts": "書きかけ", "effective": "開始",
    "terminal": "端末", "request": "依頼", "kind": "種類", "read": "読取", "imported": "取込",
    "unchanged": "変更なし", "people": "人数", "gone": "なくなった人", "stops": "抑止の人",
    "missing-stops": "抑止が消えた人", "snapshot": "台帳", "as-of": "時点", "added": "追加",
    "offices": "役所", "intake": "受付", "quota": "受付数", "quick": "早い窓口", "counted": "人数",
    "digest": "内容の印", "edition": "版", "carried": "持ち越し", "unserved": "応対せず終了", "os-user": "OSの利用者",
    "from": "前", "to": "後", "epoch": "世代", "version": "版", "office": "役所", "section": "課",
    "account": "OSの利用者", "address": "接続元", "grants": "役割", "count": "件数", "rejected": "断った行",
    "decision": "判断", "outcome": "抜取", "duty": "呼んだ役所",
    "removed": "消した行", "second": "二人目", "clock-back": "時計の戻り（秒）",
    "document": "文書", "print": "印刷", "about": "対象", "attempts": "回数", "handwritten": "手書きの欄",
    "reprint": "元の文書", "withdrawn": "取下げ", "koseki": "家族の図",
  ]

  private static let bare = [
    "next": "次の方", "new": "新規", "unchanged": "変更なし", "wrong-password": "パスワードの間違い",
    "password-checked": "パスワードの確認",
  ]

  private static let words = [
    "open": "受付中", "closed": "終了", "true": "はい", "false": "いいえ", "none": "なし", "training": "研修",
    "real": "本番", "gone": "台帳にいない", "begun": "聞き始め", "wiped": "消去",
    "person-added": "人を追加", "bond-added": "続柄を追加", "person-changed": "人を変更",
    "person-removed": "人を削除",
    "register-added": "戸籍を追加", "register-changed": "戸籍を変更", "register-removed": "戸籍を削除",
    "entry": "載っている人", "chain": "出生から死亡", "household": "世帯", "document": "本人確認の書類",
  ]
}
