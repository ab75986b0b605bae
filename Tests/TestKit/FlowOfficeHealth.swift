import Domain
import Storage
import UseCases

extension FlowOffice {
  /// What the doctor and the audit chain say against this database; empty when all is well.
  public func findings() throws -> [String] {
    guard let desk else { return ["nobody may look at this database"] }
    let verdict = try AuditDesk(desk).verify()
    return try SystemDesk.doctor(desk).filter { !$0.ok }.map { "\($0.name): \($0.detail)" }
      + (verdict.isWhole ? [] : ["audit: \(verdict.reason)"])
  }
}
