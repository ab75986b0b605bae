public import TUI

extension SupervisorScreen {
  public static var keys: [KeyRow<State, Action>] {
    actKeys + pageKeys + dayKeys + KeyRow.moving(Action.moved)
  }

  private static var actKeys: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.function(2)], .assignAsked, label: "担当替え", reading: "タントウガエ",
        help: SupervisorText.helpAssign, disabledReason: { $0.assignReason }),
      KeyRow(
        [.function(5)], .shown(.counters), label: "窓口別", reading: "マドグチベツ",
        help: SupervisorText.helpCounters),
      KeyRow(
        [.function(7)], .shown(.tickets), label: "番号", reading: "バンゴウ",
        help: SupervisorText.helpTickets),
      KeyRow(
        [.function(4)], .decideAsked, label: "承認", reading: "ショウニン",
        help: SupervisorText.helpDecide, disabledReason: { $0.decideReason }),
      KeyRow(
        [.function(3)], .prioritiseAsked, label: "優先", reading: "ユウセン",
        help: SupervisorText.helpPrioritise, disabledReason: { $0.prioritiseReason }),
      KeyRow(
        [.function(8)], .moveAsked, label: "番号移動", reading: "バンゴウイドウ",
        help: SupervisorText.helpMove, disabledReason: { $0.moveReason }),
      KeyRow(
        [.function(6)], .shown(.stages), label: "段階別", reading: "ダンカイベツ",
        help: SupervisorText.helpStages),
      KeyRow(
        [.function(11)], .endStuckAsked, label: "応対終了", reading: "オウタイシュウリョウ",
        help: SupervisorText.helpEndStuck, disabledReason: { $0.endStuckReason },
        confirmation: { $0.stuck.map(SupervisorText.endStuckQuestion) }),
      KeyRow(
        [.function(10)], .officeAsked, label: "役所", reading: "ヤクショ",
        help: SupervisorText.helpOffice, disabledReason: { $0.officeReason }),
      KeyRow(
        [.enter, .character(" ")], .opened, label: "開く", reading: "ヒラク",
        help: SupervisorText.helpOpen, disabledReason: { $0.openReason }),
    ]
  }

  private static var pageKeys: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.tab, .right], .turned(1), label: "次の頁", reading: "ツギノページ",
        help: SupervisorText.helpNextPage, showsInFooter: false),
      KeyRow(
        [.backTab, .left], .turned(-1), label: "前の頁", reading: "マエノページ",
        help: SupervisorText.helpPreviousPage, showsInFooter: false),
      KeyRow(
        [.control("n")], .shown(.notices), label: "お知らせ", reading: "オシラセ",
        help: SupervisorText.helpNotices),
      KeyRow(
        [.control("w")], .counterStateAsked, label: "窓口状態", reading: "マドグチジョウタイ",
        help: SupervisorText.helpCounterState, disabledReason: { $0.counterStateReason }),
      KeyRow(
        [.control("k")], .intakeAsked, label: "列の受付", reading: "レツノウケツケ",
        help: SupervisorText.helpIntake, disabledReason: { $0.intakeReason }),
      KeyRow(
        [.control("b")], .laneAsked, label: "早い窓口", reading: "ハヤイマドグチ",
        help: SupervisorText.helpLane, disabledReason: { $0.laneReason },
        confirmation: { $0.selectedCounter.map(SupervisorText.laneQuestion) },
        showsInFooter: false),
      KeyRow(
        [.control("f"), .character("/")], .filterAsked, label: "絞り込み", reading: "シボリコミ",
        help: SupervisorText.helpFilter,
        disabledReason: { $0.page == .tickets ? nil : SupervisorText.filterOnTickets }),
      KeyRow(
        [.escape], .back, label: "戻る", reading: "モドル", help: SupervisorText.helpBack,
        showsInFooter: false, showsInPalette: false),
    ]
  }

  private static var dayKeys: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.control("d")], .closeAsked, label: "締め", reading: "シメ",
        help: SupervisorText.helpClose, disabledReason: { $0.closeReason },
        confirmation: { SupervisorText.closeQuestion($0) }),
      KeyRow(
        [.control("g")], .suggestionsTaken, label: "候補どおり", reading: "コウホドオリ",
        help: SupervisorText.helpSuggestions, disabledReason: { $0.suggestionsReason },
        showsInFooter: false),
    ]
  }
}
