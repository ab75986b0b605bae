public import Domain

/// What taking a file of accounts in came to.
public struct StaffImport: Equatable, Sendable {
  public var report: ImportReport
  /// One-time passwords of the new accounts, shown once.
  public var passwords: [(id: StaffID, password: String)]

  public static func == (left: Self, right: Self) -> Bool {
    left.report == right.report && left.passwords.elementsEqual(right.passwords, by: ==)
  }
}

extension StaffDesk {
  /// Makes the accounts of a file that are not there yet, each as `add` would. An account that is
  /// there with other particulars is not changed: that is what 異動 is for.
  public func importStaff(_ table: StaffTable) throws -> StaffImport {
    let known = Dictionary(
      try open().first.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var report = ImportReport(read: table.read, rejected: table.rejected)
    var passwords: [(id: StaffID, password: String)] = []
    for entry in table.entries {
      do {
        if let present = known[entry.record.id] {
          guard present.hasParticulars(of: entry.record) else {
            throw DeskFailure(
              "staff-exists", "この職員番号は別の内容で登録されています。異動は staff transfer で行ってください。")
          }
          report.unchanged += 1
        } else {
          passwords.append((entry.record.id, try add(entry.record)))
          report.imported += 1
        }
      } catch let failure as DeskFailure where failure.code.kind == .refused {
        report.rejected.append(
          ImportReport.Rejection(line: entry.line, reason: failure.message))
      }
    }
    report.rejected.sort { $0.line < $1.line }
    return StaffImport(report: report, passwords: passwords)
  }
}

extension StaffRecord {
  fileprivate func hasParticulars(of other: StaffRecord) -> Bool {
    name.unicodeScalars.elementsEqual(other.name.unicodeScalars)
      && kana.unicodeScalars.elementsEqual(other.kana.unicodeScalars)
      && Set(grants) == Set(other.grants)
  }
}
