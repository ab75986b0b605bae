import Domain
import Testing

/// Small values of the domain for tests, each named by what the test is about.
enum Sample {
  static let nakahara = OfficeID("nakahara")
  static let saiwai = OfficeID("saiwai")
  static let residents = SectionID("kumin")
  static let insurance = SectionID("hoken")
  static let queue = QueueID("certificates")

  static func day(_ iso: String) -> CivilDate {
    CivilDate(iso: iso) ?? CivilDate(dayNumber: 0)
  }

  static func time(_ iso: String) -> OfficeTime {
    OfficeTime(iso: iso) ?? OfficeTime(unixSeconds: 0)
  }

  static func number(_ sequence: Int, prefix: String = "A") -> TicketNumber {
    if let number = TicketNumber(prefix: prefix, sequence: sequence) { return number }
    Issue.record("no such number: \(prefix)\(sequence)")
    return number(1, prefix: prefix)
  }

  static func ticket(
    _ sequence: Int, at iso: String = "2026-11-24T09:00:00", state: TicketState = .waiting,
    priority: Priority = .normal, counter: CounterNumber? = nil, queue: QueueID = queue
  ) -> Ticket {
    let issued = time(iso)
    return Ticket(
      id: TicketID("t\(sequence)-\(iso)"), number: number(sequence), office: nakahara,
      queue: queue, day: issued.date, issuedAt: issued, state: state, priority: priority,
      counter: counter)
  }

  static func actor(_ grants: RoleGrant...) -> Actor {
    Actor(staff: StaffID("S0001"), name: "佐藤 花子", grants: grants)
  }

  static func staff(
    _ id: String, _ roles: [Role], state: StaffRecord.State = .active,
    transfer: StaffRecord.Transfer? = nil
  ) -> StaffRecord {
    StaffRecord(
      id: StaffID(id), name: "職員 \(id)", kana: "ショクイン",
      grants: roles.map { RoleGrant($0, office: nakahara) }, state: state, transfer: transfer)
  }

  static func office() -> Office {
    Office(
      id: nakahara, name: "中原区役所", type: .ward,
      sections: [
        Section(
          id: residents, name: "区民課",
          queues: [
            ServiceQueue(
              id: queue, name: "証明書", prefix: "A", targetMinutes: 15, callLimit: 3,
              services: [Service(id: ServiceID("J01"), name: "住民票の写し", reading: "ジュウミンヒョウ")])
          ])
      ],
      counters: [Counter(number: 3, section: residents, queues: [queue])], confirmed: false)
  }
}
