import TUI

enum SignInText {
  static let name = "サインイン"
  static let verb = "サインイン"
  static let guide = [
    "職員番号とパスワードを入れて Enter を押すと、窓口が開きます。職員番号は全角で入れてもかまいません。",
    "パスワードを3回続けて間違えると、しばらく入れなくなります。待つ時間は間違えるたびに長くなります。急ぐときは係長がロックを解除できます。",
    "研修用のデータベースでは、見本の職員とパスワードが表に出ます。F3 で表へ移り、上下で選んで Enter を押すと欄に入ります。",
  ]

  static let helpSubmit = "入れた職員番号とパスワードで窓口を開きます。"
  static let helpTable = "見本の職員の表へ移ります。もう一度押すと欄に戻ります。"
  static let helpChoose = "見本の表で選んだ職員を欄に入れます。"
  static let helpNext = "次の欄へ移ります。"
  static let helpPrevious = "前の欄へ戻ります。"
  static let helpEscape = "見本の表から欄へ戻ります。この画面より前の画面はありません。"

  static let staffMissing = "職員番号を入れてください。"
  static let passwordMissing = "パスワードを入れてください。"
  static let wideCharacters = "全角の文字が入っていました。日本語入力を切って、入れ直してください。"
  static let nowhereBack = "この画面より前の画面はありません。終わるときは Ctrl-C を押してください。"
  static let noDemo = "見本の職員は、研修用のデータベースでだけ使えます。"

  static let unknownTitle = "この端末は登録されていません。"
  static let unknownBody =
    "どの役所のどの窓口かが決まっていないため、サインインできません。入力されたものや記録されたものはありません。"
  static let unknownNext =
    "管理者に、この端末の登録（madoguchi terminal add）を頼んでください。"
    + "登録が済んだら、Ctrl-C で終わってから、もう一度開いてください。"
  static let unknownTerminalReason =
    "この端末は登録されていないため、サインインできません。管理者に登録を頼んでください。"

  static let training = "研修用のデータベースです。実際の窓口には使わないでください。"
  static let demoTitle = "見本の職員"
  static let demoHint = "F3 で表へ移り、選んで Enter を押すと欄に入ります"
  static let demoHintFocused = "上下で選び、Enter を押すと欄に入ります"
  static let demoColumns = [
    TableColumn("職員番号", width: 13), TableColumn("氏名", width: 14, flex: 1),
    TableColumn("役割", width: 18, flex: 2, importance: 50), TableColumn("パスワード", width: 22),
  ]
  static let empty = "見本の職員はいません。"

  static func filled(_ name: String) -> String {
    "\(SafeText.line(name))さんの職員番号とパスワードを入れました。Enter でサインインします。"
  }

  static var emptyForm: Form {
    Form(
      title: "",
      fields: [
        .code(
          SignInScreen.Field.staff, label: "職員番号", limit: 20,
          hint: "職員証の番号です。全角で入れてもかまいません。"),
        .masked(
          SignInScreen.Field.password, label: "パスワード",
          hint: "入れた文字は * で表されます。"),
      ], verb: verb)
  }
}
