import Domain

enum BoardText {
  static let name = "呼出表示"
  static let guide = [
    "呼び出した番号と窓口を、待っている方に見せる画面です。番号と窓口のほかは出ません。",
    "終わるときは Ctrl-C を押してください。",
  ]

  static let noKey = "なし"
  static let noKeyReading = "ナシ"
  static let helpNoKey = "呼出表示では何もしません。終わるときは Ctrl-C です。"
  static let title = "お呼び出し"
  static let none = "ただいまお呼び出しはありません"
  static let preparing = "ただいま準備中です。しばらくお待ちください。"
  static let training = "研修"
  static let recent = "これまでのお呼び出し"
  static let waitingTitle = "お待ちの方"
  static let calling = "ただいまお呼び出し中です"
  /// Written downwards beside the digits.
  static let afterNumber = ["番"]
  static let afterCounter = ["番", "窓", "口", "へ"]

  static func call(_ call: BoardCall) -> String {
    "\(call.number)番  \(call.counter)番窓口へ"
  }

  static func stale(_ at: OfficeTime) -> String { "更新停止 \(at.clock) 現在" }

  static func waiting(_ count: BoardSnapshot.WaitingCount) -> String {
    "\(SafeText.line(count.queueName, columns: 24)) \(count.count)人"
  }
}
