import Domain
import TUI

enum ProtectionText {
  static let name = "上席確認（P）"
  static let guide = [
    "コードPの人の登録と、それについてすることの一覧です。上から、来庁の連絡、解除の依頼、よその自治体の通知、確認を待つ依頼、システムごとの作業、登録の順に並びます。",
    "登録すると、決定を待たずにその時から、その人はどの画面でも「上席呼出(コードP)」だけになります。ほかの端末に出ていた内容も消えます。",
    "決定・延長・終了は、担当が依頼し（F5・F8）、ほかの人が確かめて（F3）成り立ちます。依頼のあとで登録が変わっていれば成り立ちません。",
    "終わりの日が過ぎても止めたままです。60日、30日、7日前から ! が付きます。延長は一か月前から受け付けます。",
    "作業は、システムごとに二人が確かめます。一つでも残っている間は完了にできません。",
    "解除は請求一件だけのもので、認めてから30分で閉じます。認める係長は、パスワードを入れ直します。窓口の画面には何も出ません。",
    "来庁の連絡は、係長・課長と担当にだけ届きます。窓口の職員の画面は変わりません。目の前で話題にしないでください。",
  ]

  static let helpAdd = "新しく登録します。この時から止まります。入力の途中では、それを送ります。"
  static let isEditing = "入力の途中です。F2 で送るか、Esc でやめてからにしてください。"
  static let helpNext = "選んだものを進めます: 確認、解除、引受け、印、完了。"
  static let helpRefuse = "選んだ依頼を却下します。"
  static let helpStep = "選んだ登録の決定か延長を依頼します。ほかの人が確かめます。"
  static let helpCounterparts = "選んだ登録の相手方を見ます。担当だけが見られ、記録に残ります。"
  static let helpCounterpartAdd = "見ている登録に相手方を足します。"
  static let helpInbound = "よその自治体の通知を受け付けます。"
  static let helpEnd = "選んだ登録を終える依頼をします。ほかの人が確かめます。"
  static let helpDetail = "選んだ行の詳細を見ます。"
  static let helpBack = "詳細から一覧へ、一覧から前の画面へ戻ります。"

  static let notLookedUp = "番号を入れると、台帳の氏名が出ます。"
  static let lookFirst =
    "だれの番号かを上に出しました。その人でよければ、もう一度 F2 を押してください。まだ登録していません。"
  static let absent = "台帳になし"

  /// Without an address, in whatever colour.
  static func who(_ subject: RequestLine.Subject, _ kana: String) -> String {
    switch subject {
    case .stopped(let code): "\(code.words)の人です。"
    case .unknown: "台帳にいません。番号を確かめてください。"
    case .outside(let name): SafeText.line(name.text, columns: 60)
    case .person(let name, let birth, _, let isFormer):
      SafeText.line("\(name.text)  \(kana)", columns: 80) + "  \(birth.words)"
        + (isFormer ? "  旧" : "")
    }
  }

  static let loading = "読み込んでいます。少しお待ちください。"
  static let empty = "登録も、することもありません。F2 で登録します。"
  static let nothing = "選べる行がありません。"
  static let noNext = "登録を選んでいます。F5 で決定か延長、F8 で終了を依頼します。"
  static let noProtection = "登録の行を選んでください。"
  static let noRefusal = "却下できるのは、依頼の行と解除の行です。"
  static let isProposed = "この登録には、確認を待っている依頼があります。先にそれを決めてください。"
  static let ownProposal = "自分の依頼は自分では確認できません。ほかの方に頼んでください。"
  static let ownTick = "一人目はあなたです。二人目はほかの方が確かめます。"
  static let alreadyOpen = "この解除はもう認められています。時刻になると閉じます。"
  static let readFirst = "F6 で相手方を見てから足します。"
  static let noProtectionYet = "先に登録してから、通知を済みにします。"

  static func days(_ days: Int) -> String {
    days < 0 ? "終わりの日を\(-days)日過ぎています（止めたまま）" : "あと\(days)日"
  }

  static let columns = [
    TableColumn("種類", width: 4), TableColumn("日時", width: 11), TableColumn("状態", width: 8),
    TableColumn("内容", width: 30, flex: 1),
  ]
}
