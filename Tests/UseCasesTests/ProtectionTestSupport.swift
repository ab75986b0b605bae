import Domain
import Storage
import TestKit
import UseCases

/// A small city in which person 1000001 may be protected: the officer, a second one, and the people of
/// a counter.
struct ProtectedCity {
  static let person = RequestVisit.person

  let office: StorageOffice
  let guardian: Desk
  let chief: Desk

  init(_ office: StorageOffice, register: Bool = true) throws {
    self.office = office
    if register {
      try office.useRegister([
        TestResident("1000001", RequestVisit.name), TestResident("1000002", "別人 花子"),
      ])
    }
    guardian = try office.command(.guardian)
    chief = try office.command(.chief)
  }

  @discardableResult
  func protect(
    _ scopes: Set<RecordType> = Set(RecordType.blockable),
    against counterparts: [Counterpart] = []
  ) throws -> Protection {
    try ProtectionDesk(guardian).add(
      Self.person, scopes: scopes, consultedOn: office.clock.now.date,
      ProtectionSecret(origin: "秘匿市", counterparts: counterparts))
  }

  /// One step with both people.
  @discardableResult
  func take(_ step: ProtectionStep, _ id: ProtectionID) throws -> Protection {
    let proposal = try ProtectionDesk(guardian).propose(step, of: id, reason: "理由")
    return try ProtectionDesk(chief).decide(proposal.id, confirm: true)
  }

  func board(_ desk: Desk? = nil) throws -> ProtectionBoard {
    try ProtectionDesk(desk ?? guardian).open().first
  }

  func find(_ text: String, _ desk: Desk) throws -> [ResidentView] {
    try RegisterDesk(desk).openSearch().find(text).people
  }
}

extension RequestVisit {
  /// Taken up again where it was held, with the citizen called back to counter 1 where that is wanted.
  mutating func goOn() throws {
    try take(.resume)
    if request.stage.needsCitizen { try take(.call) }
  }
}
