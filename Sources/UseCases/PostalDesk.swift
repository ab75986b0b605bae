public import Domain
import Storage

/// The postal codes in use: the shipped ones, or those an administrator imported.
public struct PostalDesk {
  let desk: Desk
  /// The bytes that are shipped; asked for only while nothing was imported.
  let shipped: () throws -> [UInt8]

  public init(_ desk: Desk, shipped: @escaping () throws -> [UInt8]) {
    self.desk = desk
    self.shipped = shipped
  }

  /// The index of the edition in use; `known` where that is it still. Public knowledge, so that a
  /// look writes no row of its own.
  ///
  /// - Throws: `DeskFailure`: not signed in, or the data cannot be read.
  public func index(_ known: PostalEdition? = nil) throws -> PostalEdition {
    let grant = desk.store.grant(.officeView, by: desk.credential, at: desk.place)
    let found = try desk.store.refresh(grant) { access in
      let number = try PostalRecords.edition(access)
      let content =
        try number == known?.number ? nil : PostalRecords.content(of: number, access)
      return (number: number, content: content)
    }
    if let known, known.number == found.number { return known }
    do {
      return PostalEdition(
        number: found.number, index: try PostalIndex(found.content ?? shipped()))
    } catch let fault as PostalFault {
      throw DeskFailure(
        .postalUnusable, "\(fault.message)住所は探せません。管理者に、郵便番号の取り込み（import postal）を依頼してください。")
    }
  }

  /// The same with a row in the audit log, for commands.
  public func find(_ query: PostalQuery, limit: Int) throws -> PostalAnswer {
    try desk.note(.officeView, of: .system)
    return try index().index.find(query, limit: limit)
  }

  /// Takes the file of 日本郵便 in. Everything is read and packed before the database is touched; the
  /// new edition is in use from one moment to the next.
  ///
  /// - Throws: `DeskFailure`: not permitted, or somebody else imported meanwhile.
  public func importFile(_ lines: [ImportLine]) throws -> ImportReport {
    try desk.check(.postalImport)
    let file = PostalFile(lines)
    let before = try index()
    let merge = PostalMerge(file, into: before.index.areas)
    var report = ImportReport(read: file.read, rejected: file.rejected)
    report.imported = merge.imported
    report.unchanged = merge.unchanged
    let detail =
      "imported=\(merge.imported) removed=\(merge.removed) rejected=\(file.rejected.count)"
    guard merge.imported + merge.removed > 0, !merge.areas.isEmpty else {
      try desk.write(.postalImport, purpose: .administration) { _ in
        Audited((), on: .system, detail: "edition=\(before.number) \(detail)")
      }
      return report
    }
    let packed = try pack(merge.areas)
    let count = try PostalIndex(packed).count
    try desk.write(.postalImport, purpose: .administration) { access in
      try PostalRecords.add(packed, areas: count, after: before.number, access)
      return Audited((), on: .system, detail: "edition=\(before.number + 1) \(detail)")
    }
    return report
  }

  private func pack(_ areas: [PostalArea]) throws -> [UInt8] {
    do {
      return try PostalPacker.pack(areas)
    } catch {
      throw DeskFailure(
        .postalUnusable, "町域名の文字の種類が多すぎるか、長すぎます。何も変更していません。ファイルを確かめてください。")
    }
  }
}

/// The postal codes in use and the number they have in the database; 0 for the shipped ones.
public struct PostalEdition: Sendable {
  public let number: Int
  public let index: PostalIndex
}

extension DeskFailure.Code {
  /// The data of the postal codes cannot be read or made.
  public static let postalUnusable: Self = "postal-unusable"
}
