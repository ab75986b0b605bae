import Domain
import TUI

enum DayListText {
  static let name = "日計"
  static let guide = [
    "証明書の手数料の、一日の集計です。種類ごと、支払方法ごと、担当ごとの件数と金額が出ます。",
    "下の明細をすべて足したものが集計です。会計の取消は、負の金額の行として残ります。",
    "F3 と F4 で、ほかの日の日計を見られます。F5 でその日の窓口を締めます。F6 は期間の統計、F7 は用紙です。",
  ]
  static let helpToday = "きょうの日計に戻ります。"
  static let helpEarlier = "一つ前の日の日計を見ます。"
  static let helpLater = "一つ後の日の日計を見ます。"
  static let helpTill = "この日の窓口か役所を締めます。金種を数え、過不足を確かめます。"
  static let helpVolumes = "期間の発行件数を、窓口の種別や役所の別に見ます。"
  static let helpPaper = "改ざん防止用紙の置き場所と受払いを見ます。"
  static func orders(_ yen: Int) -> String { "計には定額小為替 \(Words.money(yen))が入っています。" }
  static let helpPapers = "印刷待ちの帳票と、きょう印刷したものを見ます。"
  static let helpBack = "前の画面へ戻ります。"
  static let loading = "読み込んでいます。少しお待ちください。"
  static let noLater = "これより後の日計はまだありません。"
  static let empty = "この日の会計はありません。証明書の画面で会計をすると、ここに出ます。"
  static let totalRow = "合計"

  /// The name of a certificate without what stands in brackets behind it.
  static func short(_ name: String) -> String {
    String(name.prefix { $0 != "（" })
  }
}
