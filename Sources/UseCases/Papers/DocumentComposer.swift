import Domain
import PaperModel
import Storage

/// The papers that are drawn from the records, each time from what they say then.
enum DocumentComposer {
  /// - Throws: `DeskFailure`: nothing of that number, a stop, or nothing to be shown now.
  static func compose(
    _ record: DocumentRecord, _ access: borrowing ReadAccess
  ) throws -> PaperDocument {
    let names = try DocumentQueries.names(of: record.office, access)
    let issuer = PaperIssuer(office: names.office, head: head(of: names.home))
    do {
      switch record.kind {
      case .requestForm: return try request(record, issuer, access).document()
      case .receipt: return try receipt(record, issuer, access).document()
      case .returnSlip, .exemptionSheet, .dailyClosing, .paperLedger:
        throw DeskFailure(
          .documentLost,
          "この\(record.kind.name)の中身はここに残っていません。未印刷のままです。作った画面から作り直してください。")
      }
    } catch let refusal as PaperRefusal {
      throw refusal.failure
    }
  }

  /// 「中原区役所」 is headed by the 「中原区長」.
  private static func head(of office: String) -> String {
    office.hasSuffix("区役所") ? String(office.dropLast(2)) + "長" : ""
  }

  private static func request(
    _ record: DocumentRecord, _ issuer: PaperIssuer, _ access: borrowing ReadAccess
  ) throws -> RequestForm {
    let facts = try DocumentQueries.request(
      CertificateRequestID(record.subject), office: record.office, access)
    let request = facts.request
    guard request.effectiveStage != .checking else {
      throw DeskFailure(
        .wrongState,
        "\(request.number) は照合の途中なので、請求書を印刷できません。未印刷のままです。照合が済んでから印刷してください。")
    }
    guard let subject = facts.subject else {
      throw DeskFailure(.personUnknown, "いまの台帳にこの人がいません。印刷していません。台帳の日付を確かめてください。")
    }
    guard case .open(let resident) = subject else {
      if case .stopped(_, let code) = subject {
        throw DeskFailure(.stopped, "\(code.words)。印刷していません。上席を呼び、指示があるまで進めないでください。")
      }
      throw DeskFailure(.stopped, "印刷していません。上席を呼んでください。")
    }
    // Before the identity document was seen, the register tells whoever stands here nothing but the
    // name they gave themselves.
    let isProven = request.proof != nil
    // Of whoever asks, what they said of themselves; the register's of somebody who is known by now.
    let isOwn = request.order.requester == .own
    let asker = (facts.visitor ?? Visitor()).completed(
      by: Visitor(
        name: isOwn ? resident.name : "",
        address: isOwn && isProven ? ExactText(resident.address.line) : ""))
    return RequestForm(
      issuer: issuer, day: request.receivedAt.date, number: request.number.description,
      code: "REQ-\(request.id)", requester: asker.name, requesterAddress: asker.address,
      role: request.order.requester.name, paper: request.order.requester.neededPaper ?? "",
      subject: resident.name, subjectKana: isProven ? resident.kana.text : "",
      subjectBirth: isProven ? resident.birth.words : "",
      items: [
        .init(
          facts.typeName, copies: request.order.copies,
          options: CertificateOption.allCases.filter { request.order.options.contains($0) }
            .map(\.name), fee: facts.fee)
      ], use: facts.told?.requester.reason ?? facts.told?.requester.specialReason ?? "")
  }

  private static func receipt(
    _ record: DocumentRecord, _ issuer: PaperIssuer, _ access: borrowing ReadAccess
  ) throws -> Receipt {
    guard let number = receiptNumber(record.subject) else {
      throw DeskFailure(
        .documentSubject,
        "会計の番号として読めません。2026-11-24/3 のように、日と番号を「/」でつないで指定してください。何も作っていません。")
    }
    let (payment, name) = try DocumentQueries.payment(number, office: record.office, access)
    guard payment.method != .exempt else {
      throw DeskFailure(
        .documentSubject, "免除の会計なので、領収書はありません。何も作っていません。免除証印シートを使ってください。")
    }
    return Receipt(
      issuer: issuer, at: payment.at, number: payment.receipt.description,
      ticket: payment.number.description,
      items: [.init(name, copies: payment.copies, unit: payment.unit)],
      isCash: payment.method != .cashless,
      method: payment.brand.isEmpty ? payment.method.name : payment.brand,
      tendered: payment.tendered,
      nextTime: try DocumentQueries.nextTime(payment.request, access) ?? "",
      isReprint: record.reprintOf != nil)
  }

  /// `2026-11-24/3`.
  static func receiptNumber(_ text: String) -> ReceiptNumber? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = CivilDate(iso: parts[0]), let sequence = Int(parts[1]),
      sequence > 0
    else { return nil }
    return ReceiptNumber(day: day, sequence: sequence)
  }
}
