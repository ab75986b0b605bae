import Domain

/// Reads what a demonstration day is made of.
struct DemoDayReader {
  var yaml: YAMLReader
  let directory: OfficeDirectory

  init(file: String, directory: OfficeDirectory) {
    yaml = YAMLReader(file: file)
    self.directory = directory
  }

  /// - Parameter staff: nil when the people themselves could not be read.
  mutating func day(_ bytes: [UInt8], staff: [DemoStaff]?) -> DemoDay? {
    let known = [
      "office", "firstHour", "queues", "shares", "remarks", "parkReasons", "transferReasons",
      "withdrawReasons", "finishNotes", "parkedYesterday", "approval", "quickCounters",
      "appointments", "quotas", "requests", "counted",
    ]
    guard let root = yaml.root(bytes), let fields = yaml.fields(root, known: known) else {
      return nil
    }
    let office = yaml.office(fields, directory)
    let firstHour = yaml.number(fields, "firstHour", in: 0...23)
    let queues = yaml.list(fields, "queues").compactMap { queue($0, office, firstHour ?? 0) }
    let quotas = yaml.list(fields, "quotas").compactMap { quota($0, office) }
    let counted = yaml.list(fields, "counted").compactMap { tally($0, office) }
    let quick = yaml.list(fields, "quickCounters").compactMap { yaml.number($0, in: 1...99) }
    let appointments = yaml.list(fields, "appointments").compactMap { booking($0, office) }
    let shares = shares(fields)
    let sentences = ["remarks", "parkReasons", "transferReasons", "withdrawReasons", "finishNotes"]
      .map { texts(fields, $0) }
    let parked = parked(fields, office)
    let approval = approval(fields, staff)
    let requests = requests(fields, office)
    guard let office, let firstHour, let shares, let parked, let approval, let requests else {
      return nil
    }
    return DemoDay(
      office: office.id, firstHour: firstHour, queues: queues, quotas: quotas, counted: counted,
      quickCounters: quick,
      appointments: appointments, shares: shares,
      remarks: sentences[0], parkReasons: sentences[1], transferReasons: sentences[2],
      withdrawReasons: sentences[3], finishNotes: sentences[4], parkedYesterday: parked,
      approval: approval, requests: requests)
  }

  private mutating func texts(_ fields: YAMLFields, _ name: String) -> [String] {
    yaml.list(fields, name).compactMap { yaml.text($0) }
  }

  private mutating func queue(
    _ value: YAMLValue, _ office: Office?, _ firstHour: Int
  ) -> DemoDay.QueueDay? {
    let known = ["queue", "arrivals", "serviceMinutes", "handsOverTo"]
    guard let fields = yaml.fields(value, known: known) else { return nil }
    let queue = yaml.required(fields, "queue").flatMap { yaml.queue($0, office) }
    let arrivals = yaml.list(fields, "arrivals").compactMap { yaml.number($0, in: 0...99) }
    if firstHour + arrivals.count > 24, let value = fields.values["arrivals"] {
      yaml.report(value, "一日の時刻を超えています。")
    }
    let minutes = yaml.required(fields, "serviceMinutes").flatMap { yaml.span($0, in: 1...240) }
    var handsOverTo: [QueueID] = []
    if let value = fields.values["handsOverTo"] {
      handsOverTo = yaml.items(value).compactMap { yaml.queue($0, office) }
    }
    guard let queue, let minutes else { return nil }
    return DemoDay.QueueDay(
      queue: queue, arrivals: arrivals, serviceMinutes: minutes, handsOverTo: handsOverTo)
  }

  private mutating func tally(_ value: YAMLValue, _ office: Office?) -> DemoDay.Counted? {
    guard let fields = yaml.fields(value, known: ["queue", "arrivals"]) else { return nil }
    let queue = yaml.required(fields, "queue").flatMap { yaml.queue($0, office) }
    let arrivals = yaml.list(fields, "arrivals").compactMap { yaml.number($0, in: 0...99) }
    guard let queue else { return nil }
    if let office, office.queue(queue)?.countOnly == false, let value = fields.values["queue"] {
      yaml.report(value, "人数だけを数える列ではありません。")
    }
    return DemoDay.Counted(queue: queue, arrivals: arrivals)
  }

  private mutating func quota(_ value: YAMLValue, _ office: Office?) -> DemoDay.Quota? {
    guard let fields = yaml.fields(value, known: ["queue", "numbers"]) else { return nil }
    let queue = yaml.required(fields, "queue").flatMap { yaml.queue($0, office) }
    let numbers = yaml.number(fields, "numbers", in: 1...TicketNumber.last)
    guard let queue, let numbers else { return nil }
    return DemoDay.Quota(queue: queue, numbers: numbers)
  }

  private mutating func booking(_ value: YAMLValue, _ office: Office?) -> DemoDay.Booking? {
    guard
      let fields = yaml.fields(value, known: ["queue", "at", "service", "remark", "comes"])
    else { return nil }
    let queue = yaml.required(fields, "queue").flatMap { yaml.queue($0, office) }
    let service = service(fields, of: queue, office)
    let remark = yaml.text(fields, "remark")
    let comes = yaml.flag(fields, "comes")
    guard let at = yaml.required(fields, "at"), let second = second(at), let queue, let service,
      let remark, let comes
    else { return nil }
    return DemoDay.Booking(
      queue: queue, second: second, service: service, remark: remark, comes: comes)
  }

  /// `9:30` as seconds of the day.
  private mutating func second(_ value: YAMLValue) -> Int? {
    let parts = (value.scalar ?? "").split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) else {
      yaml.report(value, "時刻は 9:30 のように書いてください。")
      return nil
    }
    return parts[0] * 3_600 + parts[1] * 60
  }

  private mutating func shares(_ fields: YAMLFields) -> DemoDay.Shares? {
    let known = [
      "priority", "urgent", "remark", "noShow", "transfer", "park", "withdraw", "giveWay",
    ]
    guard let value = yaml.required(fields, "shares"),
      let fields = yaml.fields(value, known: known)
    else { return nil }
    let percent = known.compactMap { yaml.number(fields, $0, in: 0...100) }
    guard percent.count == known.count else { return nil }
    return DemoDay.Shares(
      priority: percent[0], urgent: percent[1], remark: percent[2], noShow: percent[3],
      transfer: percent[4], park: percent[5], withdraw: percent[6], giveWay: percent[7])
  }

  private mutating func parked(_ fields: YAMLFields, _ office: Office?) -> DemoDay.ParkedCase? {
    guard let value = yaml.required(fields, "parkedYesterday"),
      let fields = yaml.fields(value, known: ["queue", "service", "remark", "reason"])
    else { return nil }
    let queue = yaml.required(fields, "queue").flatMap { yaml.queue($0, office) }
    let service = service(fields, of: queue, office)
    let remark = yaml.text(fields, "remark")
    let reason = yaml.text(fields, "reason")
    guard let queue, let service, let remark, let reason else { return nil }
    return DemoDay.ParkedCase(
      queue: queue, service: service, remark: remark, reason: reason)
  }

  private mutating func requests(
    _ fields: YAMLFields, _ office: Office?
  ) -> DemoDay.Requests? {
    let known = ["queue", "share", "kinds", "withdrawReason", "refuseReason", "unpayReason"]
    guard let value = yaml.required(fields, "requests"),
      let fields = yaml.fields(value, known: known)
    else { return nil }
    let queue = yaml.required(fields, "queue").flatMap { yaml.queue($0, office) }
    let share = yaml.number(fields, "share", in: 0...100)
    let kinds = yaml.list(fields, "kinds").compactMap { kind($0, of: queue, office) }
    let withdraw = yaml.text(fields, "withdrawReason")
    let refuse = yaml.text(fields, "refuseReason")
    let unpay = yaml.text(fields, "unpayReason")
    guard let queue, let share, !kinds.isEmpty, let withdraw, let refuse, let unpay else {
      return nil
    }
    return DemoDay.Requests(
      queue: queue, share: share, kinds: kinds, withdrawReason: withdraw, refuseReason: refuse,
      unpayReason: unpay)
  }

  private mutating func kind(
    _ value: YAMLValue, of queue: QueueID?, _ office: Office?
  ) -> DemoDay.RequestKind? {
    guard let fields = yaml.fields(value, known: ["type", "service", "weight"]) else { return nil }
    let type = yaml.text(fields, "type")
    let service = service(fields, of: queue, office)
    let weight = yaml.number(fields, "weight", in: 1...100)
    guard let type, let service, let weight else { return nil }
    return DemoDay.RequestKind(type: CertificateCode(type), service: service, weight: weight)
  }

  /// A service of the queue, which is reported where the queue lacks it.
  private mutating func service(
    _ fields: YAMLFields, of queue: QueueID?, _ office: Office?
  ) -> ServiceID? {
    guard let service = yaml.identifier(fields, "service") else { return nil }
    if let queue, let services = office?.queue(queue)?.services,
      let value = fields.values["service"], !services.contains(where: { $0.id.text == service })
    {
      yaml.report(value, "用件「\(service)」は受付区分「\(queue.text)」にありません。")
    }
    return ServiceID(service)
  }

  private mutating func approval(
    _ fields: YAMLFields, _ staff: [DemoStaff]?
  ) -> DemoDay.Approval? {
    guard let value = yaml.required(fields, "approval"),
      let fields = yaml.fields(value, known: ["requestedBy", "act", "reason", "summary"])
    else { return nil }
    let person = yaml.identifier(fields, "requestedBy")
    let act = yaml.word(fields, "act", as: Act.self)
    let reason = yaml.text(fields, "reason")
    let summary = yaml.text(fields, "summary")
    guard let person, let act, let reason, let summary else { return nil }
    if let value = fields.values["requestedBy"], let staff,
      !staff.contains(where: { $0.id.text == person })
    {
      yaml.report(value, "職員「\(person)」は staff.yaml にありません。")
    }
    return DemoDay.Approval(
      requestedBy: StaffID(person), act: act, reason: reason, summary: summary)
  }
}
