import Domain
import TUI

enum PersonSearchText {
  static let name = "住民"
  static let guide = [
    "住民の台帳から人を探す画面です。入れるたびに、当てはまる人が出ます。",
    "カナは初めからでも途中からでも、漢字は一文字からでも、生年月日はどの書き方でも（年だけ、年月だけでも）、住所は町の名から、"
      + "宛名番号と世帯番号はそのまま入れます。名前と生年月日を空白で区切って一緒に入れることもできます。",
    "多すぎるときは初めの分だけが出て、上に「より多い」と出ます。言葉を足すと絞れます。",
    "異体字は、どの字で入れても見つかります。端末にない字は代わりの字で示し、「外」を付けます。",
    "「上席呼出(コードP)」の人は、係長を呼んでください。この画面では何も示しません。",
    "F6 で、選んだ人の証明書の請求を始めます。F7 では、郵便番号と町名の字から住所を選んで探せます。",
    "人を開くときは目的を選びます。だれをいつ何のために見たかは、監査記録に残ります。",
    "台帳は住民記録システムから取り込んだ写しで、ここでは直せません。いつの時点かは、いつも画面の上に出ています。",
  ]

  static let field = "探す"
  static let open = "開く"
  static let choose = "選ぶ"
  static let helpOpen = "選んだ人を開きます。最初に目的を選びます。"
  static let helpHousehold = "選んだ人と同じ世帯の人を並べます。"
  static let helpClear = "入れた言葉を消して、初めから探します。"
  static let helpPurpose = "人を開く目的を選び直します。"
  static let helpChoose = "選んだ人を、請求の欄に入れて戻ります。"
  static let helpRequest = "選んだ人の証明書の請求を始めます。"
  static let helpAddress = "郵便番号と町名の字から住所を選び、そこに住む人を並べます。"
  static let helpBack = "人から一覧へ、一覧から前の画面へ戻ります。"

  static let nobody = "人を選んでください。名前などを入れると、当てはまる人が並びます。"
  static let isOpen = "もう開いています。Esc で一覧に戻ります。"
  static let noHousehold = "この人の世帯は示せません。係長を呼んでください。"
  static let unknownHousehold = "この人の世帯は、今の台帳にありません。"
  static let noPurposeYet = "目的は、人を開くときに選びます。"
  static let isChoosing = "請求の欄に入れる人を選んでいます。F2 で選ぶと、欄に戻ります。"
  static let addressIsOpen = "住所を選んでいます。Enter で決めるか、Esc で戻ってからにしてください。"
  static let nothingTyped = "まだ何も入れていません。"

  static let begin = "氏名、カナ、生年月日、住所、宛名番号、世帯番号を入れると、当てはまる人がここに並びます。"
  static let noRegister = "住民の台帳がまだありません。管理者が取り込むと、ここで探せます。"
  static let none = "当てはまる人がいません。言葉を短くするか、ほかの書き方で入れてください。"

  static let purposeTitle = "この人を見る目的"
  static let purposeLabel = "目的"
  static let purposeHint = "監査記録に残ります。この画面を閉じるまで、同じ目的で続けられます。"

  static let columns = [
    TableColumn("宛名番号", width: 10), TableColumn("氏名", width: 16, flex: 1),
    TableColumn("カナ", width: 18, flex: 1, importance: 60),
    TableColumn("生年月日", width: 18), TableColumn("住所", width: 22, flex: 3, importance: 80),
    TableColumn("抑止", width: 6, importance: 90),
  ]

  static func facts(_ state: PersonSearchScreen.State) -> [String] {
    guard let register = state.register else { return [] }
    var facts = state.isChoosing ? [choosing] : []
    facts += ["台帳 \(register.ageWords(on: state.today))"]
    if let hits = state.hits, state.detail == nil {
      facts.append(hits.hasMore ? "\(hits.people.count)人より多い（言葉を足すと絞れます）" : "\(hits.people.count)人")
    }
    if let purpose = state.purpose { facts.append("目的 \(purpose.name)") }
    return facts
  }

  /// The name as this terminal can show it.
  static func name(_ person: Resident) -> String {
    SafeText.line(person.shownName.text, columns: 60) + (person.glyphs.isEmpty ? "" : " 外")
  }

  static func empty(_ state: PersonSearchScreen.State) -> String {
    if state.register == nil { return noRegister }
    return state.hits == nil ? begin : none
  }

  static let stoppedLines = [
    "係長を呼んでください。", "この人のことは、この画面では何も示せません。",
    "目の前の人には、確認に時間がかかっているとだけ伝えてください。",
  ]

  static let choosing = "請求する人を選ぶ"
  static let former = "旧（今の台帳にはいない人です）"
}
