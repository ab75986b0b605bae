public import Domain

/// How a request begins: a form for a number, or a letter.
extension CertificateRecords {
  /// Takes a form for a number, or what came by post or network without one.
  ///
  /// - Parameters:
  ///   - id: nil for what came by post or network.
  ///   - counter: where the citizen stands; the request begins as called there.
  ///   - facts: what was told and shown so far.
  ///   - arrived: the day the letter came; nil: today.
  ///   - visitor: who stands there or wrote the letter, as far as they were written down.
  /// - Throws: `DeskFailure`: nobody of that id, the same asked for twice, a number that has ended.
  public static func receive(
    _ order: RequestOrder, for id: TicketID?, in office: OfficeID, at counter: CounterNumber?,
    facts: CertificateInquiry? = nil, collector: String = "", arrived: CivilDate? = nil,
    visitor: Visitor? = nil, _ access: borrowing WriteAccess
  ) throws -> RequestResult {
    if let refusal = order.refusal { throw refusal }
    guard (id != nil) == (order.channel == .counter) else {
      throw DeskFailure(
        "channel-wrong", "窓口の請求には番号札が要り、郵送・オンラインの請求には要りません。受け付けていません。")
    }
    let catalogue = try CatalogueQueries.active(access.reading)
    guard
      try CatalogueQueries.certificate(
        order.type, on: access.now.date, in: catalogue, access.reading) != nil
    else {
      throw DeskFailure(
        .certificateUnknown, "証明書 \(order.type) は今日の目録にありません。受け付けていません。管理者に確かめてください。")
    }
    let traits = try CatalogueQueries.traits(of: order.type, access.reading)
    let subject = try subject(of: order, traits, access)
    var request: CertificateRequest
    if let id {
      request = try visiting(order, id, counter, catalogue, access)
    } else {
      request = try posted(order, office, arrived ?? access.now.date, catalogue, access)
    }
    request.collector = collector
    try insert(request, access)
    try keep(facts ?? CertificateInquiry(request), of: request, access)
    if let visitor { try VisitorRecords.keep(visitor, of: request.id, access) }
    try stamp(
      request, .receive, from: nil, counter: request.stage == .called ? counter : nil, "", access)
    return RequestResult(
      request, foreseen: order.isOutside ? nil : IssueStop.of(subject, traits: traits))
  }

  /// - Throws: `DeskFailure` when the register must have them and has not.
  private static func subject(
    of order: RequestOrder, _ traits: [CertificateTrait]?, _ access: borrowing WriteAccess
  ) throws -> ResidentView? {
    guard !order.isOutside else {
      // Of somebody the city does not know, only what does not come from the city's own record.
      guard let traits, CertificateTrait.mayBeOutside(traits) else {
        throw DeskFailure(
          .personUnknown, "\(order.type) は川崎市の台帳にいる人の証明書です。宛名番号を入れてください。受け付けていません。")
      }
      return nil
    }
    guard let found = try ResidentQueries.find(order.subject, access.reading) else {
      throw DeskFailure(
        .personUnknown, "宛名番号 \(order.subject) の人は台帳にいません。受け付けていません。番号を確かめてください。")
    }
    return found
  }

  private static func visiting(
    _ order: RequestOrder, _ id: TicketID, _ counter: CounterNumber?,
    _ catalogue: CatalogueVersion, _ access: borrowing WriteAccess
  ) throws -> CertificateRequest {
    let ticket = try TicketRows.load(id, access.sql)
    guard !ticket.state.isEnded else {
      throw DeskFailure(
        .wrongState, "\(ticket.number) は「\(ticket.state.name)」なので、請求を受け付けられません。新しい番号を出してください。")
    }
    let isHere = try isPresent(ticket, at: counter, access)
    let count = try access.sql.count(
      "SELECT count(*) FROM certificate_request WHERE ticket = ?", [.text(id.text)])
    return CertificateRequest(
      id: CertificateRows.id(count + 1, of: id), office: ticket.office, ticket: id,
      number: RequestNumber(ticket.number, ordinal: count > 0 ? count + 1 : nil), order: order,
      catalogue: catalogue, stage: isHere ? .called : .received, receivedAt: access.now,
      receivedBy: access.actor.staff)
  }

  /// By post or network: a number of its own, and a day by which it is sent.
  private static func posted(
    _ order: RequestOrder, _ office: OfficeID, _ arrived: CivilDate,
    _ catalogue: CatalogueVersion,
    _ access: borrowing WriteAccess
  ) throws -> CertificateRequest {
    guard arrived <= access.now.date else {
      throw DeskFailure("date-wrong", "届いた日が今日より後です。受け付けていません。日付を確かめてください。")
    }
    let series = order.channel == .mail ? "M" : "N"
    let count = try access.sql.count(
      "SELECT count(*) FROM certificate_request WHERE office = ? AND series = ?",
      [.text(office.text), .text(series)])
    let open = Set(
      try access.sql.rows(
        """
        SELECT sequence FROM certificate_request WHERE office = ? AND series = ?
          AND ended_at IS NULL
        """, [.text(office.text), .text(series)]
      ).map { $0.int(0) })
    let last = TicketNumber.last
    let sequence = (0..<last).lazy.map { (count + $0) % last + 1 }.first { !open.contains($0) }
    guard let number = sequence.flatMap({ TicketNumber(prefix: series, sequence: $0) }) else {
      throw DeskFailure(
        .seriesFull, "終わっていない\(order.channel.name)の請求が\(last)件あります。受け付けていません。先に終えてください。")
    }
    let days =
      try CatalogueQueries.activeSetting("mail.due.days", access.reading).flatMap { Int($0) } ?? 3
    let calendar = CityCalendar(
      holidays: HolidayCalendar(imported: try HolidayRecords.all(access.reading)))
    let due = (0..<max(0, days)).reduce(arrived) { day, _ in
      calendar.roll(day.adding(days: 1))
    }
    return CertificateRequest(
      id: CertificateRequestID("\(office)-\(series)-\(count + 1)"), office: office, ticket: nil,
      number: RequestNumber(number), order: order, catalogue: catalogue, stage: .received,
      receivedAt: access.now, receivedBy: access.actor.staff, dueOn: due)
  }

  private static func insert(
    _ request: CertificateRequest, _ access: borrowing WriteAccess
  ) throws {
    let order = request.order
    let number = request.ticket == nil ? request.number.ticket : nil
    do {
      try access.sql.execute(
        """
        INSERT INTO certificate_request (id, office, ticket, channel, series, sequence, due_on,
          type, variant, fiscal_year, subject, requester, copies, options, catalogue, stage,
          received_at, received_by, collector)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .text(request.id.text), .text(request.office.text), .text(request.ticket?.text),
          .text(order.channel.rawValue), .text(number?.prefix), .integer(number?.sequence),
          .text(request.dueOn?.iso), .text(order.type.text), .text(order.variant ?? ""),
          .integer(order.fiscalYear ?? 0), .text(order.subject.text),
          .text(order.requester.rawValue), .integer(order.copies),
          .text(CertificateRows.text(order.options)), .integer(request.catalogue.number),
          .text(request.stage.rawValue), .text(request.receivedAt.isoSeconds),
          .text(request.receivedBy.text), .text(request.collector),
        ])
    } catch SQLFailure.constraint(let text)
      where text.contains("certificate_request.ticket")
      || text.contains("certificate_request.channel")
    {
      throw DeskFailure(
        .requestTwice,
        request.ticket == nil
          ? "同じ人の同じ証明書の請求が、\(order.channel.name)でもう届いています。受け付けていません。一覧の請求を続けてください。"
          : "\(request.number) には、同じ人の同じ証明書の請求がもうあります。受け付けていません。一覧の請求を続けてください。")
    }
  }

  /// What was told and shown, until it is decided by.
  static func keep(
    _ facts: CertificateInquiry, of request: CertificateRequest, _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute(
      """
      INSERT INTO certificate_inquiry (request, facts, named) VALUES (?, ?, ?)
      ON CONFLICT (request) DO UPDATE SET facts = excluded.facts
      """,
      [
        .text(request.id.text), .text(facts.facts.written), .text(request.order.named.text),
      ])
  }

  /// What is kept of it; a request from before there were inquiries has none.
  static func facts(
    of request: CertificateRequest, _ access: borrowing ReadAccess
  ) throws -> CertificateInquiry? {
    try access.sql.row(
      "SELECT facts FROM certificate_inquiry WHERE request = ?", [.text(request.id.text)]
    ).map { try CertificateInquiry(facts: $0.text(0), office: request.office, at: access.now) }
  }
}

extension CertificateInquiry {
  /// Nothing known yet but who asks.
  fileprivate init(_ request: CertificateRequest) {
    self.init(
      type: request.order.type, office: request.office, at: request.receivedAt,
      requester: Requester(role: request.order.requester))
  }
}
