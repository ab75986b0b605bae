import Domain
import TUI

extension Workplace {
  func reception() throws -> Mounted { throw DeskFailure("pending", "準備中です。") }
  func auditViewer() throws -> Mounted { throw DeskFailure("pending", "準備中です。") }
  func staffAdmin() throws -> Mounted { throw DeskFailure("pending", "準備中です。") }
}
