public import Domain
import Secrets
public import Storage

/// Coming, going, leaving the seat for a moment.
public struct SignInDesk {
  let store: Store

  public init(_ store: Store) { self.store = store }

  public var now: OfficeTime { store.clock() }
  public var isTraining: Bool { store.isTraining }

  /// Shown at sign-in on 研修 databases only; empty on a real one.
  public func demoAccounts(office: OfficeID) throws -> [DemoAccount] {
    try store.demoAccounts(office: office)
  }

  /// Signs in at a configured terminal.
  public func signIn(
    _ staff: StaffID, password: String, at terminal: TerminalRecord
  ) throws -> (session: SessionInfo, desk: Desk, mustChangePassword: Bool) {
    guard let section = terminal.section else {
      throw DeskFailure(
        .terminalUnknown, "この端末の係が登録されていません。管理者に terminal add を依頼してください。")
    }
    let (credential, mustChange) = try store.signIn(
      staff, password: password,
      at: Store.Seat(
        terminal: terminal.id, office: terminal.office, section: section,
        counter: terminal.counter))
    let place = Place(office: terminal.office, section: section)
    guard let id = credential.session else {
      throw DeskFailure(.unexpected, "サインインを記録できませんでした。もう一度入れてください。")
    }
    let isTraining = store.isTraining
    // Reading one's own name back is part of signing in and needs no row of its own.
    let info = try store.refresh(store.grant(.lock, by: credential, at: place)) { access in
      try SessionRecords.info(id, isTraining: isTraining, access)
    }
    guard let info else {
      throw DeskFailure(.unexpected, "サインインを記録できませんでした。もう一度入れてください。")
    }
    return (info, Desk(store: store, credential: credential, place: place), mustChange)
  }

  public func signOut(_ desk: Desk) throws {
    guard let session = desk.credential.session else { return }
    try desk.write(.signOut) { access in
      try SessionRecords.end(session, reason: "signed-out", access)
      return Audited((), on: .session(session))
    }
  }

  public func lock(_ desk: Desk) throws {
    guard let session = desk.credential.session else { return }
    try desk.write(.lock) { access in
      try SessionRecords.lock(session, access)
      return Audited((), on: .session(session))
    }
  }

  public func unlock(_ desk: Desk, password: String) throws {
    try store.unlock(desk.credential, password: password)
  }

  /// Sets a new password after checking the old one.
  ///
  /// - Parameter current: nil right after a sign-in that demands the change, when the password was
  ///   checked a moment ago; the store refuses it otherwise.
  public func changePassword(
    _ desk: Desk, staff: StaffID, current: String?, new: String
  ) throws {
    if let refusal = SignInRules.refusal(password: new, of: staff) { throw refusal }
    try store.refresh(store.grant(.passwordChange, by: desk.credential, at: desk.place)) {
      try checkOwn(staff, knows: current != nil, $0)
    }
    if let current {
      _ = try store.authenticate(staff, password: current, office: desk.place.office)
    }
    guard try !store.isPassword(new, of: staff) else {
      throw DeskFailure(
        .passwordWeak, "今と同じパスワードです。パスワードは変わっていません。別のものを入れてください。")
    }
    let hash = try PasswordHash(of: new)
    try desk.write(.passwordChange) { access in
      try checkOwn(staff, knows: current != nil, access.reading)
      try StaffRecords.setPassword(access.actor.staff, hash, mustChange: false, access)
      return Audited((), on: .staff(access.actor.staff))
    }
  }

  /// The password that was checked must be the one that is replaced.
  private func checkOwn(
    _ staff: StaffID, knows: Bool, _ access: borrowing ReadAccess
  ) throws {
    guard access.actor.staff == staff else {
      throw DeskFailure(.notPermitted, "変えられるのは自分のパスワードだけです。パスワードは変わっていません。")
    }
    guard try knows || StaffRecords.mustChange(staff, access) else {
      throw DeskFailure(.signInFailed, "今のパスワードを入れてください。パスワードは変わっていません。")
    }
  }

  /// Colleagues of this office to whom a counter can be handed.
  public func colleagues(_ desk: Desk) throws -> [StaffRecord] {
    let office = desk.place.office
    return try store.refresh(store.grant(.handOver, by: desk.credential, at: desk.place)) {
      access in
      let own = access.actor.staff
      return try StaffRecords.list(access).filter { record in
        record.id != own && !record.isDisabled && record.grants.contains { $0.office == office }
      }
    }
  }

  /// Gives the counter, the open call and the drafts to a colleague and ends this session.
  public func handOver(_ desk: Desk, to colleague: StaffID) throws {
    guard let session = desk.credential.session else { return }
    try desk.write(.handOver) { access in
      try SessionRecords.handOver(
        session, to: colleague, office: desk.place.office, access)
      let drafts = try DraftRecords.handOver(to: colleague, access)
      return Audited((), on: .staff(colleague), detail: "drafts=\(drafts)")
    }
  }
}
