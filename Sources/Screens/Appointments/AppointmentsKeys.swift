public import TUI

extension AppointmentsScreen {
  public static var keys: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.function(2), .enter], .checkInAsked, label: "来庁", reading: "ライチョウ",
        help: AppointmentsText.helpCheckIn, disabledReason: { $0.checkInReason }),
      KeyRow(
        [.function(3)], .bookAsked, label: "予約", reading: "ヨヤク",
        help: AppointmentsText.helpBook, disabledReason: { $0.bookReason }),
      KeyRow(
        [.function(4)], .undoAsked, label: "来庁取消", reading: "ライチョウトリケシ",
        help: AppointmentsText.helpUndo, disabledReason: { $0.undoReason },
        confirmation: { $0.selected.map(AppointmentsText.undoQuestion) }),
      KeyRow(
        [.function(8)], .cancelAsked, label: "予約取消", reading: "ヨヤクトリケシ",
        help: AppointmentsText.helpCancel, disabledReason: { $0.cancelReason },
        confirmation: { $0.selected.map(AppointmentsText.cancelQuestion) }),
      KeyRow(
        [.function(6), .left], .turned(by: -1), label: "前の日", reading: "マエノヒ",
        help: AppointmentsText.helpPrevious, disabledReason: { $0.dayReason }),
      KeyRow(
        [.function(7), .right], .turned(by: 1), label: "次の日", reading: "ツギノヒ",
        help: AppointmentsText.helpNext, disabledReason: { $0.dayReason }),
      KeyRow(
        [.function(5)], .turned(by: 0), label: "きょう", reading: "キョウ",
        help: AppointmentsText.helpToday, disabledReason: { $0.dayReason }),
      KeyRow(
        [.escape], .back, label: "戻る", reading: "モドル", help: AppointmentsText.helpBack,
        showsInFooter: false, showsInPalette: false),
    ] + KeyRow.moving(Action.moved)
  }
}
