public import Domain
import Storage

/// Protections of people's whereabouts (domain.md A.9): kept by the protection officer with
/// supervisors, seen by nobody else.
public struct ProtectionDesk {
  let desk: Desk
  private let discard: (String) throws -> Void

  /// - Parameter discard: takes a paper's file out of the spool, by the paper's id.
  public init(_ desk: Desk, discard: @escaping (String) throws -> Void = { _ in }) {
    self.desk = desk
    self.discard = discard
  }

  /// Opens the list; refresh it as often as wanted.
  public func open() throws -> LiveView<ProtectionBoard> {
    let office = desk.place.office
    return try desk.open(.protectionView, of: .office(office), purpose: .supervision) { access in
      var board = ProtectionBoard(
        at: access.now, protections: try ProtectionQueries.open(access),
        proposals: try ProtectionQueries.proposals(access),
        works: try ProtectionWorkRecords.open(access), inbound: try InboundRecords.open(access),
        sightings: try SightingRecords.unseen(access),
        releases: try ReleaseRecords.current(office: office, access))
      board.names = try ProtectionQueries.reviewerNames(access)
      board.absent = try ProtectionQueries.absent(access)
      return board
    }
  }

  /// Whom a protection is against; the log keeps that it was read.
  public func secret(of id: ProtectionID) throws -> ProtectionSecret {
    try desk.open(.protectionRead, of: .protection(id), purpose: .supervision) {
      try ProtectionRecords.secret(of: id, $0)
    }.first
  }

  // MARK: One person

  /// Whose number it is, for whoever is about to protect them; nil: nobody's of the register. The log
  /// keeps that somebody was looked up and not whom: beside the registration that follows it would
  /// name the person.
  public func person(_ id: PersonID) throws -> ResidentView? {
    try FreeText.check(id.text)
    for act in [Act.protectionAdd, .personView] { try desk.check(act) }
    return try desk.open(.protectionView, of: .office(desk.place.office), purpose: .supervision) {
      try ResidentQueries.find(id, $0)
    }.first
  }

  /// Blocks from this moment on; papers about the person that are not printed yet are withdrawn.
  ///
  /// - Parameter absent: why the register does not have the person (yet).
  /// - Throws: `DeskFailure`: protected already, nobody of that number, no record chosen, something
  ///   that may not be written;
  ///   `environment` when it blocks and a file of the spool could not be taken away.
  public func add(
    _ person: PersonID, scopes: Set<RecordType> = Set(RecordType.blockable),
    consultedOn: CivilDate, _ secret: ProtectionSecret = ProtectionSecret(), absent: String = ""
  ) throws -> Protection {
    try Self.check(secret)
    try FreeText.check(person.text)
    try FreeText.check(absent)
    let (protection, papers) = try desk.write(.protectionAdd, purpose: .supervision) { access in
      let added = try ProtectionRecords.add(
        person, scopes: scopes, consultedOn: consultedOn, secret, absent: absent, access)
      return Audited(
        added, on: .protection(added.protection.id),
        detail: absent.isEmpty ? "state=provisional" : "state=provisional absent")
    }
    try SpoolCleaning(discard).take(
      papers, andLogOf: desk.store, said: "登録しました。この時から止めています。")
    return protection
  }

  /// Writes down anew whom a protection is against.
  public func keep(_ secret: ProtectionSecret, of id: ProtectionID) throws {
    try Self.check(secret)
    try desk.write(.protectionRead, purpose: .supervision) { access in
      try ProtectionRecords.keep(secret, of: id, access)
      return Audited(
        (), on: .protection(id), detail: "counterparts=\(secret.counterparts.count)")
    }
  }

  private static func check(_ secret: ProtectionSecret) throws {
    try FreeText.check(secret.origin.text)
    for one in secret.counterparts {
      for text in [one.name, one.kana, one.address] + one.aliases { try FreeText.check(text.text) }
    }
    // One sealed row has room for so much, whatever it holds.
    guard secret.text.utf8.count < 16_384 else {
      throw DeskFailure("too-long", "相手方が多すぎます。保存していません。登録を分けてください。")
    }
  }

  // MARK: Two people

  public func propose(
    _ step: ProtectionStep, of id: ProtectionID, reason: String
  ) throws -> ProtectionProposal {
    try FreeText.check(reason)
    return try desk.write(.protectionPropose, purpose: .supervision) { access in
      let proposal = try ProtectionRecords.propose(step, of: id, reason: reason, access)
      return Audited(proposal, on: .protection(id), detail: "asked=\(step.rawValue)")
    }
  }

  /// The second person's word on what somebody asked for.
  public func decide(_ proposal: Int, confirm: Bool) throws -> Protection {
    try desk.write(.protectionConfirm, purpose: .supervision) { access in
      let protection = try ProtectionRecords.decide(proposal, confirm: confirm, access)
      return Audited(
        protection, on: .protection(protection.id),
        detail: "\(confirm ? "confirmed" : "refused") state=\(protection.stored.rawValue)")
    }
  }

  // MARK: Other systems and other municipalities

  public func tick(_ work: Int, _ system: String) throws -> ProtectionWork {
    try desk.write(.protectionTick, purpose: .supervision) { access in
      let work = try ProtectionWorkRecords.tick(work, system, access)
      return Audited(
        work, on: .protection(work.protection), detail: "open=\(work.open.count)")
    }
  }

  public func close(_ work: Int) throws -> ProtectionWork {
    try desk.write(.protectionTick, purpose: .supervision) { access in
      let work = try ProtectionWorkRecords.close(work, access)
      return Audited(work, on: .protection(work.protection), detail: "closed")
    }
  }

  public func receive(_ text: String) throws -> Int {
    try FreeText.check(text)
    return try desk.write(.protectionInbound, purpose: .supervision) { access in
      let id = try InboundRecords.receive(text, access)
      return Audited(id, on: AuditSubject("inbound", String(id)))
    }
  }

  /// The reader takes a notice to apply it.
  public func take(_ inbound: Int) throws {
    try desk.write(.protectionInbound, purpose: .supervision) { access in
      try InboundRecords.take(inbound, access)
      return Audited((), on: AuditSubject("inbound", String(inbound)), detail: "taken")
    }
  }

  public func finish(_ inbound: Int, with protection: ProtectionID) throws {
    try desk.write(.protectionInbound, purpose: .supervision) { access in
      try InboundRecords.finish(inbound, with: protection, access)
      return Audited((), on: AuditSubject("inbound", String(inbound)), detail: "done")
    }
  }

  // MARK: Opening a block for one request

  public func askRelease(
    of request: CertificateRequestID, reason: String
  ) throws -> ProtectionRelease {
    try FreeText.check(reason)
    return try desk.write(.protectionAskRelease, purpose: .supervision) { access in
      try CertificateRecords.check(request, isOf: desk.place.office, access)
      let release = try ReleaseRecords.ask(request, reason: reason, access)
      return Audited(release, on: .certificate(request), detail: "release=\(release.id)")
    }
  }

  /// Opens it for half an hour.
  ///
  /// - Parameter password: of the person who allows it, given once more.
  public func allowRelease(
    _ id: ReleaseID, reason: String, password: String
  ) throws -> ProtectionRelease {
    try FreeText.check(reason)
    // A wrong act is refused before a password is asked for.
    try desk.check(.protectionRelease)
    let fresh = try desk.store.compareAgain(
      desk.credential, password: password, at: desk.place.office)
    return try desk.write(.protectionRelease, purpose: .supervision) { access in
      let release = try ReleaseRecords.allow(
        id, reason: reason, fresh, office: desk.place.office, access)
      return Audited(
        release, on: .certificate(release.request),
        detail: "release=\(id) record=\(release.record.rawValue) copies=\(release.copies)")
    }
  }

  public func refuseRelease(_ id: ReleaseID, reason: String) throws -> ProtectionRelease {
    try FreeText.check(reason)
    return try desk.write(.protectionRelease, purpose: .supervision) { access in
      let release = try ReleaseRecords.refuse(
        id, reason: reason, office: desk.place.office, access)
      return Audited(release, on: .certificate(release.request), detail: "release=\(id) refused")
    }
  }

  // MARK: Visitors

  /// Holds a visitor whom a desk writes down against the people protections are against. It answers
  /// nothing: only supervisors and the officer are told, on their own terminals. For a form that is
  /// stored, call `see` in the form's own transaction instead.
  public func see(_ visitor: Visitor, at counter: CounterNumber?) throws {
    try desk.write(.ticketIssue) { access in
      try Self.see(visitor, at: counter, desk.place.office, access)
      return Audited((), on: .office(desk.place.office), detail: "visitor")
    }
  }

  /// The same inside a transaction that stores what the visitor asks for.
  static func see(
    _ visitor: Visitor, at counter: CounterNumber?, _ office: OfficeID,
    _ access: borrowing WriteAccess
  ) throws {
    try SightingRecords.see(visitor, at: counter, office: office, access)
  }
}
