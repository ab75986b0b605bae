public import Domain
import Storage

/// How many certificates were issued, by whom, where and how (policy 6-5-(2)).
public struct VolumeDesk {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// Opens the sums of a period.
  public func open(
    from: CivilDate, to: CivilDate, by grouping: VolumeReport.Grouping
  ) throws -> LiveView<VolumeReport> {
    guard from <= to else {
      throw DeskFailure(.usage, "期間の初めが終わりより後です。日付を確かめてください。")
    }
    return try desk.open(.reportView, of: .system, purpose: .supervision) {
      try VolumeQueries.report(from: from, to: to, by: grouping, $0)
    }
  }

  /// Takes a table of コンビニ交付 in; the same table twice changes nothing.
  public func importConvenience(_ bytes: [UInt8]) throws -> ImportReport {
    try desk.write(.convenienceImport, purpose: .administration) { access in
      let file = ConvenienceFile(
        bytes: bytes, known: try VolumeQueries.types(access.reading), today: access.now.date)
      var report = ImportReport(read: file.read, rejected: file.rejected)
      let outcome = try ConvenienceRecords.put(file.rows, access)
      report.imported = outcome.imported
      report.unchanged = outcome.unchanged
      return Audited(
        report, on: .system,
        detail: "read=\(report.read) imported=\(report.imported) unchanged=\(report.unchanged)"
          + " rejected=\(report.rejected.count)")
    }
  }
}
