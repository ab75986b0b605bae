import Domain
public import TUI

extension RequestScreen {
  public static let keys: [KeyRow<State, Action>] =
    stepKeys + endKeys + listKeys + KeyRow.moving { .moved($0) }

  private static var stepKeys: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.function(2)], .advanced, label: "次へ", reading: "ツギヘ ススメル",
        help: Text.helpAdvance, disabledReason: \.advanceReason,
        confirmation: { state in
          guard state.entry == nil, !state.keepsSheets, let line = state.selected else {
            return nil
          }
          return line.next(at: state.counter) == .make ? Text.makeQuestion(line) : nil
        }),
      KeyRow(
        [.function(3)], .opened(.receive), label: "受付", reading: "ウケツケ",
        help: Text.helpReceive, disabledReason: { $0.reason(.receive) }),
      KeyRow(
        [.control("y")], .opened(.post), label: "郵送受付", reading: "ユウソウウケツケ オンライン",
        help: Text.helpPost, disabledReason: { $0.reason(.receive) }, showsInFooter: false),
      KeyRow(
        [.function(4)], .opened(.hold), label: "保留", reading: "ホリュウ", help: Text.helpHold,
        disabledReason: { $0.reason(.hold) }),
      KeyRow(
        [.function(5)], .resumed, label: "再開", reading: "サイカイ", help: Text.helpResume,
        disabledReason: { $0.reason(.resume) }),
    ]
  }

  private static var endKeys: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.function(8)], .opened(.withdraw), label: "取下", reading: "トリサゲ",
        help: Text.helpWithdraw, disabledReason: { $0.reason(.withdraw) },
        confirmation: { $0.selected.map { Text.endQuestion($0, .withdraw) } }),
      KeyRow(
        [.function(6)], .opened(.refuse), label: "却下", reading: "キャッカ",
        help: Text.helpRefuse, disabledReason: { $0.reason(.refuse) },
        confirmation: { $0.selected.map { Text.endQuestion($0, .refuse) } }),
      KeyRow(
        [.function(7)], .opened(.unpay), label: "会計取消", reading: "カイケイトリケシ",
        help: Text.helpUnpay, disabledReason: { $0.reason(.unpay) }),
      KeyRow(
        [.control("n")], .stepped(.miss), label: "不在", reading: "フザイ", help: Text.helpMiss,
        disabledReason: { $0.reason(.miss) }, showsInFooter: false),
      KeyRow(
        [.control("d")], .opened(.shelve), label: "後日交付", reading: "ゴジツコウフ",
        help: Text.helpShelve, disabledReason: { $0.reason(.shelve) }, showsInFooter: false),
      KeyRow(
        [.control("u")], .opened(.transfer), label: "引継ぎ", reading: "ヒキツギ",
        help: Text.helpTransfer, disabledReason: { $0.reason(.transfer) }, showsInFooter: false),
      KeyRow(
        [.control("b")], .opened(.giveBack), label: "引継戻し", reading: "ヒキツギモドシ",
        help: Text.helpGiveBack, disabledReason: { $0.reason(.giveBack) }, showsInFooter: false),
      KeyRow(
        [.control("r")], .opened(.answer), label: "当番回答", reading: "トウバン カイトウ",
        help: Text.helpAnswer, disabledReason: { $0.supervisionReason(.answer) },
        showsInFooter: false),
      KeyRow(
        [.control("x")], .opened(.look), label: "抜取確認", reading: "ヌキトリ カクニン",
        help: Text.helpLook, disabledReason: { $0.supervisionReason(.look) }, showsInFooter: false),
      KeyRow(
        [.function(10)], .opened(.release), label: "上席確認", reading: "ジョウセキカクニン",
        help: Text.helpRelease, disabledReason: { $0.reason(.release) }),
    ]
  }

  private static var listKeys: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.enter, .right], .detailOpened, label: "開く", reading: "ヒラク", help: Text.helpDetail,
        disabledReason: { $0.selected == nil ? Text.nothing : nil }),
      KeyRow(
        [.function(11)], .personAsked, label: "住民", reading: "ジュウミン ヒトヲエラブ",
        help: Text.helpPerson, disabledReason: \.personReason),
      KeyRow(
        [.control("f"), .character("/")], .filterAsked, label: "絞込", reading: "シボリコミ",
        help: Text.helpFilter, disabledReason: { $0.isFilling ? Text.formIsOpen : nil }),
      KeyRow(
        keys: [.control("k")], label: "広域交付", reading: "コウイキコウフ コセキ カゾク",
        help: Text.helpKoseki, action: { .kosekiAsked($0.selected?.ticket) },
        disabledReason: \.kosekiReason, showsInFooter: false),
      KeyRow(
        [.control("p")], .opened(.paper), label: "帳票", reading: "チョウヒョウ リョウシュウショ サイライチョウヒョウ",
        help: Text.helpPaper, disabledReason: \.paperReason, showsInFooter: false),
      KeyRow(
        [.control("w")], .papersAsked, label: "印刷待ち", reading: "インサツマチ ミインサツ",
        help: Text.helpPapers, disabledReason: \.papersReason, showsInFooter: false),
      KeyRow(
        [.control("v")], .opened(.void), label: "書損", reading: "カキソンジ サイハッコウ",
        help: Text.helpVoid, disabledReason: \.voidReason, showsInFooter: false),
      KeyRow(
        [.left], .detailClosed, label: "閉じる", reading: "トジル", help: Text.helpClose,
        showsInFooter: false),
      KeyRow(
        [.escape], .back, label: "戻る", reading: "モドル", help: Text.helpBack,
        showsInFooter: false, showsInPalette: false),
    ]
  }
}
