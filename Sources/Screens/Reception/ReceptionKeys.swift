import Domain
public import TUI

extension Reception {
  /// F-keys that pick a queue directly, in the order of the list.
  static let queueKeys: [Key] = [6, 7, 8, 10, 11].map { .function($0) }

  public static let keys: [KeyRow<State, Action>] =
    [
      KeyRow(
        [.function(2), .enter], .confirmed, label: "番号を出す", reading: "バンゴウヲダス ハッケン",
        help: "選んだ列の番号を出します。用件・優先・備考は空でもかまいません。人数だけを数える列では一人数えます。",
        disabledReason: \.issueReason),
      KeyRow(
        [.function(3)], .servicesOpened, label: "用件", reading: "ヨウケン",
        help: "何のために来られたかを、列の用件から選びます。", disabledReason: \.servicesReason),
      KeyRow(
        [.function(4)], .prioritised, label: "優先", reading: "ユウセン",
        help: "次に出す番号を、通常・優先・至急の順に切り替えます。", disabledReason: \.priorityReason),
      KeyRow(
        [.function(5)], .remarkOpened, label: "備考", reading: "ビコウ",
        help: "次に出す番号の備考を書きます。職員だけが見ます。", disabledReason: \.remarkReason),
      KeyRow(
        [.control("k")], .intakeAsked, label: "受付開閉", reading: "ウケツケカイヘイ",
        help: "選んだ列のきょうの受付を終わりにします。終わっていれば、また開けます。待っている方はそのままです。",
        disabledReason: \.intakeReason),
      KeyRow(
        [.control("z")], .countTakenBack, label: "数え直し", reading: "カゾエナオシ",
        help: "人数だけを数える列で、間違えて数えた一人を戻します。", disabledReason: \.takeBackReason,
        showsInFooter: false),
    ] + pickKeys + KeyRow.moving { .moved($0) }

  private static var pickKeys: [KeyRow<State, Action>] {
    queueKeys.enumerated().map { index, key in
      KeyRow(
        keys: [key, .character(Character("\(index + 1)"))], label: "列\(index + 1)",
        reading: "レツ\(index + 1)", help: "一覧の\(index + 1)番目の列を選びます。",
        action: { _ in .picked(index) }, disabledReason: { $0.pickReason(index) },
        showsInFooter: false,
        current: { state in
          let queues = state.office.queues
          guard queues.indices.contains(index) else { return nil }
          let name = SafeText.line(queues[index].name)
          return (label: name, help: Text.picks(name, place: index + 1))
        })
    }
  }
}
