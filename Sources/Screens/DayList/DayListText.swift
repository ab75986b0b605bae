import Domain
import TUI

enum DayListText {
  static let name = "日計"
  static let guide = [
    "証明書の手数料の、一日の集計です。種類ごと、支払方法ごと、担当ごとの件数と金額が出ます。",
    "下の明細をすべて足したものが集計です。会計の取消は、負の金額の行として残ります。",
    "F3 と F4 で、ほかの日の日計を見られます。",
  ]
  static let helpToday = "きょうの日計に戻ります。"
  static let helpEarlier = "一つ前の日の日計を見ます。"
  static let helpLater = "一つ後の日の日計を見ます。"
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
