import Domain

/// What is said when a queue gives no number: what happened, what was kept, what to do next.
enum IntakeSentences {
  static let seriesFull = DeskFailure(
    .seriesFull,
    "きょうの番号は 999 まで出し終わりました。番号は出していません。別の列で受け付けるか、係長に手書きの整理券の使用を相談してください。")

  static func quotaFull(_ quota: Int) -> DeskFailure {
    DeskFailure(
      .quotaFull,
      "この列のきょうの受付は、決められた\(quota)人に達しました。番号は出していません。予約か別の日を案内するか、係長に受付数の変更を相談してください。")
  }

  static let countOnly = DeskFailure(
    .countOnly, "この列は人数だけを数える列で、番号はありません。番号は出していません。受付の画面の F2 か ticket count で数えてください。")

  static let notCountOnly = DeskFailure(
    "not-count-only", "この列は番号を出す列です。数えていません。番号を出してください。")

  static let nothingCounted = DeskFailure(
    "tally-empty", "この列では、きょうはまだだれも数えていません。何も変更していません。")

  static func closed(_ reason: String) -> DeskFailure {
    let why = reason.isEmpty ? "" : "（\(reason)）"
    return DeskFailure(
      .intakeClosed,
      "この列のきょうの受付は終わっています\(why)。番号は出していません。待っている方はそのまま呼ばれます。別の日か別の列を案内してください。")
  }

  static func unknown(_ queue: QueueID) -> DeskFailure {
    DeskFailure(.queueUnknown, "この役所に「\(queue)」という列はありません。何も変更していません。列を確かめてください。")
  }
}
