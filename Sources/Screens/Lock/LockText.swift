import Domain
import TUI

enum LockText {
  static let name = "離席中"
  static let guide = [
    "席を離れている間、画面の内容を隠しています。作業はそのまま残っています。",
    "再開するには、離席した本人のパスワードを入れて Enter を押します。",
    "ほかの職員は、本人のパスワードなしにこの作業を開けません。本人が引継ぎをするか、係長が監督の画面で応対を終わらせます。",
  ]

  static let helpUnlock = "入れたパスワードで作業に戻ります。"
  static let helpHandOver = "ほかの職員がこの窓口を使うときの手順を見ます。"
  static let helpSignOut = "この端末の作業を終わります。書きかけは残ります。"
  static let helpEscape = "入れた文字を消します。離席のままです。"

  static let banner = "離 席 中"
  static let asked = "担当者が席を離れています。"
  static let idle = "しばらく操作がなかったため、画面を隠しました。"
  static let kept = "作業の内容はそのまま残っています。"
  static let training = "研修用のデータベースです。"
  static let footer = "Enter 再開   F8 引継ぎ   F10 サインアウト   F1 説明"

  static let passwordMissing = "パスワードを入れてから Enter を押してください。"
  static let wideCharacters = "全角の文字が入っていました。日本語入力を切って、入れ直してください。"
  static let staysLocked = "離席のままです。再開するには、本人のパスワードを入れてください。"

  static let handOver = [
    "この窓口を引き継ぐには、離席した本人が再開し、最初の画面の F8 引継ぎで相手を選びます。",
    "本人が戻れないときは、係長が監督の画面から応対を終わらせます。番号は失われません。",
    "この端末だけを使うときは、F10 でサインアウトできます。書きかけは本人の分として残ります。",
  ]

  static var signOutQuestion: Confirmation {
    Confirmation(
      question: "離席中の職員をサインアウトしますか。書きかけは、その職員の次のサインインまで残ります。",
      verb: "サインアウト", isDestructive: true)
  }

  static var emptyForm: Form {
    Form(
      title: "",
      fields: [.masked(LockScreen.Field.password, label: "パスワード")], verb: "再開")
  }

  static func owner(_ staff: StaffID) -> String { "再開: 職員番号 \(staff.text) のパスワード" }

  static func since(_ since: OfficeTime, now: OfficeTime) -> String {
    "\(Words.moment(since, seenAt: now))から"
  }
}
