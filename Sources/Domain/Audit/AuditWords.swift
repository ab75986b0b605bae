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
    case "stage": return RequestStage(rawValue: stored)?.name ?? stored
    case "priority": return Priority(rawValue: stored)?.name ?? stored
    case "method": return PaymentMethod(rawValue: stored)?.name ?? stored
    case "differs": return VerificationEntry.Field(rawValue: stored)?.title ?? stored
    case "flags": return SuppressionFlag(rawValue: stored)?.name ?? stored
    case "act": return Act(rawValue: stored).flatMap(Policy.row)?.name ?? stored
    case "queue", "queues":
      let queue = entry.office.flatMap { offices.queue(QueueID(stored), in: $0) }
      return queue?.name ?? stored
    case "services":
      let queues = entry.office.flatMap { offices.office($0) }?.queues ?? []
      return queues.lazy.flatMap(\.services).first { $0.id.text == stored }?.name ?? stored
    default: return words[stored] ?? stored
    }
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
    "from": "前", "to": "後", "epoch": "世代",
  ]

  private static let bare = ["next": "次の方", "new": "新規", "unchanged": "変更なし"]

  private static let words = [
    "open": "受付中", "closed": "終了", "true": "はい", "false": "いいえ", "none": "なし", "training": "研修",
    "real": "本番", "gone": "台帳にいない",
  ]
}
