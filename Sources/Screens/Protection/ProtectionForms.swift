import Domain
import TUI

extension ProtectionScreen.State {
  private typealias Field = ProtectionScreen.Field

  func addForm() -> Form {
    Form(
      title: "登録",
      fields: [
        .code(Field.person, label: "宛名番号", limit: 20, hint: "台帳の番号です。個人番号は入れません。"),
        .note(Field.who, label: "その人", text: ProtectionText.notLookedUp),
        .date(
          Field.date, label: "相談の日", value: board?.at.date.wareki ?? "", hint: "きょうまでの日"),
        .note("scope", label: "止める書類", text: "住所の分かるものすべて"),
        .text(Field.origin, label: "申出先", limit: 60, hint: "申出を受けた自治体。担当だけが見ます。"),
      ] + counterpartFields + [
        .text(
          Field.absent, label: "台帳にない理由", limit: 100,
          hint: "台帳にいない人のときだけ書きます。例: 転入の前に相談。一覧に残ります。")
      ], verb: "登録する")
  }

  func counterpartForm() -> Form {
    Form(title: "相手方を足す", fields: counterpartFields, verb: "足す")
  }

  private var counterpartFields: [FormField] {
    [
      .text(Field.name, label: "相手の氏名", limit: 60, hint: "分からなければ空けておきます。"),
      .text(Field.kana, label: "相手のカナ", limit: 60, hint: "ひらがなでもローマ字でも、片仮名になります。"),
      .date(Field.birth, label: "生年月日", hint: "例: 昭和45年3月1日、S45.3.1、1970-03-01"),
      .text(Field.address, label: "相手の住所", limit: 100),
      .text(Field.aliases, label: "別名", limit: 100, hint: "いくつもあるときは・で区切ります。"),
    ]
  }

  func reasonForm(_ title: String, verb: String) -> Form {
    Form(
      title: title, fields: [.text(Field.reason, label: "理由", limit: 200, hint: "記録に残ります。")],
      verb: verb)
  }

  func allowForm(_ release: ProtectionRelease) -> Form {
    Form(
      title: "解除を認める",
      fields: [
        .note(
          "what", label: "請求",
          text: "宛名番号 \(release.person)  \(release.record.name)  \(release.copies)通"),
        .note("who", label: "依頼", text: "\(release.askedByName)さん: \(release.reason)"),
        .text(Field.reason, label: "理由", limit: 200, hint: "何で確かめたかを書きます。記録に残ります。"),
        .masked(Field.password, label: "パスワード", hint: "あなたのパスワードを、もう一度入れます。"),
      ], verb: "30分だけ解除する")
  }

  func inboundForm() -> Form {
    Form(
      title: "通知の受付",
      fields: [
        .text(Field.text, label: "内容", limit: 400, hint: "どこから、だれの何の通知か。担当だけが見ます。")
      ], verb: "受け付ける")
  }

  func finishForm(_ notice: InboundNotice) -> Form {
    Form(
      title: "通知を済みにする",
      fields: [
        .choice(
          Field.protection, label: "登録",
          options: (board?.protections ?? []).map {
            ChoiceOption($0.id.text, "\($0.subject)  \($0.id)")
          }, hint: "この通知で行った登録を選びます。")
      ], verb: "済みにする")
  }

  /// What is wrong with one field of a form; nil when nothing is.
  func fault(_ field: String, in form: Form, complete: Bool) -> String? {
    let text = form.text(field)
    if let failure = MyNumberGuard.refusal(of: text) { return failure.message }
    let isBlank = SafeText.isBlank(text)
    switch field {
    case Field.person where complete && isBlank: return "宛名番号を入れてください。"
    case Field.absent where complete: return absentFault(isBlank)
    case Field.reason where complete && isBlank: return "理由を入れてください。"
    case Field.password where complete && text.isEmpty: return "パスワードを入れてください。"
    case Field.text where complete && isBlank: return "内容を入れてください。"
    case Field.protection where complete && form.choice(field) == nil:
      return ProtectionText.noProtectionYet
    case Field.date: return dateFault(text, isNeeded: complete)
    case Field.birth: return dateFault(text, isNeeded: false)
    case Field.kana:
      let kana = KanaFold.katakana(text)
      return isBlank || KanaFold.isKatakana(kana) ? nil : "カナは、ひらがな・片仮名・ローマ字で入れてください。"
    default: return nil
    }
  }

  private func absentFault(_ isBlank: Bool) -> String? {
    switch entry?.found?.subject {
    case .unknown where isBlank: "この番号の人は台帳にいません。番号を直すか、台帳にない理由を入れてください。"
    case .person where !isBlank: "この番号の人は台帳にいます。台帳にない理由を消してください。"
    default: nil
    }
  }

  private func dateFault(_ text: String, isNeeded: Bool) -> String? {
    switch DateEntry.day(text, today: board?.at.date) {
    case nil: return isNeeded ? "日付を入れてください。" : nil
    case .failure(let fault): return fault.message
    case .success(let day):
      guard let today = board?.at.date, day > today else { return nil }
      return "きょう（\(today.short)）までの日にしてください。"
    }
  }

  /// The counterpart of a form; nil when nothing of one was written.
  func counterpart(in form: Form) -> Counterpart? {
    let texts = [Field.name, Field.kana, Field.birth, Field.address, Field.aliases]
      .map { form.text($0) }
    guard texts.contains(where: { !SafeText.isBlank($0) }) else { return nil }
    return Counterpart(
      name: ExactText(texts[0]), kana: ExactText(KanaFold.katakana(texts[1])),
      birth: day(texts[2]), address: ExactText(texts[3]),
      aliases: texts[4].unicodeScalars.split { $0 == "・" || $0 == "、" }
        .map { ExactText(String($0)) })
  }

  func day(_ text: String) -> CivilDate? {
    guard case .success(let day) = DateEntry.day(text, today: board?.at.date) else { return nil }
    return day
  }
}
