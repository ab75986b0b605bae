import Cells
import Domain
import TUI

enum HomeText {
  static let name = "はじめ"
  static let guide = [
    "サインインして最初の画面です。F2 から F8 で画面を開きます。どの画面も、上下で選んで Enter か、F9 で開けます。",
    "暗い行は、あなたの役割では開けない画面です。押すと、だれの権限かが出ます。",
    "途中で止めた入力は「書きかけ」として残り、選んで Enter を押すと続きから始められます。",
  ]

  static let helpSignOut = "作業を終わり、ほかの職員がこの端末を使えるようにします。書きかけは残ります。"
  static let helpChoose = "選んだ画面か書きかけを開きます。"
  static let helpEscape = "最初の画面より前の画面はありません。"
  static let nowhereBack = "ここが最初の画面です。席を離れるときは F12、終わるときは F10 を押してください。"
  static let noCounter = "この端末には窓口がないので、引き継ぐものがありません。"
  static let signOutRow = "作業を終わります。書きかけは残ります。"
  static let reading = "件数を読み込んでいます。"
  static let stale = "件数は古いままです"
  static let notices = "お知らせ"
  static let noNotices = "お知らせはありません。"

  static let columns = [
    TableColumn("キー", width: 4), TableColumn("画面", width: 14),
    TableColumn("できること", width: 36, flex: 1),
  ]

  static func signOutQuestion(_ drafts: Int) -> Confirmation {
    Confirmation(
      question: drafts == 0
        ? "サインアウトしますか。" : "サインアウトしますか。書きかけ \(drafts)件は、次のサインインまで残ります。",
      verb: "サインアウト")
  }

  static func facts(_ summary: HomeScreen.Summary?, isStale: Bool) -> [String] {
    guard let summary else { return isStale ? [] : [reading] }
    var facts = ["待ち \(summary.waiting)"]
    if let longest = summary.longestWait { facts.append("最長 \(Words.minutes(longest))") }
    if summary.approvals > 0 { facts.append("承認待ち \(summary.approvals)") }
    if !summary.notices.isEmpty { facts.append("お知らせ \(summary.notices.count)") }
    return isStale ? facts + [stale] : facts
  }

  /// Who may, without the sentence about nothing having changed; where many may, the key says who.
  static func short(_ refusal: String) -> String {
    let who = String(refusal.split(separator: "。", maxSplits: 1).first ?? "")
    return TextWidth.columns(of: who) > refusalColumns ? manyMay : who
  }

  /// What the list has room for at the smallest width.
  private static let refusalColumns = 54
  private static let manyMay = "あなたの役割では開けません。押すと、だれの権限か出ます。"

  static func atCounter(_ number: TicketNumber, _ counter: CounterNumber) -> String {
    "\(counter)番窓口に \(number) が残っています。F2 で窓口を開くと続けられます。"
  }

  /// The two keys to begin with.
  static func beginning(_ destinations: [HomeScreen.Destination]) -> String {
    let keys = destinations.compactMap { place in
      place.key.map { "\($0.name) で\(place.title)" }
    }
    switch keys.count {
    case 0: return "はじめに: F7 で自分のパスワードを決め、説明は F1 です。"
    case 1: return "はじめに: \(keys[0])を開きます。説明は F1 です。"
    default: return "はじめに: \(keys[0])、\(keys[1])を開きます。説明は F1 です。"
    }
  }

  /// What a half-typed form is called; the record's internal name is never shown.
  static func draft(_ draft: Draft) -> String {
    let known: [(prefix: String, title: String)] = [
      ("reception.", "受付の入力"), ("queue.", "窓口の入力"), ("supervisor.", "監督の入力"),
      ("staff.", "職員の入力"), ("audit.", "監査の入力"), ("certificate.", "証明書の入力"),
    ]
    let kind = draft.kind.utf8
    return known.first { kind.starts(with: $0.prefix.utf8) }?.title ?? "入力"
  }
}

extension HomeScreen.Destination {
  public var label: String {
    switch self {
    case .queue: "窓口"
    case .reception: "受付"
    case .appointments: "予約"
    case .requests: "証明書"
    case .dayList: "日計"
    case .supervisor: "監督"
    case .audit: "監査"
    case .staff: "職員"
    case .residents: "住民"
    case .catalogue: "目録"
    case .calendar: "暦"
    case .passwordChange: "パスワード"
    case .handOver: "引継ぎ"
    case .offices: "役所案内"
    case .protection: "上席確認（P）"
    }
  }

  var title: String {
    switch self {
    case .queue: "窓口"
    case .reception: "受付"
    case .appointments: "予約"
    case .requests: "証明書"
    case .dayList: "日計"
    case .supervisor: "監督"
    case .audit: "監査記録"
    case .staff: "職員"
    case .residents: "住民"
    case .catalogue: "目録"
    case .calendar: "暦"
    case .passwordChange: "パスワード変更"
    case .handOver: "引継ぎ"
    case .offices: "役所案内"
    case .protection: "上席確認（P）"
    }
  }

  public var reading: String {
    switch self {
    case .queue: "マドグチ"
    case .reception: "ウケツケ"
    case .appointments: "ヨヤク"
    case .requests: "ショウメイショ"
    case .dayList: "ニッケイ"
    case .supervisor: "カントク"
    case .audit: "カンサキロク"
    case .staff: "ショクイン"
    case .residents: "ジュウミン"
    case .catalogue: "モクロク"
    case .calendar: "コヨミ"
    case .passwordChange: "パスワードヘンコウ"
    case .handOver: "ヒキツギ"
    case .offices: "ヤクショアンナイ"
    case .protection: "ジョウセキカクニン"
    }
  }

  /// For those who may look and change nothing there.
  var looking: String {
    switch self {
    case .queue: "待っている人と応対の状況を見ます。"
    case .appointments: "一日の予約を見ます。"
    case .supervisor: "待ち行列と窓口の状況を見ます。"
    case .staff: "職員の一覧と状態を見ます。"
    case .catalogue: "証明書の種類と手数料、市が決める設定を見ます。"
    case .reception, .requests, .dayList, .audit, .passwordChange, .handOver, .calendar, .offices,
      .residents, .protection:
      help
    }
  }

  public var help: String {
    switch self {
    case .queue: "待っている人を呼び、応対して終えます。"
    case .reception: "来た人に番号を渡します。"
    case .appointments: "予約を入れ、来られた方を受け付けます。"
    case .requests: "証明書の請求を受け付け、交付まで進めます。"
    case .dayList: "一日の手数料の明細と合計を見ます。"
    case .supervisor: "待ち行列と窓口の状況を見て、動かします。"
    case .audit: "だれが何をしたかの記録を見ます。"
    case .staff: "職員の登録、異動、停止をします。"
    case .residents: "氏名、生年月日、住所などから住民を探します。"
    case .catalogue: "証明書と手数料などを見て、新しい版を有効にします。"
    case .calendar: "日付の和暦、休日、開庁時間、年齢、期限を見ます。"
    case .passwordChange: "自分のパスワードを変えます。"
    case .handOver: "自分の窓口と書きかけをほかの職員に渡します。"
    case .offices: "役所の時間、取り扱い、案内先を見ます。住所もさがせます。"
    case .protection: "上席の確認が要る登録と、することを見ます。"
    }
  }
}
