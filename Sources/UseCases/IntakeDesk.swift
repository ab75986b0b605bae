public import Domain
import Storage

/// What is decided about queues from day to day: intake, quota, counting, the quick lane.
public struct IntakeDesk {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// The queues of the office as they are now, with what they gave today and who waits.
  public func openQueues() throws -> LiveView<DeskSnapshot> {
    try TicketDesk(desk).openOffice(counter: nil)
  }

  /// No more numbers today; those who wait stay and are called.
  ///
  /// - Parameter reason: for colleagues and for the refusal at reception; never empty.
  public func close(_ queue: QueueID, reason: String) throws {
    try FreeText.check(reason)
    guard reason.unicodeScalars.contains(where: { $0 != " " && $0 != "\u{3000}" }) else {
      throw DeskFailure(.reasonMissing, "受付を終わりにする理由を入れてください。何も変更していません。")
    }
    try desk.write(.queueIntake, section: try section(of: queue)) { access in
      try QueueRecords.setIntake(
        of: queue, desk.place.office, closedOn: access.now.date, reason: reason, access)
      return Audited((), on: .queue(queue), detail: "intake=closed")
    }
  }

  public func reopen(_ queue: QueueID) throws {
    try desk.write(.queueIntake, section: try section(of: queue)) { access in
      try QueueRecords.setIntake(
        of: queue, desk.place.office, closedOn: nil, reason: "", access)
      return Audited((), on: .queue(queue), detail: "intake=open")
    }
  }

  /// - Parameter quota: numbers a day; nil: as many as the series has.
  public func setQuota(_ queue: QueueID, _ quota: Int?) throws {
    try desk.write(
      .queueQuota, section: try section(of: queue), purpose: .supervision
    ) { access in
      try QueueRecords.setQuota(of: queue, desk.place.office, quota, access)
      return Audited(
        (), on: .queue(queue), detail: "quota=" + (quota.map(String.init) ?? "none"))
    }
  }

  /// Makes a counter one of the quick lane, or one for everybody again.
  public func setLane(_ counter: CounterNumber, quick: Bool) throws {
    let office = desk.place.office
    let section = try look { try CounterRecords.section(of: counter, office, $0) }
    try desk.write(.counterLane, section: section, purpose: .supervision) { access in
      try QueueRecords.setLane(of: counter, office, quick: quick, access)
      return Audited((), on: .counter(counter), detail: "quick=\(quick)")
    }
  }

  /// Counts a visit of a queue that only counts, or takes a mistaken one back.
  ///
  /// - Returns: how many are counted today.
  public func count(_ queue: QueueID, takingBack: Bool = false) throws -> Int {
    try desk.write(.ticketCount) { access in
      let visits = try QueueRecords.count(
        queue, desk.place.office, takingBack: takingBack, access)
      return Audited(visits, on: .queue(queue), detail: "counted=\(visits)")
    }
  }

  private func section(of queue: QueueID) throws -> SectionID? {
    let office = desk.place.office
    return try look { try QueueRecords.section(of: queue, office, $0) }
  }

  /// Which section something belongs to is no secret; the act itself is checked and audited.
  private func look<Value>(_ read: (borrowing ReadAccess) throws -> Value) throws -> Value {
    try desk.store.refresh(
      desk.store.grant(.officeView, by: desk.credential, at: desk.place), read)
  }
}
