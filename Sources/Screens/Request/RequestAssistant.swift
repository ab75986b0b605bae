import Cells
import Domain
import TUI

/// What the rules say to the form as it is filled in, beside it: what is enough, what to ask for
/// otherwise, what else can be done (domain.md A.7).
enum RequestAssistant {
  static func pane(_ ruling: CertificateRuling?) -> DetailPane {
    typealias Line = DetailPane.Line
    guard let ruling else {
      return DetailPane(title: "判断", lines: [Line("", "種類と請求者を入れると、ここに出ます。", style: .dim)])
    }
    var lines: [Line] = []
    for reason in ruling.reasons.prefix(6) where reason.weight > .note {
      lines.append(Line("", reason.text))
      if !reason.law.isEmpty { lines.append(Line("", "（\(reason.law)）", style: .dim)) }
    }
    for (index, ask) in ruling.identity.ask.prefix(4).enumerated() {
      lines.append(Line(index == 0 ? "本人確認" : "", ask))
    }
    if ruling.identity.enough { lines.append(Line("本人確認", "足りる")) }
    for (index, text) in ruling.alternatives.prefix(3).enumerated() {
      lines.append(Line(index == 0 ? "ほかに" : "", text))
    }
    if ruling.decision != .refused {
      if let fee = ruling.fee { lines.append(Line("手数料", Words.money(fee))) }
      lines.append(Line("渡し方", ruling.delivery.name))
      lines.append(Line("照合", ruling.secondPerson ? "別の職員" : "要らない"))
    }
    for note in ruling.reasons where note.weight == .note && lines.count < 20 {
      lines.append(Line("注意", note.text, style: .dim))
    }
    if let next = ruling.nextTime { lines.append(Line("次回", next, style: .dim)) }
    return DetailPane(title: ruling.decision.name, lines: lines)
  }
}
