import Domain

/// The queues of an office as `queue list` prints them.
struct QueueReport {
  private let snapshot: DeskSnapshot
  private let queues: [ServiceQueue]
  private let forecast: WaitForecast?

  init(of snapshot: DeskSnapshot, only queue: QueueID? = nil) {
    self.snapshot = snapshot
    forecast = snapshot.forecast()
    queues = snapshot.office.queues.filter { queue == nil || $0.id == queue }
  }

  var report: Report {
    var rows = [["ID", "列", "受付", "出した数", "受付数", "予約", "数えた数", "待ち", "見込み"]]
    for queue in queues {
      let day = snapshot.days[queue.id] ?? QueueDay()
      let estimate = forecast?.estimate(forNextIn: queue.id)
      let isClosed = queue.intake.isClosed(on: snapshot.at.date)
      rows.append([
        queue.id.text, queue.name, isClosed ? "終了（\(queue.intake.reason)）" : "受付中",
        "\(day.walkIns)", queue.dailyQuota.map(String.init) ?? "", "\(day.booked)",
        queue.countOnly ? "\(day.counted)" : "", "\(waiting(queue.id))",
        queue.countOnly ? "" : estimate.map { "\($0.low)〜\($0.high)分" } ?? "見込み不明",
      ])
    }
    return Report(text: Output.table(rows), json: .list(queues.map(json)))
  }

  private func waiting(_ queue: QueueID) -> Int {
    snapshot.waiting.count { $0.queue == queue }
  }

  private func json(_ queue: ServiceQueue) -> JSON {
    let day = snapshot.days[queue.id] ?? QueueDay()
    let isClosed = queue.intake.isClosed(on: snapshot.at.date)
    return .object([
      ("id", .text(queue.id.text)), ("name", .text(queue.name)),
      ("open", .flag(!isClosed)), ("reason", isClosed ? .text(queue.intake.reason) : .null),
      ("quota", .number(queue.dailyQuota)), ("given", .number(day.walkIns)),
      ("booked", .number(day.booked)), ("countOnly", .flag(queue.countOnly)),
      ("counted", .number(day.counted)), ("waiting", .number(waiting(queue.id))),
      ("estimate", Self.json(forecast?.estimate(forNextIn: queue.id))),
    ])
  }

  static func json(_ estimate: WaitEstimate?) -> JSON {
    guard let estimate else { return .null }
    return .object([("low", .number(estimate.low)), ("high", .number(estimate.high))])
  }
}
