import Domain

/// What just happened and what comes next.
extension RequestScreen.Text {
  /// - Parameters:
  ///   - change: yen to give back.
  ///   - others: the number's other requests that have not ended.
  static func done(
    _ result: RequestResult, _ step: RequestStep, change: Int, others: [RequestLine] = []
  ) -> String {
    let request = result.request
    let number = "\(request.number)"
    if let stop = result.stop {
      let duty = result.calledDuty == nil ? "" : "管内の区役所の当番を呼びました。3分で返事がなければ、ここに案内が出ます。"
      return stop.sentence(request.number) + duty
    }
    if let ruling = result.ruling, ruling.decision != .allowed {
      return ruled(request.number, ruling)
    }
    if result.wantsCheck { return request.checkSentence }
    if !result.mismatches.isEmpty {
      let fields = result.mismatches.map(\.title).joined(separator: "・")
      return "\(number) の照合が合いません（\(fields)）。作成に戻しました。用紙を見直して作り直してください。"
    }
    return beside(result, step)
      ?? onTheWay(result, step, change: change, others: others)
  }

  private static func onTheWay(
    _ result: RequestResult, _ step: RequestStep, change: Int, others: [RequestLine]
  ) -> String {
    let request = result.request
    let number = "\(request.number)"
    let sheets = result.paper.isEmpty ? "" : "用紙は \(sheets(result.paper)) です。"
    switch step {
    case .receive:
      if let stop = result.foreseen {
        return "\(number) の請求を受け付けました。\(stop.words)。先に上席を呼んでください。審査では保留になります。"
      }
      if let ordinal = request.number.ordinal, ordinal > 1 {
        return "\(number) の請求を受け付けました。\(nth(ordinal, request, others))F2 で進めます。"
      }
      return request.stage == .called
        ? "\(number) の請求を受け付けました。F2 で審査に入ります。" : "\(number) の請求を受け付けました。F2 で呼び出します。"
    case .call:
      return "\(number) を呼び出しました。来られたら F2 で「\(after(request.stage))」に進みます。"
    case .examine: return "\(number) の審査に入りました。本人確認書類を見て、F2 で審査済にします。"
    case .pass:
      let freed = others.contains { $0.stage.keepsCounter } ? also(others) : "窓口は空きました。"
      return "\(number) を審査済にしました。\(freed)作成したら F2 で記録します。"
    case .make where request.stage == .payment:
      return "\(number) を作成済にしました。\(sheets)照合は要りません。F2 で呼び出して会計します。"
    case .make: return "\(number) を作成済にしました。\(sheets)ほかの職員が F2 で照合します。"
    case .verify: return "\(number) の照合が合いました。F2 で呼び出して会計します。"
    case .pay:
      let receipt = result.payment.map { "（会計番号 \($0.receipt)）" } ?? ""
      let back = change > 0 ? "お釣りは \(Words.money(change))です。" : ""
      return "\(number) の会計が済みました\(receipt)。\(back)F2 で交付します。"
    case .unpay: return "\(number) の会計を取り消しました。お金を返し、F2 で会計し直します。"
    case .handOver where request.delivery == .mailToSubject:
      return "\(number) を発送しました。\(others.isEmpty ? "これで完了です。" : also(others))"
    case .handOver:
      return "\(number) を交付しました。\(others.isEmpty ? "これで完了です。" : also(others))"
    case .hold, .resume, .release, .miss, .shelve, .transfer, .accept, .giveBack, .withdraw,
      .refuse:
      return ""
    }
  }

  /// A request that leaves the way, or comes back to it; nil for the steps on it.
  private static func beside(_ result: RequestResult, _ step: RequestStep) -> String? {
    let request = result.request
    let number = "\(request.number)"
    switch step {
    case .receive, .call, .examine, .pass, .make, .verify, .pay, .unpay, .handOver: return nil
    case .hold: return "\(number) の請求を保留にしました。F5 で再開できます。"
    case .resume, .release: return "\(number) の請求を「\(request.stage.name)」から再開しました。"
    case .miss: return "\(number) は不在です。もう一度 F2 で呼び出せます。"
    case .shelve: return "\(number) を後日交付にしました。受け取りに来られるまで、この一覧に残ります。"
    case .transfer: return "\(number) を\(request.awayTo)に引き継ぎました。受け取るまで、この一覧に残ります。"
    case .accept: return "\(number) を受け取りました。「\(request.stage.name)」から続けます。"
    case .giveBack: return "\(number) を元の窓口に戻しました。"
    case .withdraw: return "\(number) の請求を取り下げました。"
    case .refuse: return "\(number) の請求を却下しました。番号は窓口の画面で終わりにしてください。"
    }
  }

  /// What the rules want, or why they refuse and what can be done instead.
  private static func ruled(_ number: RequestNumber, _ ruling: CertificateRuling) -> String {
    switch ruling.decision {
    case .allowed: ""
    case .needsMore: "\(number) は審査のままです。\(ruling.record)"
    case .refused: "\(number) は交付できません。\(ruling.record) F2 で却下にします。"
    case .needsSupervisor: "\(number) の請求は保留にしました。\(ruling.record)"
    }
  }

  /// Which of the number's requests it is, and whether it is about somebody else.
  private static func nth(
    _ ordinal: Int, _ request: CertificateRequest, _ others: [RequestLine]
  ) -> String {
    // Of a request that is hidden nothing is said.
    let isAnother = others.allSatisfy { other in
      other.content.map { $0.order.subject != request.order.subject } ?? false
    }
    return isAnother && !others.isEmpty
      ? "\(request.number.ticket) の\(ordinal)件目で、対象はほかの請求と別の人です。"
      : "\(request.number.ticket) の\(ordinal)件目です。"
  }

  /// Why the number is not done with.
  private static func also(_ others: [RequestLine]) -> String {
    let open = others.map { "\($0.number) \($0.stage.name)" }.joined(separator: "・")
    return "同じ番号の請求があと\(others.count)件あります（\(open)）。"
  }

  private static func after(_ stage: RequestStage) -> String {
    switch stage {
    case .called, .received: "審査"
    case .review: "審査済"
    case .payment: "会計"
    case .handover: "交付"
    case .making, .checking, .held, .absent, .ready, .transferred, .done, .withdrawn, .refused:
      stage.name
    }
  }

  /// What F2 does with it now.
  static func next(_ line: RequestLine, at counter: CounterNumber?) -> String {
    guard let step = line.next(at: counter) else {
      guard line.stage == .held else { return "終わりました" }
      return line.silentStop == nil ? "F5 で再開します" : RequestScreen.Text.callSupervisor
    }
    return switch step {
    case .call: "F2 で呼び出します"
    case .examine: "F2 で審査に入ります"
    case .pass: "F2 で審査済にします"
    case .make: "作成したら F2 で記録します"
    case .verify: "ほかの職員が F2 で照合します"
    case .pay: "F2 で会計します"
    case .handOver: line.delivery == .counter ? "F2 で交付します" : "F2 で発送します"
    case .refuse: "交付できません。F2 で却下にします"
    case .resume: "F2 で「\(line.heldFrom?.name ?? "")」から続けます"
    case .accept: "\(line.awayTo)で F2 を押すと受け取ります"
    case .receive, .unpay, .hold, .miss, .shelve, .transfer, .giveBack, .release, .withdraw:
      step.name
    }
  }
}
