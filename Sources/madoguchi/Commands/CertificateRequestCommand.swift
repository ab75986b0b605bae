import ArgumentParser
import Domain
import Storage
import UseCases

struct CertificateRequestCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "request", abstract: "請求を受け付ける。内容は certificate check と同じ形のファイル。",
    discussion: "channel が counter なら番号札の ID を、mail・online なら役所を指定します。"
      + "請求者は requester.role に、窓口に来た人（手紙の差出人）は visitor に書きます。")

  @OptionGroup var options: GlobalOptions
  @Argument(help: ArgumentHelp("請求の内容のファイル。", valueName: "file")) var file: String
  @Option(help: ArgumentHelp("番号の ID（窓口の請求）。", valueName: "id")) var ticket: String?
  @Option(help: ArgumentHelp("証明書に載る人の宛名番号。", valueName: "id")) var person: String?
  @Option(help: ArgumentHelp("台帳にいない人の氏名。", valueName: "name")) var named: String?
  @Option(help: ArgumentHelp("その方が立つ窓口。", valueName: "n")) var counter: Int?
  @Option(help: ArgumentHelp("受け取る人（本人でないとき）。", valueName: "name")) var collector: String = ""
  @Option(help: ArgumentHelp("届いた日（郵送・オンライン）。", valueName: "date")) var arrived: CivilDate?
  @Option(help: ArgumentHelp("役所（郵送・オンライン）。", valueName: "id")) var office: String?

  func report(_ context: CommandContext) throws -> Report {
    let json = try JSONReader.document(try InputFile.read(file, limit: 1 << 20))
    let id = ticket.map { TicketID($0) }
    let place = try id.map { try context.store().office(of: $0).text } ?? office
    let desk = try context.desk(office: place)
    let filled = InquiryFile(
      offices: try SystemDesk.offices(desk), office: desk.place.office, now: context.clock())
    let inquiry = try filled.inquiry(json)
    guard let role = inquiry.requester.role else {
      throw DeskFailure("field-wrong", "requester.role: だれの請求かを書いてください。受け付けていません。")
    }
    let order = RequestOrder(
      type: inquiry.type, variant: inquiry.variant, fiscalYear: inquiry.fiscalYear,
      channel: inquiry.channel, subject: PersonID(person ?? ""),
      named: ExactText(person == nil ? named ?? "" : ""), requester: role,
      copies: inquiry.copies ?? 1, options: inquiry.options)
    let result = try RequestDesk(desk).receive(
      order, for: id, at: counter, facts: inquiry, collector: collector, arrived: arrived,
      visitor: try filled.visitor(json))
    return Report(
      text: "\(result.request.number) の請求を受け付けました: \(result.request.id)",
      json: RequestReport.json(result))
  }
}

struct CertificateAdvanceCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "advance", abstract: "請求を次の段階へ進める、または脇に置く・終わりにする。",
    discussion:
      "pass は --facts、verify は --name・--type・--copies・--show、pay は --method・--expected が要ります。")

  @OptionGroup var options: GlobalOptions
  @Option(name: .customLong("id"), help: ArgumentHelp("請求の ID。", valueName: "id"))
  var request: String
  @Option(name: .customLong("do"), help: "操作。") var step: RequestStep
  @Option(help: ArgumentHelp("操作する窓口。", valueName: "n")) var counter: Int?
  @Option(help: "理由。") var reason: String = ""
  @Option(help: ArgumentHelp("聞いたこと・見たもののファイル（pass。hand-over では受け取る人）。", valueName: "file"))
  var facts: String?
  @Option(help: ArgumentHelp("引継ぎ先（transfer）か受け取る人（shelve）。", valueName: "name"))
  var to: String = ""
  @Option(help: ArgumentHelp("用紙の氏名（verify）。", valueName: "name")) var name: String = ""
  @Option(help: ArgumentHelp("用紙の種別（verify）。", valueName: "code")) var type: String = ""
  @Option(help: ArgumentHelp("用紙の通数（verify）。", valueName: "n")) var copies: Int = 0
  @Option(help: ArgumentHelp("用紙の記載（verify、コンマで区切る）。", valueName: "options"))
  var show: String = ""
  @Option(help: "支払方法（pay）。") var method: PaymentMethod?
  @Option(help: ArgumentHelp("見た手数料の額（pay）。", valueName: "yen")) var expected: Int?
  @Option(help: ArgumentHelp("お預かり（pay）。", valueName: "yen")) var tendered: Int?
  @Option(help: ArgumentHelp("キャッシュレスの種類（pay）。", valueName: "name")) var brand: String = ""
  @Option(help: ArgumentHelp("定額小為替（pay）。何枚でも。", valueName: "2026-10-01:450:番号"))
  var order: [MoneyOrder] = []
  @Option(help: ArgumentHelp("免除の理由（pay）。", valueName: "code")) var exempt: String?
  @Flag(help: "免除の書類を見た（pay）。") var proof = false
  @Option(help: ArgumentHelp("印刷した用紙（make）。省くと端末の次の用紙。", valueName: "A000001-A000002"))
  var paper: [PaperRange] = []
  @Flag(help: "交付・発送の前の確認をした（hand-over）。") var checked = false
  @Option(help: ArgumentHelp("見た版。変わっていれば進めない。", valueName: "n")) var version: Int?

  func report(_ context: CommandContext) throws -> Report {
    let id = CertificateRequestID(request)
    let desk = try context.desk(office: context.store().office(of: id).text)
    var move = RequestMove(
      step, id, counter: counter, reason: reason, party: to, version: version)
    if let facts {
      let json = try JSONReader.document(try InputFile.read(facts, limit: 1 << 20))
      let filled = InquiryFile(
        offices: try SystemDesk.offices(desk), office: desk.place.office, now: context.clock())
      move.facts = try filled.inquiry(json)
      move.visitor = try filled.visitor(json)
    }
    if step == .verify {
      move.verification = VerificationEntry(
        name: ExactText(name), type: CertificateCode(type), copies: copies,
        options: try shown())
    }
    if let method, let expected {
      move.payment = PaymentEntry(
        method: method, expected: expected, tendered: tendered, brand: brand,
        exemption: exempt.map { PaymentEntry.Exemption(code: $0, sawProof: proof) },
        orders: order)
    }
    if !paper.isEmpty { move.paper = paper }
    if checked { move.checks = Set(HandoverCheck.allCases) }
    let result = try RequestDesk(desk).move(move)
    return Report(
      text: RequestReport.text(result, step), json: RequestReport.json(result),
      status: result.stop == nil && !result.wantsCheck && result.mismatches.isEmpty ? 0 : 3)
  }

  private func shown() throws -> Set<CertificateOption> {
    Set(
      try show.split(separator: ",").map { word in
        guard let option = CertificateOption(rawValue: String(word)) else {
          throw ValidationError(
            "--show に「\(word)」は使えません。使えるのは "
              + CertificateOption.allCases.map(\.rawValue).joined(separator: "、") + " です。")
        }
        return option
      })
  }
}

/// What the commands say of a request: nothing of the person.
enum RequestReport {
  static func text(_ result: RequestResult, _ step: RequestStep) -> String {
    let request = result.request
    if let stop = result.stop { return stop.sentence(request.number) }
    if result.wantsCheck { return request.checkSentence }
    var lines = [
      "\(step.name(leadingTo: request.stage))をしました: \(request.number) は「\(request.stage.name)」です。"
    ]
    if !result.mismatches.isEmpty {
      lines.append("相違: " + result.mismatches.map(\.title).joined(separator: "・"))
    }
    if let ruling = result.ruling { lines.append(CertificateReport.text(ruling)) }
    if let payment = result.payment {
      lines.append("会計番号 \(payment.receipt)  \(payment.amount)円")
    }
    if !result.paper.isEmpty {
      lines.append("用紙 " + result.paper.map(\.description).joined(separator: "、"))
    }
    return lines.joined(separator: "\n")
  }

  static func json(_ result: RequestResult) -> JSON {
    let request = result.request
    return .object([
      ("id", .text(request.id.text)), ("number", .text("\(request.number)")),
      ("ticket", .text(request.ticket?.text)), ("type", .text(request.order.type.text)),
      ("channel", .text(request.order.channel.rawValue)), ("stage", .text(request.stage.rawValue)),
      ("heldFrom", .text(request.heldFrom?.rawValue)), ("reason", .text(request.reason)),
      ("decision", .text(request.decision?.rawValue)),
      ("delivery", .text(request.delivery.rawValue)),
      ("secondPerson", request.secondPerson.map { .flag($0) } ?? .null),
      ("due", .text(request.dueOn?.iso)), ("version", .number(request.version)),
      ("mismatches", .list(result.mismatches.map { .text($0.rawValue) })),
      ("receipt", .text(result.payment.map { "\($0.receipt)" })),
      ("amount", .number(result.payment?.amount)),
      ("paper", .list(result.paper.map { .text($0.description) })),
      ("ruling", result.ruling.map { CertificateReport.json($0) } ?? .null),
    ])
  }
}
