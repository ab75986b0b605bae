import Domain
import TUI

enum PasswordChangeText {
  static let name = "パスワードの変更"
  static let guide = [
    "新しいパスワードを2回入れて Enter を押すと、次のサインインから新しいパスワードになります。",
    "パスワードは\(SignInRules.passwordMinimum)文字以上です。短い文をそのまま使ってもかまいません。"
      + "記号や大文字を混ぜる必要はありません。職員番号を含むものは使えません。",
    "管理者が決めたパスワードで初めて入ったときは、自分のパスワードを決めるまで、ほかの画面は開きません。",
  ]

  static let helpSubmit = "入れたパスワードに変えます。"
  static let helpSignOut = "パスワードを変えずにサインアウトします。"
  static let helpEscape = "パスワードを変えずに前の画面へ戻ります。"

  static let currentMissing = "今のパスワードを入れてください。"
  static let newMissing = "新しいパスワードを入れてください。"
  static let newIsOld = "今と同じパスワードです。別のものを入れてください。"
  static let againMissing = "確かめるため、新しいパスワードをもう一度入れてください。"
  static let againDiffers = "2回の入力が違います。もう一度入れてください。"
  static let notChanged = "パスワードは変わっていません。印の付いた欄を直してください。"
  static let mustStay = "自分のパスワードを決めるまで、ほかの画面は開けません。やめるときは F10 でサインアウトしてください。"
  static let signOutElsewhere = "Esc で前の画面へ戻ってから、サインアウトしてください。"

  static let why = "新しいパスワードを決めると、次のサインインから使えます。"
  static let whyMust =
    "今のパスワードは管理者が決めたものです。ほかの人が知らない、自分のパスワードを決めてください。"

  static var signOutQuestion: Confirmation {
    Confirmation(
      question: "パスワードを変えずにサインアウトしますか。次のサインインでもう一度お尋ねします。",
      verb: "サインアウト")
  }

  static func form(mustChange: Bool) -> Form {
    let current = FormField.masked(
      PasswordChangeScreen.Field.current, label: "今のパスワード",
      hint: "今使っているパスワードです。")
    let rest = [
      FormField.masked(
        PasswordChangeScreen.Field.new, label: "新しいパスワード",
        hint: "\(SignInRules.passwordMinimum)文字以上。短い文をそのまま使ってもかまいません。"),
      FormField.masked(
        PasswordChangeScreen.Field.again, label: "もう一度",
        hint: "確かめるため、新しいパスワードをもう一度入れてください。"),
    ]
    return Form(title: "", fields: (mustChange ? [] : [current]) + rest, verb: "変更")
  }
}
