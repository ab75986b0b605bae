import Domain
import Screens

/// A busy morning at 中原区役所 as its supervisor sees it.
enum SupervisorSample {
  static let office = OfficeID("nakahara")
  static let day = CivilDate(dayNumber: 20_781)
  static let now = time(10, 7)

  static func time(_ hour: Int, _ minute: Int, _ second: Int = 0) -> OfficeTime {
    OfficeTime(unixSeconds: 20_781 * 86_400 - 9 * 3_600).adding(
      seconds: hour * 3_600 + minute * 60 + second)
  }

  static let offices = OfficeDirectory([
    Office(
      id: office, name: "中原区役所", type: .ward,
      sections: [
        Section(
          id: SectionID("kumin"), name: "区民課",
          queues: [
            queue("cert", "証明書", "A"), queue("move", "住民異動", "B"),
            queue("family", "戸籍", "C"),
          ]),
        Section(
          id: SectionID("hoken"), name: "保険年金課", queues: [queue("nhi", "保険年金", "E")]),
      ],
      counters: [
        Counter(number: 1, section: SectionID("kumin"), queues: [QueueID("cert")]),
        Counter(number: 3, section: SectionID("kumin"), queues: [QueueID("cert")]),
        Counter(number: 4, section: SectionID("kumin"), queues: [QueueID("move")]),
        Counter(number: 7, section: SectionID("hoken"), queues: [QueueID("nhi")]),
      ], confirmed: true),
    Office(
      id: OfficeID("saiwai"), name: "幸区役所", type: .ward,
      sections: [
        Section(
          id: SectionID("kumin"), name: "区民課", queues: [queue("cert", "証明書", "A")])
      ], counters: [], confirmed: true),
  ])

  private static func queue(_ id: String, _ name: String, _ prefix: String) -> ServiceQueue {
    ServiceQueue(
      id: QueueID(id), name: name, prefix: prefix, targetMinutes: 15, callLimit: 3,
      services: [
        Service(id: ServiceID("resident-record"), name: "住民票の写し", reading: "ジュウミンヒョウ")
      ])
  }

  static func actor(_ role: Role, section: String? = nil, both: Bool = false) -> Actor {
    let section = section.map { SectionID($0) }
    var grants = [RoleGrant(role, office: office, section: section)]
    if both { grants.append(RoleGrant(role, office: OfficeID("saiwai"))) }
    return Actor(staff: StaffID("2001"), name: "鈴木 一郎", grants: grants)
  }

  static var snapshot: SupervisionSnapshot {
    SupervisionSnapshot(
      at: now, officeName: "中原区役所", queues: queues, counters: counters,
      stages: [
        StageCount(stage: .intake, state: .waiting, count: 31),
        StageCount(stage: .intake, state: .serving, count: 3),
        StageCount(stage: .review, state: .parked, count: 4),
        StageCount(stage: .handover, state: .waiting, count: 3),
      ],
      visitsByHour: [(8, 18), (9, 61), (10, 42), (11, 0), (12, 0), (13, 0), (14, 0), (15, 0)]
        .map { HourCount(hour: $0.0, count: $0.1) },
      today: DayTotals(visits: 121, done: 74, missed: 3, left: 2, transferred: 20),
      approvals: approvals)
  }

  static let queues = [
    figures("cert", "証明書", "区民課", "A", waiting: 8, 23, 9, 21),
    figures("move", "住民異動", "区民課", "B", waiting: 14, 52, 31, 49),
    figures("family", "戸籍", "区民課", "C", waiting: 3, 12, 6, 11),
    figures("nhi", "保険年金", "保険年金課", "E", waiting: 9, 75, 14, 15),
  ]

  private static func figures(
    _ id: String, _ name: String, _ section: String, _ prefix: String, waiting: Int,
    _ longest: Int, _ median: Int, _ ninety: Int
  ) -> QueueFigures {
    QueueFigures(
      id: QueueID(id), name: name, sectionName: section, prefix: prefix, waiting: waiting,
      longestMinutes: longest, medianMinutes: median, percentile90Minutes: ninety,
      targetMinutes: 15, overTarget: ninety > 15 ? waiting / 2 : 0, done: 20, missed: 1, left: 1,
      transferredOut: 5,
      stages: [
        StageCount(stage: .intake, state: .waiting, count: waiting),
        StageCount(stage: .intake, state: .serving, count: 1),
        StageCount(stage: .review, state: .parked, count: 2),
      ])
  }

  static let counters = [
    CounterFigures(
      number: 1, sectionName: "区民課", isOpen: true, staffName: "佐藤 花子",
      ticket: number("A", 23), ticketID: TicketID("t23"), state: .serving, sinceMinutes: 8,
      servedToday: 14, medianServiceMinutes: 6),
    CounterFigures(number: 3, sectionName: "区民課", isOpen: true, servedToday: 9),
    CounterFigures(
      number: 4, sectionName: "区民課", isOpen: true, onBreak: true, staffName: "髙橋 実",
      ticket: number("B", 11), ticketID: TicketID("t11"), state: .serving, sinceMinutes: 64,
      servedToday: 3, medianServiceMinutes: 22),
    CounterFigures(number: 7, sectionName: "保険年金課", isOpen: false, servedToday: 0),
  ]

  static func number(_ prefix: String, _ sequence: Int) -> TicketNumber? {
    TicketNumber(prefix: prefix, sequence: sequence)
  }

  static let approvals = [
    ApprovalRequest(
      id: RequestID("r1"), act: .ticketExport, subject: .office(office), office: office,
      summary: "11月の番号の一覧（1,204件、備考なし）を書き出します。", requestedBy: StaffID("1001"),
      requestedByName: "佐藤 花子", reason: "窓口混雑の分析のため", requestedAt: time(9, 58),
      expiresAt: time(10, 58)),
    ApprovalRequest(
      id: RequestID("r2"), act: .backup, subject: .system, office: office,
      summary: "データベースのバックアップを作ります。", requestedBy: StaffID("2001"),
      requestedByName: "鈴木 一郎", reason: "更新前の控え", requestedAt: time(10, 1),
      expiresAt: time(11, 1)),
  ]

  static let breakGlass = Notice(
    id: 7, at: time(8, 12), kind: .breakGlass,
    text: "端末 host の root が非常時の管理者権限を使いました。理由: 管理者が全員休みのため、職員 1003 のロックを解除。")

  static func ticket(
    _ id: Int, _ prefix: String, _ queue: String, state: TicketState = .waiting,
    _ hour: Int = 9, _ minute: Int = 44, priority: Priority = .normal,
    counter: CounterNumber? = nil, onDay: CivilDate? = nil
  ) -> Ticket? {
    number(prefix, id).map { number in
      let issued = time(hour, minute).adding(
        seconds: ((onDay ?? day).dayNumber - day.dayNumber) * 86_400)
      return Ticket(
        id: TicketID("t\(id)"), number: number, office: office, queue: QueueID(queue),
        day: onDay ?? day, issuedAt: issued, state: state, priority: priority,
        services: [ServiceID("resident-record")], counter: counter, version: 4)
    }
  }

  static var tickets: [Ticket] {
    var parked = ticket(7, "C", "family", state: .parked, 9, 2, onDay: day.adding(days: -1))
    parked?.stage = .review
    parked?.remark = "除籍の附票を取り寄せ中"
    parked?.parked = Ticket.Parking(
      by: StaffID("1002"), byName: "髙橋 実", counter: 4, at: time(16, 40).adding(seconds: -86_400),
      reason: "本籍地へ照会中")
    return [
      ticket(23, "A", "cert", state: .serving, 9, 44, counter: 1),
      ticket(11, "B", "move", state: .serving, 8, 41, counter: 4),
      ticket(24, "A", "cert", 9, 46), ticket(25, "A", "cert", 9, 57, priority: .priority),
      ticket(12, "B", "move", 9, 15), parked, ticket(9, "E", "nhi", state: .missed, 9, 1),
    ].compactMap { $0 }
  }

  static func state(
    _ actor: Actor = actor(.manager), _ snapshot: SupervisionSnapshot = snapshot
  ) -> SupervisorScreen.State {
    var state = SupervisorScreen.State(actor: actor, office: office, offices: offices)
    _ = SupervisorScreen.update(&state, .loaded(office, snapshot))
    _ = SupervisorScreen.update(&state, .tickets(tickets))
    return state
  }

  static var hand: SupervisorHand<SupervisorScreen> {
    SupervisorHand(SupervisorScreen.self, state())
  }
}
