import Domain
import TUI

enum StaffAdminText {
  static let name = "職員"
  static let guide = [
    "職員の登録、異動、パスワードの再設定、ロックの解除、停止をする画面です。",
    "役割は役所ごとに持ちます。できることは役割で決まり、課を選ぶとその課に限られます。",
    "登録と再設定のときに、一度だけ使えるパスワードが表示されます。本人に渡すと、最初のサインインで本人が決め直します。",
    "停止した職員の記録は消えません。サインインができなくなるだけです。",
  ]

  static let helpAdd = "新しい職員を登録します。"
  static let helpUnlock = "パスワードの間違いで止まっているサインインを、すぐに使えるようにします。"
  static let helpReset = "パスワードを作り直し、一度だけ使えるパスワードを表示します。"
  static let helpTransfer = "日付を決めて、役所・課・役割を替えます。"
  static let helpDisable = "サインインできないようにします。記録は残ります。"
  static let helpFilter = "氏名、カナ、職員番号、役割などで絞り込みます。"
  static let helpDetail = "選んだ職員の役割と異動の予定を見ます。"
  static let helpBack = "詳細から一覧へ、一覧から前の画面へ戻ります。"

  static let loading = "読み込んでいます。少しお待ちください。"
  static let nobody = "選べる職員がいません。"
  static let empty = "職員がいません。F2 で登録します。"
  static let emptyFiltered = "当てはまる職員がいません。Esc で絞り込みを外します。"

  static func isDisabled(_ record: StaffRecord) -> String {
    "\(name(record))は停止されているので、この操作はできません。"
  }
  static func alreadyDisabled(_ record: StaffRecord) -> String {
    "\(name(record))はすでに停止されています。"
  }
  static func notLocked(_ record: StaffRecord) -> String {
    "\(name(record))のサインインは止まっていません。"
  }

  static func name(_ record: StaffRecord) -> String { SafeText.line(record.name) + "さん" }

  static func person(_ record: StaffRecord) -> String {
    "\(name(record))（職員番号 \(record.id)）"
  }

  static func resetQuestion(_ record: StaffRecord) -> Confirmation {
    Confirmation(
      question: "\(person(record))のパスワードを作り直しますか。今のパスワードは使えなくなります。",
      verb: "作り直す", isDestructive: true)
  }

  static func disableQuestion(_ record: StaffRecord) -> Confirmation {
    Confirmation(
      question: "\(person(record))を停止しますか。サインインできなくなります。記録は残ります。",
      verb: "停止する", isDestructive: true)
  }

  // MARK: The password that works once

  static let passwordTitle = "一度だけ使えるパスワード"
  static func passwordLines(_ staff: String) -> [String] {
    [
      "\(staff)に渡してください。次のサインインで、本人が自分のパスワードに決め直します。",
      "次のキーを押すと消え、二度と表示されません。書き写してから Enter を押してください。",
    ]
  }
}
