import Domain

extension QueueDesk {
  /// The sentences of the screen.
  enum Text {
    static let guide = [
      "この窓口に番号を呼び、応対し、完了するまでの画面です。上の行がこの窓口の番号、下が一覧です。",
      "はじめは F2 で次の方を呼び、来られたら F5、終わったら F10 です。来られなければ F3 でもう一度呼ぶか、F7 で不在にします。",
      "明るい行が、操作する番号です。上矢印で窓口の番号、下矢印で一覧に移ります。Tab で一覧を替えます。",
      "F3・F4・F5・F7・F10 は窓口の番号に、F6・F8・Ctrl-P・Ctrl-R は明るい行の番号に効きます。",
      "「次」は F2 で呼ばれる方です。印は、優が優先、急が至急、譲が次の方に先を譲った方です。「!」は目標の時間を過ぎています。",
      "番号が呼ばれるのは、キーを押したときだけです。書きかけの文はすぐに残るので、Esc で閉じても失われません。",
    ]

    // MARK: Reasons

    static let notLoaded = "まだ一覧を読み込んでいません。少し待ってください。"
    static let noCounter = "この端末には窓口番号がないので、呼び出せません。窓口の端末で操作するか、管理者に登録を頼んでください。"
    static let nobodyWaits = "待っている方はいません。"
    static let nobodyMayBeCalled = "いま次に呼べる方はいません。待っている方は、5分以内に呼んだ方かほかの係の方です。Ctrl-Y で選んで呼べます。"
    static let detailIsBeside = "詳しい内容は右に出ています。"
    static let nothingSelected = "番号が選ばれていません。矢印で選んでください。"
    static let nowhereToGo = "この役所には、引き継げるほかの列がありません。"

    static func sheetIsOpen(_ sheet: Sheet) -> String {
      "\(sheet.subject) の\(title(sheet.kind))の途中です。Enter で決めるか、Esc で閉じてから操作してください。"
    }
    static func paused(_ counter: CounterNumber) -> String {
      "\(Words.counter(counter))は休止中です。Ctrl-K で受付中に戻すと呼び出せます。"
    }
    static func closed(_ counter: CounterNumber) -> String {
      "\(Words.counter(counter))は閉じています。Ctrl-K で受付中にすると呼び出せます。"
    }
    static func busy(_ ticket: Ticket) -> String {
      ticket.state == .called
        ? "\(ticket.number) を呼び出しています。来られたら F5 応対、来られなければ F7 不在 にしてから、次の方を呼んでください。"
        : "\(ticket.number) の応対中です。F10 完了・F4 保留・F6 引継 のどれかをしてから、次の方を呼んでください。"
    }
    static func alreadyHere(_ ticket: Ticket) -> String {
      "\(ticket.number) はもうこの窓口に呼んでいます。もう一度呼ぶときは F3 です。"
    }
    static func nothingHere(_ counter: CounterNumber?) -> String {
      guard counter != nil else { return noCounter }
      return "この窓口に呼んだ番号がありません。F2 で次の方を呼び出してください。"
    }
    static func isServing(_ ticket: Ticket) -> String {
      "\(ticket.number) はもう応対中です。終わったら F10 完了、待っていただくなら F4 保留 です。"
    }
    static func callFirst(_ ticket: Ticket) -> String {
      "\(ticket.number) はまだ呼んでいません。Ctrl-Y で選んだ番号を、F2 で次の方を呼び出します。"
    }
    static func hasEnded(_ ticket: Ticket) -> String {
      "\(ticket.number) は「\(ticket.state.name)」なので、優先は変えられません。"
    }
    static func isElsewhere(_ ticket: Ticket) -> String {
      let place = ticket.counter.map { Words.counter($0) } ?? "ほかの窓口"
      return "\(ticket.number) は\(place)で\(ticket.state.name)中です。\(place)で操作してください。"
    }

    // MARK: Words

    static func title(_ list: List) -> String {
      switch list {
      case .waiting: "待ち"
      case .open: "処理中"
      case .parked: "保留"
      case .missed: "不在"
      case .ended: "終了"
      case .leftovers: "前日残り"
      }
    }

    static func title(_ kind: Sheet.Kind) -> String {
      switch kind {
      case .hold: "保留"
      case .transfer: "引継ぎ"
      case .finish: "完了"
      case .withdraw: "取下げ"
      case .remark: "備考"
      case .priority: "優先"
      case .services: "用件"
      case .counter: "状態"
      }
    }

    /// What a stage means to somebody who puts a ticket aside.
    static func stage(_ stage: TicketStage) -> String {
      switch stage {
      case .intake: "受付の続き"
      case .review: "審査"
      case .handover: "交付待ち"
      }
    }

    static let withdrawals = ["帰られた", "取下げ希望", "番号の間違い"]

    static func services(_ ticket: Ticket, in office: Office) -> String {
      guard !ticket.services.isEmpty else {
        return office.queue(ticket.queue)?.name ?? ticket.queue.text
      }
      return Words.services(ticket.services, ticket.quantities) { office.serviceName($0) }
    }

    /// How many wait there is only known of the queues of this section; of others, whose they are.
    static func queueOption(
      _ queue: ServiceQueue, in snapshot: DeskSnapshot?, section: SectionID?
    ) -> String {
      let name = "\(queue.prefix)  \(SafeText.line(queue.name))"
      let owner = snapshot?.office.section(of: queue.id)
      if let owner, let section, owner.id != section {
        return "\(name)  \(SafeText.line(owner.name))"
      }
      return "\(name)  待ち \(snapshot?.waiting.count { $0.queue == queue.id } ?? 0)人"
    }
  }
}
