/// What the program itself says.
public enum ProgramText {
  public static let quitQuestion = Confirmation(
    question: "窓口を終了しますか。入力したものは保存されています。", verb: "終了する",
    isDestructive: true)

  static let endlessActions =
    "処理が終わらないため止めました。入力したものは残っています。管理者に知らせてください。"
  static let lettersNeedField =
    "文字は入力欄で使えます。操作は F キーか F9 で選んでください。"
  static let tooSmall = "80x24 以上にしてください"
  static let tooSmallToType = "打った文字は入りません"
  static let lastLayer = "ここが最初の画面です。終わるときは Ctrl-C を押してください。"
  static let coveredLayer = "離席中です。パスワードを入れると元の画面に戻ります。"
  static let calendarIsOpen = "いま暦を開いています。Esc で元の画面に戻ります。"
  static let noCalendar = "ここでは暦を開けません。サインインしてから開いてください。"
  static let nothingToCorrect = "直せる日付がありません。年号の合わない日付を入れた欄で使えます。"
  static let nothingToLock = "この画面には離席で隠すものがありません。"
  static let prefixFooter = "F?  1〜9, 0, -, = で F1〜F12 を送ります   Esc やめる"
  static let prefixUnknown =
    "Ctrl-O のあとは 1〜9, 0, -, = のどれかを押してください。F1〜F12 の代わりになります。"

  static func unbound(_ key: Key) -> String {
    "\(key.name) はこの画面では使えません。使えるキーは F1 で見られます。"
  }
}
