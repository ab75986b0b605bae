import Domain
import TUI

enum HandOverText {
  static let name = "引継ぎ"
  static let guide = [
    "自分の窓口を、ほかの職員に渡します。応対中の番号と書きかけもそのまま渡り、番号や待ち時間は変わりません。",
    "引き継いだ人は、次にサインインしたときから、この窓口を使えます。自分の作業はここで終わります。",
  ]

  static let helpHandOver = "選んだ職員に窓口を渡し、サインアウトします。"
  static let helpFilter = "職員番号、氏名、フリガナで絞り込みます。"

  static let noCounter = "この端末には窓口がないので、引き継ぐものがありません。"
  static let notRead = "職員をまだ読み込めていません。少し待ってから、もう一度押してください。"
  static let nobody = "引き継げる職員がいません。係長に窓口の担当替えを頼んでください。"
  static let nobodyMatches = "絞り込みに合う職員がいません。Esc で絞り込みを消してください。"
  static let gone = "選んだ職員は一覧からいなくなりました。引き継いでいません。もう一度選んでください。"
  static let reading = "職員を読み込んでいます。"

  static let columns = [
    TableColumn("職員番号", width: 13), TableColumn("氏名", width: 14, flex: 1),
    TableColumn("フリガナ", width: 18, flex: 1, importance: 50),
    TableColumn("役割", width: 22, flex: 2),
  ]

  static func explanation(_ counter: CounterNumber?, _ number: TicketNumber?) -> String {
    guard let counter else { return noCounter }
    let what =
      number.map { "\(Words.counter(counter))と、応対中の \($0) を" } ?? "\(Words.counter(counter))を"
    return what + "渡す相手を選んでください。書きかけも渡ります。相手の次のサインインから使え、あなたの作業はここで終わります。"
  }

  static func question(
    _ counter: CounterNumber, _ number: TicketNumber?, to person: HandOverScreen.Colleague
  ) -> Confirmation {
    let what = number.map { "\(Words.counter(counter))と応対中の \($0) " } ?? Words.counter(counter)
    return Confirmation(
      question:
        "\(what)を\(SafeText.line(person.name))さん（\(person.id.text)）に引き継ぎ、サインアウトしますか。書きかけも渡ります。",
      verb: "引き継ぐ")
  }

  static func filter(_ text: String) -> String { "絞り込み「\(SafeText.line(text, columns: 30))」" }
}
