import Domain

extension RequestScreen.Text {
  static let helpPaper = "選んだ請求の請求書・領収書・再来庁票・免除証印シートを印刷します。"
  static let helpPapers = "印刷待ちの帳票の一覧を開きます。"
  static let helpVoid = "証明書の紙を書損にします。上席（係長・課長）の承認が要ります。その日のうちなら発行し直せます。"

  static func paperTitle(_ line: RequestLine) -> String { "\(line.number) の帳票" }
  static func voidTitle(_ line: RequestLine) -> String { "\(line.number) の書損" }

  static let hintBring = "読点（、）で区切ります。来庁者に渡す紙に載ります。例: 委任状、印鑑登録証"
  static let hintBy = "期限がなければ空けておきます。"
  static let bringMissing = "持ってきてもらうものを入れてください。"
  static let voidReasonMissing = "書損の理由を選んでください。"
  static let twoSignatures = "あなたと、上席（係長・課長）の二人です。承認を依頼し、承認されたらもう一度この操作をすると書損になります。紙は切って、廃棄まで保管します。"

  static func noPaper(_ line: RequestLine) -> String {
    "\(line.number) には、いま印刷できる帳票がありません。"
  }
  static func noSheetsUsed(_ line: RequestLine) -> String {
    "\(line.number) に使った用紙の記録がありません。作成のあとに書損にできます。"
  }

  static func occasion(_ occasion: SlipOccasion) -> String {
    switch occasion {
    case .missing: "足りないものがある"
    case .ready: "できた証明書を預かっている"
    case .absent: "呼んだときにいなかった"
    case .elsewhere: "この窓口では発行できない（理由は載りません）"
    }
  }

  /// What is brought in any case.
  static func bring(_ occasion: SlipOccasion, _ line: RequestLine) -> String {
    switch occasion {
    case .missing: ""
    case .ready:
      line.receipt == nil ? "本人確認書類、手数料" : "本人確認書類"
    case .absent, .elsewhere: "本人確認書類"
    }
  }
}
