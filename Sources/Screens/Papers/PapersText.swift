import Domain

enum PapersText {
  static let name = "帳票"
  static let guide = [
    "請求書・領収書・再来庁票・免除証印シート・日計表・用紙受払簿の、印刷待ちの一覧です。作るのはそれぞれの画面です。",
    "F2 で印刷します。出るまで「未印刷」のまま残ります。一度だけ印刷され、もう一枚要るときは係長が F5 で再印刷にします。",
    "「出たか不明」は、印刷の途中で止まったものです。プリンターを見て、紙が出ていなければ F3、出ていれば F8 で取り下げます。",
    "一日の締めで、印刷していないものは取り下げになり、ファイルは消えます。",
  ]
  static let helpPrint = "選んだ帳票を印刷します。"
  static let helpLooked = "プリンターに紙が出ていないことを確かめたので、もう一度印刷します。"
  static let helpScope = "印刷していないものと、きょうの全部を切り替えます。"
  static let helpReprint = "きょう印刷した帳票を、理由を書いてもう一度印刷待ちに入れます（係長・課長）。"
  static let helpWithdraw = "印刷していない帳票を、理由を書いて取り下げます。"
  static let helpBack = "前の画面へ戻ります。"

  static let loading = "読み込んでいます。少しお待ちください。"
  static let nothing = "選べる帳票がありません。"
  static let empty = "印刷していない帳票はありません。"
  static let emptyToday = "きょう作った帳票はありません。"
  static let notTried = "印刷の途中で止まった帳票ではありません。F2 で印刷できます。"
  static let notPrinted = "まだ印刷していないので、再印刷ではなく F2 で印刷してください。"
  static let reasonMissing = "理由を入れてください。"

  static func state(_ paper: DocumentRecord) -> String {
    paper.attemptAt == nil ? paper.state.name : "出たか不明"
  }

  static func title(_ kind: PapersScreen.Entry.Kind, _ paper: DocumentRecord) -> String {
    kind == .reprint ? "\(paper.kind.name)の再印刷" : "\(paper.kind.name)の取下げ"
  }

  static func verb(_ kind: PapersScreen.Entry.Kind) -> String {
    kind == .reprint ? "印刷待ちに入れる" : "取り下げる"
  }

  static func hintReason(_ kind: PapersScreen.Entry.Kind) -> String {
    kind == .reprint ? "紙詰まり、汚れなど、もう一枚要るわけを書きます。" : "作り直すなど、印刷しないわけを書きます。"
  }
}
