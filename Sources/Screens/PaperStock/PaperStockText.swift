import Domain
import TUI

enum PaperStockText {
  static let name = "用紙"
  static let guide = [
    "改ざん防止用紙の置き場所と残り、欠けている番号、きょうの受払いです。",
    "F2 で届いた箱を保管庫に受け入れ、F3 で端末へ移します。作成をすると、その端末の次の番号が使われます。",
    "白紙の印字ずれ・紙詰まり・テストは F5 で書損にします。印刷した用紙と所在不明は、二人で paper spoil や certificate void を使います。",
  ]
  static let helpReceive = "届いた用紙を保管庫に受け入れます。"
  static let helpMove = "白紙の用紙を保管庫や端末の間で移します。"
  static let helpSpoil = "白紙の用紙を書損にします。"
  static let helpLedger = "きょうの用紙受払簿を印刷します。"
  static let helpBack = "日計へ戻ります。"
  static let loading = "読み込んでいます。少しお待ちください。"
  static let empty = "きょうの受払いはありません。"
  static let noPaper = "用紙はありません。F2 で受け入れると、作成のときに番号が要るようになります。"
  static let safe = "保管庫"
  static let receiveTitle = "用紙の受入"
  static let moveTitle = "用紙の移動"
  static let spoilTitle = "白紙の書損"
  static let hintRange = "A000001-A000500 のように入れます。一枚なら A000001 です。"
  static let hintPlace = "端末の ID です。保管庫は空のままにします。"
  static let hintReason = "印刷した用紙と所在不明は、二人で記録します。"
  static let rangeWrong = "番号が読めません。A000001-A000500 の形で入れてください。"
  static let reasonMissing = "理由を選んでください。"

  static func holding(_ holding: PaperLedger.Holding) -> String {
    let place = holding.terminal?.text ?? safe
    return "\(holding.range)  \(place)  残り\(Words.grouped(holding.blank))"
      + "  使用\(Words.grouped(holding.used))  書損\(Words.grouped(holding.spoiled))"
  }

  static func missing(_ serials: [String]) -> String {
    guard !serials.isEmpty else { return "番号の欠けはありません。" }
    let more = serials.count > 6 ? " ほか\(serials.count - 6)枚" : ""
    return "番号が欠けています: " + serials.prefix(6).joined(separator: "、") + more
  }
}
