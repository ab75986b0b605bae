public import Catalogue
public import Domain
import Secrets
public import Storage

/// Makes a 研修 database: the offices, invented people, and a day of one office as it stands in the
/// afternoon, gone through at the same desks that clerks use.
public enum DemoBuilder {
  /// Told of every number as it is given, with the desk that gave it.
  public typealias Witness = (Ticket, Desk) throws -> Void

  /// The same offices, data, date, seed, people and moment give the same day.
  ///
  /// - Parameters:
  ///   - until: the moment the day is replayed to, on `date`.
  ///   - people: who stands in the register; nil: there is none, and nobody asks for certificates.
  /// - Returns: how many visits the day has so far.
  /// - Throws: `DeskFailure`: the file exists, the data lacks somebody; nothing is left then.
  public static func create(
    _ files: DatabaseFiles, offices: OfficeDirectory, catalogue: CatalogueContent,
    demo: DemoCatalogue, date: CivilDate, seed: UInt64, until: OfficeTime,
    people: DemoPeople? = nil, witness: Witness? = nil
  ) throws -> Int {
    let offices = demo.day.arranged(offices)
    guard let office = offices.office(demo.day.office) else { throw DemoCrew.incomplete }
    let clock = DemoClock(moment(previousOpeningDay(date), 8, 0))
    let reading = { clock.now }
    var visits = 0
    try Store.create(files, kind: .training, clock: reading) { store, credential in
      let crew = DemoCrew(store: store, demo: demo, office: office)
      try furnish(crew, offices, catalogue, credential)
      try yesterday(crew, clock)
      clock.reach(moment(date, 7, 0))
      var papers: DemoPapers?
      if let people {
        let known = try invent(people, crew, date, seed, credential)
        papers = try DemoPapers(
          demo.day.requests, people: known,
          Rulebook(catalogue, offices: offices, calendar: .computed), on: date, seed: seed)
      }
      visits = try today(crew, clock, date, seed, until, papers, witness)
    }
    return visits
  }

  /// Takes invented residents in as the register, as of the evening before.
  ///
  /// - Returns: the first of them, who are the ones to come on the day.
  private static func invent(
    _ people: DemoPeople, _ crew: DemoCrew, _ date: CivilDate, _ seed: UInt64,
    _ credential: Credential
  ) throws -> [ResidentRecord] {
    var register = DemoRegister(names: people.names, date: date, seed: seed)
    var known: [ResidentRecord] = []
    _ = try crew.store.importRegister(
      by: credential, at: Place(office: crew.office.id), asOf: date.adding(days: -1),
      glyphs: people.glyphs, allowFewer: true
    ) { add in
      for _ in 0..<people.count {
        guard let person = register.next() else { continue }
        _ = try add(RegisterEntry(person, glyphs: people.glyphs))
        if known.count < 1_000 { known.append(person) }
      }
      return []
    }
    return known
  }

  // MARK: People and places

  private static func furnish(
    _ crew: DemoCrew, _ offices: OfficeDirectory, _ catalogue: CatalogueContent,
    _ credential: Credential
  ) throws {
    let hashes = try crew.demo.staff.map { try PasswordHash(of: $0.password) }
    try crew.store.write(
      .initialise, by: credential, at: Place(office: crew.office.id), purpose: .training
    ) { access in
      try OfficeRecords.insert(offices, access)
      try CatalogueRecords.seed(catalogue, access)
      for (person, hash) in zip(crew.demo.staff, hashes) {
        try StaffRecords.add(
          StaffRecord(
            id: person.id, name: person.name, kana: person.kana, grants: person.grants),
          password: hash, mustChange: false, shownPassword: person.password, access)
      }
      for terminal in crew.terminals(of: offices) { try TerminalRecords.add(terminal, access) }
      try NoticeRecords.add(
        .other, "研修用です。来庁者も職員も架空で、何を試しても本番には影響しません。", access)
      return Audited((), on: .system, detail: "kind=training")
    }
  }

  // MARK: The days

  /// A case put aside in the afternoon of the last opening day.
  private static func yesterday(_ crew: DemoCrew, _ clock: DemoClock) throws {
    let parked = crew.demo.day.parkedYesterday
    let own = crew.clerks.first { person in
      crew.office.counters.contains {
        $0.number == person.counter && $0.queues.contains(parked.queue)
      }
    }
    guard let person = own ?? crew.clerks.first else { throw DemoCrew.incomplete }
    clock.reach(moment(clock.now.date, 15, 31))
    let reception = try crew.openReception()
    let clerk = try crew.openCounter(of: person)
    let ticket = try TicketDesk(reception).issue(
      queue: parked.queue, services: [parked.service], remark: parked.remark)
    clock.pass(seconds: 11 * 60)
    _ = try TicketDesk(clerk.desk).callNext(at: clerk.counter)
    clock.pass(seconds: 35)
    _ = try TicketDesk(clerk.desk).move(.start, ticket.id, counter: clerk.counter)
    clock.pass(seconds: 17 * 60)
    _ = try TicketDesk(clerk.desk).move(
      .hold, ticket.id, counter: clerk.counter, reason: parked.reason)
    clock.reach(moment(clock.now.date, 17, 5))
    for desk in [clerk.desk, reception] { try crew.signOut(desk) }
  }

  private static func today(
    _ crew: DemoCrew, _ clock: DemoClock, _ date: CivilDate, _ seed: UInt64, _ until: OfficeTime,
    _ papers: DemoPapers?, _ witness: Witness?
  ) throws -> Int {
    var plan = DemoPlan(day: crew.demo.day, office: crew.office, date: date, seed: seed)
    var visits = plan.visits()
    clock.reach(moment(date, 8, 20))
    let reception = try crew.openReception()
    try book(&visits, AppointmentDesk(reception))
    let clerks = try crew.clerks.map { try crew.openCounter(of: $0) }
    var run = DemoRun(
      clock: clock, office: crew.office, reception: reception, clerks: clerks, visits: visits,
      counted: plan.counted, papers: papers, seed: seed, witness: witness)
    run.planPapers(until: until)
    let request = until.adding(seconds: -12 * 60)
    try run.run(until: request)
    try ask(crew, clock)
    try run.run(until: until.adding(seconds: -DemoRun.paperFinaleSeconds))
    try run.arrangePapers(&plan)
    try run.run(until: until.adding(seconds: -DemoRun.finaleSeconds))
    try run.arrangeFinale(&plan)
    try run.arrangeCitizens(&plan)
    clock.reach(until)
    for desk in clerks.map(\.desk) + [reception] { try crew.signOut(desk) }
    return run.visits.count { $0.ticket != nil }
  }

  /// What was promised for the day: nothing on a day the office is closed, which may be practised
  /// on all the same.
  private static func book(
    _ visits: inout [DemoVisit], _ desk: AppointmentDesk
  ) throws {
    for index in visits.indices {
      guard let at = visits[index].booked else { continue }
      do {
        visits[index].appointment = try desk.book(
          queue: visits[index].queue, at: at, services: visits[index].services,
          remark: visits[index].remark
        ).id
      } catch let failure as DeskFailure where failure.code == .officeClosed {
        visits[index].booked = nil
      }
    }
  }

  /// What waits for a second person; it holds until the end of the day, however long one practises.
  private static func ask(_ crew: DemoCrew, _ clock: DemoClock) throws {
    let approval = crew.demo.day.approval
    let desk = try crew.openBackDesk(of: approval.requestedBy)
    _ = try SupervisionDesk(desk).request(
      approval.act, on: .office(crew.office.id), summary: approval.summary,
      reason: approval.reason, minutes: 23 * 60 + 59 - clock.now.secondOfDay / 60)
    try crew.signOut(desk)
  }

  // MARK: Time

  static func previousOpeningDay(_ date: CivilDate) -> CivilDate {
    var day = date.adding(days: -1)
    while day.weekday == .saturday || day.weekday == .sunday { day = day.adding(days: -1) }
    return day
  }

  private static func moment(_ date: CivilDate, _ hour: Int, _ minute: Int) -> OfficeTime {
    OfficeTime(date: date, secondOfDay: hour * 3_600 + minute * 60)
      ?? OfficeTime(unixSeconds: 0)
  }
}
