/// A file of accounts to be made (domain.md G.2 staff.csv): number, name, kana, roles parted by
/// blanks, office, section. One line is one person; what is wrong with a line stays in that line.
public struct StaffTable: Equatable, Sendable {
  public struct Entry: Equatable, Sendable {
    /// Counts from 1, the heading included.
    public var line: Int
    public var record: StaffRecord
  }

  public static let heading = ["職員番号", "氏名", "カナ", "役割", "役所", "課"]

  public private(set) var entries: [Entry] = []
  public private(set) var rejected: [ImportReport.Rejection] = []
  /// Lines that hold a person, right or wrong.
  public var read: Int { entries.count + rejected.count }

  /// - Throws: `DeskFailure` when the first line is not the heading.
  public init(_ lines: [ImportLine]) throws(DeskFailure) {
    guard let first = lines.first?.text, Self.fields(first) == Self.heading else {
      throw DeskFailure(
        "staff-file",
        "1行目の見出しが「\(Self.heading.joined(separator: ","))」ではありません。何も登録していません。")
    }
    var seen: Set<StaffID> = []
    for line in lines.dropFirst() {
      if let text = line.text, text.isEmpty { continue }
      do throws(DeskFailure) {
        let record = try Self.record(line.text)
        guard seen.insert(record.id).inserted else {
          throw DeskFailure("staff-file", "職員番号が前の行と同じです。")
        }
        entries.append(Entry(line: line.number, record: record))
      } catch {
        rejected.append(ImportReport.Rejection(line: line.number, reason: error.message))
      }
    }
  }

  private static func fields(_ text: String) -> [String]? { CSVLine.fields(Array(text.utf8)[...]) }

  private static func record(_ text: String?) throws(DeskFailure) -> StaffRecord {
    guard let text, let fields = fields(text) else {
      throw DeskFailure("staff-file", "CSV として読めません（文字コードか引用符の誤り）。")
    }
    guard fields.count == heading.count else {
      throw DeskFailure(
        "staff-file", "\(fields.count)項目ですが、見出しは\(heading.count)項目です。")
    }
    guard !fields[4].isEmpty else { throw DeskFailure("staff-file", "役所がありません。") }
    var grants: [RoleGrant] = []
    for word in FullWidthFold.ascii(fields[3]).split(separator: " ") {
      guard let role = Role.named(String(word)) else {
        throw DeskFailure("staff-file", "知らない役割があります。")
      }
      grants.append(
        RoleGrant(
          role, office: OfficeID(fields[4]),
          section: fields[5].isEmpty ? nil : SectionID(fields[5])))
    }
    return StaffRecord(
      id: StaffID(fields[0]), name: fields[1], kana: fields[2], grants: grants,
      state: .mustChangePassword)
  }
}

extension Role {
  /// By the stored word, the word on screen in either width, or what a personnel file calls it.
  public static func named(_ word: String) -> Role? {
    let folded = FullWidthFold.ascii(word)
    return allCases.first { role in
      [role.rawValue, role.name, role.formerName].contains {
        FullWidthFold.ascii($0).unicodeScalars.elementsEqual(folded.unicodeScalars)
      }
    }
  }

  /// What files may say and no screen does.
  private var formerName: String { self == .protectionOfficer ? "支援措置担当" : name }
}
