import Domain
public import TUI

/// The keys, most important first. F3, F4, F5, F7 and F10 belong to the number at this counter;
/// F6, F8, Ctrl-P, Ctrl-U and Ctrl-R to whatever is bright.
extension QueueDesk {
  public static let keys: [KeyRow<State, Action>] =
    counterKeys + ticketKeys + listKeys + KeyRow.moving { .moved($0) }

  private static var counterKeys: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.function(2)], .calledNext, label: "呼出", reading: "ヨビダシ",
        help: "「次」の印の方をこの窓口に呼び出します。5分以内に呼んだ方は飛ばします。",
        disabledReason: \.callNextReason),
      KeyRow(
        [.function(10)], .opened(.finish), label: "完了", reading: "カンリョウ",
        help: "この窓口の応対を、したことを記録して終えます。", disabledReason: { $0.ownReason(.finish) }),
      KeyRow(
        [.function(3)], .stepped(.recall), label: "再呼出", reading: "サイヨビダシ",
        help: "この窓口に呼んだ方を、もう一度呼び出します。", disabledReason: { $0.ownReason(.recall) }),
      KeyRow(
        [.function(4)], .opened(.hold), label: "保留", reading: "ホリュウ",
        help: "この窓口の番号を、審査や書類待ちのために脇に置きます。窓口は空きます。",
        disabledReason: { $0.ownReason(.hold) }),
      KeyRow(
        keys: [.function(5)], label: "応対", reading: "オウタイ",
        help: "呼んだ方の応対を始めます。窓口が空いていれば、選んだ保留・不在の方の応対を再開します。",
        action: { .stepped($0.own == nil ? .resume : .start) }, disabledReason: \.serveReason),
      KeyRow(
        [.function(7)], .stepped(.noShow), label: "不在", reading: "フザイ",
        help: "呼んだ方が来られなかったと記録します。決まった回数までは待ちに残ります。",
        disabledReason: { $0.ownReason(.noShow) }),
    ]
  }

  private static var ticketKeys: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.function(6)], .opened(.transfer), label: "引継", reading: "ヒキツギ",
        help: "選んだ番号をほかの列に引き継ぎます。受付の時刻は変わりません。",
        disabledReason: { $0.selectedReason(.transfer) }),
      KeyRow(
        [.control("y")], .calledSelected, label: "選んで呼出", reading: "エランデヨビダシ",
        help: "選んだ番号をこの窓口に呼び出します。保留や不在の方も呼べます。",
        disabledReason: \.callSelectedReason),
      KeyRow(
        [.function(8)], .opened(.withdraw), label: "取下", reading: "トリサゲ",
        help: "選んだ番号を、応対せずに終わりにします。その前に確かめます。",
        disabledReason: { $0.selectedReason(.withdraw) },
        confirmation: { $0.selected.map { Text.withdrawQuestion($0) } }),
      KeyRow(
        [.control("w")], .requeued, label: "待ちへ", reading: "マチヘモドス",
        help: "選んだ保留・不在の番号を待ちに戻します。受付の時刻は変わりません。",
        disabledReason: \.requeueReason),
      KeyRow(
        [.control("z")], .stepped(.undoCall), label: "呼出取消", reading: "ヨビダシトリケシ",
        help: "間違えて呼んだ番号を、呼ぶ前の場所に戻します。", disabledReason: { $0.ownReason(.undoCall) }),
      KeyRow(
        [.control("g")], .stepped(.giveWay), label: "譲る", reading: "ユズル",
        help: "呼んだ方が先を譲られたとき、次の一人の後に戻します。",
        disabledReason: { $0.ownReason(.giveWay) }),
      KeyRow(
        [.control("p")], .opened(.priority), label: "優先", reading: "ユウセン",
        help: "選んだ番号の優先を、通常・優先・至急から選びます。",
        disabledReason: { $0.recordReason(.ticketPrioritise) }),
      KeyRow(
        [.control("u")], .opened(.services), label: "用件", reading: "ヨウケン",
        help: "選んだ番号の用件と数を変えます。番号と順番はそのままです。",
        disabledReason: { $0.recordReason(.ticketServices) }, showsInFooter: false),
      KeyRow(
        [.control("r")], .opened(.remark), label: "備考", reading: "ビコウ",
        help: "選んだ番号の備考を書きます。職員だけが見ます。",
        disabledReason: { $0.recordReason(.ticketRemark) }),
    ]
  }

  private static var listKeys: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.tab], .turned(by: 1), label: "一覧", reading: "ツギノイチラン",
        help: "次の一覧に移ります。待ち・処理中・保留・不在・終了・前日残りの順です。",
        disabledReason: \.sheetReason),
      KeyRow(
        [.backTab], .turned(by: -1), label: "前の一覧", reading: "マエノイチラン",
        help: "前の一覧に移ります。", disabledReason: \.sheetReason, showsInFooter: false),
      KeyRow(
        [.enter, .right], .detailOpened, label: "開く", reading: "ヒラク",
        help: "選んだ番号の詳細を開きます。", disabledReason: \.detailReason),
      KeyRow(
        [.left], .detailClosed, label: "閉じる", reading: "トジル", help: "詳細から一覧に戻ります。",
        disabledReason: \.sheetReason, showsInFooter: false),
      KeyRow(
        [.control("f"), .character("/")], .filterOpened, label: "絞込", reading: "シボリコミ",
        help: "番号・種類・備考などの一部で一覧を絞り込みます。", disabledReason: \.sheetReason),
      KeyRow(
        [.control("k")], .opened(.counter), label: "窓口の状態", reading: "マドグチノジョウタイ キュウシ サイカイ",
        help: "この窓口を受付中・休止・閉鎖のどれかにします。", disabledReason: \.counterChangeReason,
        showsInFooter: false),
      KeyRow(
        [.escape], .back, label: "戻る", reading: "モドル",
        help: "詳細・絞り込みから戻り、その後は前の画面に戻ります。", showsInFooter: false,
        showsInPalette: false),
    ]
  }
}
