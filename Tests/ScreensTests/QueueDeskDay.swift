import Domain
import Screens

/// A ward office and a Tuesday in it, for the tests of reception and desk. All names are invented.
enum QueueDeskDay {
  static let office = Office(
    id: OfficeID("nakahara"), name: "中原区役所", type: .ward,
    sections: [
      Section(
        id: SectionID("kumin"), name: "区民課",
        queues: [
          queue(
            "certificates", "証明書", "A", 15,
            [
              ("juminhyo", "住民票の写し"), ("inkan", "印鑑登録証明書"), ("koseki-zenbu", "戸籍全部事項証明書"),
              ("kazei", "課税証明書"), ("fuhyo", "戸籍の附票"),
            ]),
          queue(
            "moving", "住民異動", "B", 30, [("tennyu", "転入届"), ("tenshutsu", "転出届"), ("tenkyo", "転居届")]),
          queue("family", "戸籍", "C", 20, [("shussei", "出生届"), ("konin", "婚姻届")]),
          queue("seal", "印鑑・カード", "D", 20, [("inkan-toroku", "印鑑登録"), ("card", "カードの受取り")]),
        ]),
      Section(
        id: SectionID("hoken"), name: "保険年金課",
        queues: [queue("insurance", "保険年金", "E", 25, [("kokuho", "国民健康保険 加入")])]),
    ],
    counters: [
      Counter(number: 3, section: SectionID("kumin"), queues: [QueueID("certificates")]),
      Counter(number: 5, section: SectionID("kumin"), queues: [QueueID("certificates")]),
    ], confirmed: true)

  private static func queue(
    _ id: String, _ name: String, _ prefix: String, _ target: Int,
    _ services: [(String, String)]
  ) -> ServiceQueue {
    ServiceQueue(
      id: QueueID(id), name: name, prefix: prefix, targetMinutes: target, callLimit: 3,
      services: services.map { Service(id: ServiceID($0.0), name: $0.1, reading: "") })
  }

  static let now = time("10:07")
  static let place = Place(office: office.id, section: SectionID("kumin"))

  static func actor(_ roles: Role..., counter: CounterNumber? = 3) -> Actor {
    Actor(
      staff: StaffID("1001"), name: "佐藤 花子",
      grants: roles.map { RoleGrant($0, office: office.id) }, counter: counter)
  }

  /// `10:07` or `10:07:05` on Tuesday; `day` counts from it.
  static func time(_ clock: String, day: Int = 0) -> OfficeTime {
    let parts = clock.split(separator: ":").map { Int($0) ?? 0 }
    let seconds = zip(parts, [3_600, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 }
    return midnight.adding(seconds: seconds + day * 86_400)
  }

  /// 2026-11-24T00:00 in the office.
  private static let midnight = OfficeTime(unixSeconds: 1_795_446_000)

  /// `A023` given at `issued` for some services of its queue.
  static func ticket(
    _ number: String, _ issued: String, _ services: [String] = [],
    queue: String = "certificates", day: Int = 0, _ change: (inout Ticket) -> Void = { _ in }
  ) -> Ticket {
    let at = time(issued, day: day)
    let sequence = min(max(1, Int(number.dropFirst()) ?? 1), TicketNumber.last)
    let name = [TicketNumber(prefix: String(number.prefix(1)), sequence: sequence)]
      .compactMap { $0 }[0]
    var ticket = Ticket(
      id: TicketID(number), number: name, office: office.id, queue: QueueID(queue), day: at.date,
      issuedAt: at, services: services.map { ServiceID($0) })
    change(&ticket)
    return ticket
  }

  // MARK: Pictures of the day

  /// Nobody has come yet.
  static let morning = DeskSnapshot(at: time("8:31"), office: office, counter: 3)

  static let a023 = ticket("A023", "9:44", ["juminhyo", "inkan"]) {
    $0.remark = "続柄と本籍は省略、2通"
    $0.priority = .priority
  }

  /// Ten o'clock: every list has something, the counter is free, A023 is next.
  static var busy: DeskSnapshot {
    var day = DeskSnapshot(at: now, office: office, counter: 3)
    day.waiting = waiting.sorted { CallRules.precedes($0, $1) }
    day.open = [
      call("A024", 5, "高橋 一郎", .serving, "10:01", ["koseki-zenbu"]),
      call("B011", 7, "渡辺 久美子", .called, "10:06", ["tennyu"], queue: "moving"),
    ]
    day.parked = parked
    day.missed = [
      ticket("A017", "9:12", ["juminhyo"]) {
        $0.state = .missed
        $0.calls = 3
        $0.counter = 5
        $0.calledAt = time("9:40")
        $0.firstCalledAt = time("9:28")
      }
    ]
    day.ended = ended
    day.leftovers = [
      ticket("A088", "16:40", ["koseki-zenbu"], day: -1) {
        $0.state = .parked
        $0.stage = .handover
        $0.parked = parking("高橋 一郎", 5, "17:02", "本籍地の市から回答待ち", day: -1)
      }
    ]
    day.nextUp = day.waiting.first { $0.queue.text == "certificates" }?.id
    return day
  }

  static var waiting: [Ticket] {
    [
      a023,
      ticket("A025", "9:51", ["kazei"]),
      ticket("A026", "9:52", ["juminhyo"]) {
        $0.calls = 1
        $0.counter = 5
        $0.calledAt = time("10:05")
        $0.firstCalledAt = time("10:05")
      },
      ticket("B012", "9:20", ["tennyu"], queue: "moving"),
      ticket("A027", "9:58", ["fuhyo", "koseki-zenbu", "juminhyo"]) { $0.priority = .urgent },
      ticket("A028", "10:03", ["juminhyo"]) { $0.remark = "車いす。奥の広い窓口へ" },
      ticket("A022", "9:38", ["inkan"]) { $0.givesWay = true },
      ticket("B013", "10:04", ["tenkyo"], queue: "moving"),
    ]
  }

  private static var parked: [Ticket] {
    [
      ticket("A019", "9:25", ["juminhyo"]) {
        $0.state = .parked
        $0.stage = .review
        $0.parked = parking("佐藤 花子", 3, "9:50", "委任状の確認")
      },
      ticket("A021", "9:31", ["inkan"]) {
        $0.state = .parked
        $0.stage = .handover
        $0.priority = .priority
        $0.parked = parking("高橋 一郎", 5, "9:58", "交付待ち")
      },
    ]
  }

  private static var ended: [Ticket] {
    [
      ticket("A020", "9:28", ["juminhyo"]) { end(&$0, .done, "10:02") },
      ticket("A018", "9:18") { end(&$0, .left, "9:55") },
    ]
  }

  /// A023 stands at counter 3.
  static func serving(_ state: TicketState = .serving) -> DeskSnapshot {
    var day = busy
    var own = a023
    own.state = state
    own.counter = 3
    own.calls = 1
    own.calledAt = time("10:05")
    own.firstCalledAt = time("10:05")
    own.servedAt = state == .serving ? time("10:06") : nil
    own.version = 2
    day.current = own
    day.waiting.removeAll { $0.id == own.id }
    day.open.insert(
      OpenCall(ticket: own, staffName: "佐藤 花子", counter: 3, since: time("10:05")), at: 0)
    day.nextUp = day.waiting.first { $0.queue.text == "certificates" }?.id
    return day
  }

  static func parking(
    _ name: String, _ counter: CounterNumber, _ clock: String, _ reason: String, day: Int = 0
  ) -> Ticket.Parking {
    Ticket.Parking(
      by: StaffID("1002"), byName: name, counter: counter, at: time(clock, day: day),
      reason: reason)
  }

  private static func call(
    _ number: String, _ counter: CounterNumber, _ name: String, _ state: TicketState,
    _ since: String, _ services: [String], queue: String = "certificates"
  ) -> OpenCall {
    let called = ticket(number, "9:46", services, queue: queue) {
      $0.state = state
      $0.counter = counter
      $0.calls = 1
      $0.calledAt = time(since)
      $0.firstCalledAt = time(since)
    }
    return OpenCall(ticket: called, staffName: name, counter: counter, since: time(since))
  }

  private static func end(_ ticket: inout Ticket, _ state: TicketState, _ clock: String) {
    ticket.state = state
    ticket.counter = 3
    ticket.calls = 1
    ticket.calledAt = time("9:48")
    ticket.firstCalledAt = time("9:48")
    ticket.endedAt = time(clock)
  }

  // MARK: States

  static func desk(
    _ snapshot: DeskSnapshot?, _ roles: Role = .reception, counter: CounterNumber? = 3
  ) -> QueueDesk.State {
    QueueDesk.State(
      actor: actor(roles, counter: counter), place: place, snapshot: snapshot)
  }
}
