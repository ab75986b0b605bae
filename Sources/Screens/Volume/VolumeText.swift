import Domain
import TUI

enum VolumeText {
  static let name = "統計"
  static let guide = [
    "証明書の発行件数と手数料を、期間を決めて見ます。F2 で窓口の種別・役所と年度・役所・種類・受付方法・日に分けます。",
    "交付（発送）した日に、通数で数えます。締めた後の赤黒の訂正も入っています。お金の締めは会計の日なので、日の合計は合わないことがあります。",
    "コンビニ交付は、取り込んだ件数です（import convenience）。同じものを report certificates でCSV に書き出せます。",
  ]
  static let helpGrouping = "分け方を変えます。"
  static let helpPeriod = "期間を決めます。"
  static let helpEarlier = "一年度前を見ます。"
  static let helpLater = "一年度後を見ます。"
  static let helpBack = "日計へ戻ります。"
  static let loading = "集計しています。少しお待ちください。"
  static let empty = "この期間の発行はありません。"
  static let periodTitle = "期間"
  static let periodVerb = "集計する"
  static let dateWrong = "日付が読めません。"
  static let periodWrong = "期間の終わりが初めより前です。"
}
