import Domain
import TUI

enum TillText {
  static let name = "締め"
  static let guide = [
    "窓口の一日の会計を締めます。F2 で金種ごとに数え、合わないものがあれば F3 で理由を入れ、F5 で締めます。",
    "合わないものがあるときは、上席の承認を依頼します。承認されたら、もう一度 F5 を押してください。",
    "締めた後は会計できません。間違いは、上席と二人で赤黒の訂正をします（closing correct）。",
    "役所全体は、会計のあった窓口をすべて締めてから、F4 で切り替えて締めます。",
  ]
  static let helpCount = "金種ごとの枚数、釣銭準備金、キャッシュレスの合計、免除の控えを入れます。"
  static let helpReasons = "合わないものの理由を入れます。"
  static let helpClose = "この日の会計を締めます。締めた内容は変えられません。"
  static let helpScope = "この窓口と役所全体を切り替えます。"
  static let helpSheet = "締めた日計表を印刷します。"
  static let notClosed = "まだ締めていません。F5 で締めてから印刷できます。"
  static let helpBack = "日計へ戻ります。"

  static let loading = "読み込んでいます。少しお待ちください。"
  static let notCounted = "まだ数えていません。F2 で金種ごとに入れてください。"
  static let allAgrees = "すべて合っているので、理由は要りません。F5 で締められます。"
  static let isClosed = "この日は締めてあります。直すときは赤黒で訂正してください。"
  static let officeIsCounted = "役所全体は窓口の締めを合計します。数えるのは窓口ごとです。"
  static let empty = "この日の会計はありません。"
  static let countTitle = "数えたもの"
  static let countVerb = "過不足を見る"
  static let reasonsTitle = "合わない理由"
  static let reasonsVerb = "理由を決める"
  static let hintCoin = "枚数を入れます。ないものは空のままで構いません。"
  static let hintFloat = "朝に入れた釣銭の額（円）です。"
  static let hintCashless = "キャッシュレス端末の合計票の額（円）です。"
  static let hintOrders = "手元の定額小為替の合計（円）です。"
  static let hintExempt = "免除の控えの件数です。"
  static let closeLabel = "締める"
  static let reasonMissing = "理由を入れてください。"

  static func short(_ name: String) -> String { String(name.prefix { $0 != "（" }) }

  static func closeQuestion(
    _ counter: CounterNumber?, _ differences: [TillDifference]
  ) -> String {
    let what = TillClosing.scopeName(counter)
    return differences.isEmpty
      ? "\(what)を締めます。締めた後は会計できません。"
      : "\(what)を、\(differences.map(\.words).joined(separator: "、"))まま締めます。上席の承認が要ります。"
  }

  static func closed(_ counter: CounterNumber?) -> String {
    "\(TillClosing.scopeName(counter))を締めました。"
  }

  static func closedLine(_ closing: TillClosing) -> String {
    "\(closing.closedAt.clock) \(SafeText.line(closing.closedByName))が締めました。"
      + "監査記録 \(closing.auditRows)行 \(closing.auditSeal.prefix(16))"
  }

  static func open(_ requests: [TillFigures.OpenRequest]) -> String {
    let names = requests.prefix(6).map { "\($0.number)(\($0.stage.name))" }
    let more = requests.count > 6 ? " ほか\(requests.count - 6)件" : ""
    return "終わっていない請求 " + names.joined(separator: " ") + more
  }
}
