import Domain

extension Reception {
  /// The sentences of the screen.
  enum Text {
    static let guide = [
      "来られた方に番号を出す画面です。列を矢印か F6 などのキーで選び、F2 で番号を出します。",
      "用件・優先・備考は、分かるときだけ入れます。あとから窓口の画面でも直せます。",
      "出した番号は、次の番号を出すまで右に残ります。「前に待つ方」は今の人数です。",
      "書きかけはすぐに残り、次にこの画面を開いたときに戻ります。番号を出すと消えます。",
      "待ちの「!」は、その列の目標の時間を過ぎた方がいるという印です。",
    ]
    static let notLoaded = "待ち人数を読み込んでいます。"
    static let upToDate = "待ち人数をまた読み込めました。"
    static func outOfDate(_ time: OfficeTime) -> String { "\(time.clock) の人数" }
    static let noQueues = "この役所には番号を出す列がありません。管理者に役所のデータを確かめてもらってください。"
    static let firstUse = "まだ番号を出していません。矢印で列を選び、F2 で番号を出します。"
    static let remarkIsOpen = "備考の途中です。Enter で閉じてから用件を選んでください。"
    static let servicesAreOpen = "用件の途中です。Enter で閉じてから備考を書いてください。"
    static let keptRemark = "書きかけを残しました。次の番号の備考になります。"
    static let myNumberRefused = "個人番号らしい数字があったので消しました。番号はまだ出していません。"

    static let intakeIsOpen = "受付を終わりにする理由の途中です。Enter で決めるか、Esc でやめてください。"
    static let formIsOpen = "入力の途中です。Enter で閉じてから操作してください。"
    static let onlyCounting = "人数だけを数える列を選んでから使います。"
    static let nothingCounted = "この列では、きょうはまだだれも数えていません。"
    static let reasonMissing = "理由を書いてください。番号を出そうとした職員に見えます。"

    static func closed(_ queue: ServiceQueue) -> String {
      let why = queue.intake.reason.isEmpty ? "" : "（\(SafeText.line(queue.intake.reason))）"
      return "\(SafeText.line(queue.name))のきょうの受付は終わっています\(why)。Ctrl-K でまた開けます。"
    }
    static func full(_ queue: ServiceQueue) -> String {
      "\(SafeText.line(queue.name))のきょうの受付数 \(queue.dailyQuota ?? 0)人に達しました。予約か別の日を案内してください。"
    }
    static func counted(_ queue: String, _ count: Int) -> String {
      "\(SafeText.line(queue))はきょう \(count)人です。"
    }
    static func intakeChanged(_ queue: String, isClosed: Bool) -> String {
      isClosed
        ? "\(SafeText.line(queue))のきょうの受付を終わりにしました。待っている方はそのまま呼ばれます。"
        : "\(SafeText.line(queue))の受付をまた開けました。"
    }

    /// Why a key that would change something behind the open form does nothing.
    static func isOpen(_ kind: Sheet.Kind) -> String {
      switch kind {
      case .services: "用件の途中です。選んだ用件はそのままです。Enter か Esc で閉じてから操作してください。"
      case .remark: "備考の途中です。書いた備考はそのままです。Enter か Esc で閉じてから操作してください。"
      case .intake: intakeIsOpen
      }
    }
    static func dropped(_ names: String, of queue: String) -> String {
      "\(SafeText.line(queue))の用件（\(names)）は、列を変えたので外しました。"
    }
    static func picks(_ queue: String, place: Int) -> String {
      "\(queue)の列を選びます（一覧の\(place)番目）。"
    }
    /// What the next number will be given with, above a form that covers it.
    static func title(_ text: String, _ priority: Priority) -> String {
      priority == .normal ? text : "\(text)（\(priority.name)で出します）"
    }

    static func noSuchQueue(_ place: Int) -> String {
      "この役所には\(place)番目の列がありません。"
    }
    static func noServices(_ queue: ServiceQueue) -> String {
      "\(SafeText.line(queue.name))には選べる用件がありません。F2 でそのまま番号を出せます。"
    }
    static func given(_ ticket: Ticket, queue: String, ahead: Int) -> String {
      ahead == 0
        ? "\(ticket.number) を出しました。\(SafeText.line(queue))で前に待つ方はいません。"
        : "\(ticket.number) を出しました。\(SafeText.line(queue))で前に \(ahead)人お待ちです。"
    }
    static func restored(at time: OfficeTime, _ priority: Priority) -> String {
      let how = priority == .normal ? "" : "次の番号は「\(priority.name)」で出ます。"
      return "\(time.clock) の書きかけを戻しました。\(how)F2 で番号を出すか、直してください。"
    }
  }
}
