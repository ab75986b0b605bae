import Domain
import TUI

enum AppointmentsText {
  static let name = "予約"
  static let guide = [
    "一日の予約を時刻の順に見て、来られた方を受け付ける画面です。名前は入れません。",
    "F2 で来庁を受け付けると番号が出て、ほかの方と同じ一つの順番に入ります。",
    "予約の方の順番は、予約の時刻の20分前の位置です。早く来ても、来られた時刻より前にはなりません。"
      + "15分を超えて遅れると、来られた時刻の順になります。",
    "予約の番号は一日の受付数に数えません。受付が終わった列でも、予約の方は受け付けます。",
    "間違えた来庁は F4 で取り消せます。予約は元のまま残ります。",
  ]
  static let helpCheckIn = "選んだ予約の方の来庁を受け付けて、番号を出します。"
  static let helpBook = "予約を入れます。"
  static let helpUndo = "間違えた来庁の受付を取り消します。まだ呼ばれていない間だけです。"
  static let helpCancel = "選んだ予約を取り消します。その前に確かめます。"
  static let helpPrevious = "前の日の予約を見ます。"
  static let helpNext = "次の日の予約を見ます。"
  static let helpToday = "きょうの予約に戻ります。"
  static let helpBack = "前の画面に戻ります。"

  static let loading = "予約を読み込んでいます。"
  static let empty = "この日の予約はありません。F3 で予約を入れます。"
  static let nobody = "選べる予約がありません。"
  static let formIsOpen = "予約の入力の途中です。Enter で決めるか、Esc でやめてください。"
  static let bookTitle = "予約を入れます。名前は入れません。"
  static let quantityHint = "いくつかです。証明書なら通数です。"
  static let queueMissing = "列を選んでください。"
  static let dateWrong = "日として読めません。2026-12-01 か R8.12.1 のように入れてください。"
  static let timeWrong = "時刻として読めません。10:30 のように入れてください。"

  static func dropped(_ names: [String]) -> String {
    "列を替えたので、用件（\(names.joined(separator: "、"))）を外しました。その列の用件を選び直してください。"
  }

  static func notHere(_ appointment: Appointment) -> String {
    "\(appointment.at.clock) の予約は「\(appointment.state.name)」で、来庁を受け付けていません。"
  }

  static func checkedIn(_ ticket: Ticket, _ estimate: WaitEstimate?) -> String {
    "\(ticket.number) を出しました。待ちの見込みは \(Words.estimate(estimate))です。"
  }

  static func undoQuestion(_ appointment: Appointment) -> Confirmation {
    Confirmation(
      question: "\(appointment.at.clock) の予約の来庁受付を取り消しますか。"
        + (appointment.number.map { "\($0) は終わりになり、" } ?? "") + "予約は元のまま残ります。",
      verb: "取り消す", isDestructive: true)
  }

  static func cancelQuestion(_ appointment: Appointment) -> Confirmation {
    Confirmation(
      question: "\(appointment.at.date.short) \(appointment.at.clock) の予約を取り消しますか。元に戻せません。",
      verb: "予約を取り消す", isDestructive: true)
  }
}
