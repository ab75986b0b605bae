import Catalogue
import Domain

/// Who comes when, and how it goes: all dice of the day are thrown here.
struct DemoPlan {
  let day: DemoDay
  let office: Office
  let date: CivilDate
  private var random: DemoRandom

  /// Counters open at half past eight (8:30), before the first full hour.
  private static let opening = 8 * 3_600 + 30 * 60

  init(day: DemoDay, office: Office, date: CivilDate, seed: UInt64) {
    self.day = day
    self.office = office
    self.date = date
    random = DemoRandom(
      seed: seed ^ UInt64(bitPattern: Int64(date.dayNumber)) &* 0xD1B5_4A32_D192_ED03)
  }

  /// The visits of the whole day, earliest first.
  mutating func visits() -> [DemoVisit] {
    var visits: [(order: Int, visit: DemoVisit)] = []
    for queue in day.queues {
      for (index, count) in queue.arrivals.enumerated() {
        let hour = day.firstHour + index
        let start = max(hour * 3_600, Self.opening)
        let span = (hour + 1) * 3_600 - start
        guard span > 0 else { continue }
        for place in 0..<count {
          // Spread over the hour: each has an equal share and comes somewhere within it.
          let second = start + (place * 1_000 + random.number(0...999)) * span / (count * 1_000)
          visits.append((visits.count, visit(queue, moment(second))))
        }
      }
    }
    for booking in day.appointments {
      guard let queue = day.queues.first(where: { $0.queue == booking.queue }) else { continue }
      let at = moment(booking.second).adding(seconds: random.number(-16...7) * 60)
      var visit = visit(queue, at, service: booking.service, remark: booking.remark)
      visit.booked = moment(booking.second)
      if !booking.comes { visit.fate = .nobody }
      visits.append((visits.count, visit))
    }
    return visits.sorted { ($0.visit.at, $0.order) < ($1.visit.at, $1.order) }.map(\.visit)
  }

  /// Who is only counted, evenly over each hour: no dice, so that the rest of the day stays.
  var counted: [(queue: QueueID, at: OfficeTime)] {
    day.counted.flatMap { queue in
      queue.arrivals.enumerated().flatMap { index, count in
        let hour = day.firstHour + index
        let start = max(hour * 3_600, Self.opening)
        let span = (hour + 1) * 3_600 - start
        return (0..<max(0, count)).map {
          (queue.queue, moment(start + ($0 * 2 + 1) * span / (count * 2)))
        }
      }
    }
  }

  /// Somebody who comes unexpectedly.
  mutating func visit(at moment: OfficeTime) -> DemoVisit? {
    random.pick(day.queues.filter { queue in !day.quotas.contains { $0.queue == queue.queue } }).map
    { plain(visit($0, moment)) }
  }

  /// Somebody who comes unexpectedly, to that queue.
  mutating func visit(at moment: OfficeTime, to queue: QueueID) -> DemoVisit? {
    day.queues.first { $0.queue == queue }.map { plain(visit($0, moment)) }
  }

  private func plain(_ visit: DemoVisit) -> DemoVisit {
    var visit = visit
    visit.fate = .served
    return visit
  }

  private mutating func visit(
    _ queue: DemoDay.QueueDay, _ at: OfficeTime, service: ServiceID? = nil, remark: String? = nil
  ) -> DemoVisit {
    let all = office.queue(queue.queue)?.services ?? []
    let first = random.pick(all)
    let second = random.chance(15) ? random.pick(all.filter { $0.id != first?.id }) : nil
    let wanted =
      service.map { id in all.filter { $0.id == id } } ?? [first, second].compactMap { $0 }
    return DemoVisit(
      at: at, services: wanted.map(\.id), priority: priority(),
      remark: remark ?? (random.chance(day.shares.remark) ? random.pick(day.remarks) ?? "" : ""),
      serviceSeconds: seconds(of: wanted, serviceSeconds(queue.serviceMinutes)),
      words: DemoVisit.Words(
        park: random.pick(day.parkReasons) ?? "", transfer: random.pick(day.transferReasons) ?? "",
        withdraw: random.pick(day.withdrawReasons) ?? "",
        finish: random.chance(40) ? random.pick(day.finishNotes) ?? "" : ""),
      queue: queue.queue, fate: fate(queue))
  }

  /// What is quick takes two thirds, a service with its own weight about that.
  private mutating func seconds(of services: [Service], _ ordinary: Int) -> Int {
    let weight = services.compactMap(\.minutes).reduce(0, +) * 60
    if weight > 0 { return max(ordinary, weight * random.number(85...115) / 100) }
    return services.allSatisfy(\.quick) ? ordinary * 2 / 3 : ordinary
  }

  private mutating func priority() -> Priority {
    let die = random.number(0...99)
    if die < day.shares.urgent { return .urgent }
    return die < day.shares.urgent + day.shares.priority ? .priority : .normal
  }

  /// Short services are somewhat more common than long ones.
  private mutating func serviceSeconds(_ minutes: ClosedRange<Int>) -> Int {
    let span = (minutes.upperBound - minutes.lowerBound) * 60
    let die = random.number(0...1_000)
    return minutes.lowerBound * 60 + span * die / 1_000 * (die + 2_000) / 3_000
  }

  private mutating func fate(_ queue: DemoDay.QueueDay) -> DemoVisit.Fate {
    let shares = day.shares
    var die = random.number(0...99)
    let target = random.pick(queue.handsOverTo)
    let fates: [(Int, DemoVisit.Fate)] = [
      (shares.noShow, .absent), (shares.park, .parked), (shares.withdraw, .leaves),
      (shares.giveWay, .givesWay),
      (shares.transfer, target.map { .handedOver(to: $0) } ?? .served),
    ]
    for (share, fate) in fates {
      if die < share { return fate }
      die -= share
    }
    return .served
  }

  private func moment(_ secondOfDay: Int) -> OfficeTime {
    OfficeTime(date: date, secondOfDay: 0).map { $0.adding(seconds: secondOfDay) }
      ?? OfficeTime(unixSeconds: 0)
  }
}
