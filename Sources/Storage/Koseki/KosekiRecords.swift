public import Domain
import FoundationEssentials

/// Family trees, one per number, while it is open.
public enum KosekiRecords {
  /// A stored tree and which writing of it this is.
  public struct Stored: Equatable, Sendable {
    public var tree: FamilyTree
    public var version: Int

    public init(tree: FamilyTree, version: Int) {
      self.tree = tree
      self.version = version
    }
  }

  /// Nil where nobody has begun to ask.
  public static func find(
    _ ticket: TicketID, _ access: borrowing ReadAccess
  ) throws -> Stored? {
    guard
      let row = try access.sql.row(
        "SELECT tree, version FROM koseki_case WHERE ticket = ?", [.text(ticket.text)])
    else { return nil }
    return Stored(tree: try read(row.text(0)), version: row.int(1))
  }

  /// Begins with whoever stands at the counter.
  ///
  /// - Throws: `DeskFailure`: begun already, or the number has ended.
  public static func begin(
    _ tree: FamilyTree, for ticket: TicketID, _ access: borrowing WriteAccess
  ) throws -> Stored {
    let number = try open(ticket, access)
    do {
      try access.sql.execute(
        """
        INSERT INTO koseki_case (ticket, tree, opened_by, opened_at, updated_at)
        VALUES (?, ?, ?, ?, ?)
        """,
        [
          .text(ticket.text), .text(try write(tree)), .text(access.actor.staff.text),
          .text(access.now.isoSeconds), .text(access.now.isoSeconds),
        ])
    } catch SQLFailure.constraint(let text) where text.contains("koseki_case.ticket") {
      throw stale(number)
    }
    return Stored(tree: tree, version: 1)
  }

  /// Puts one answer in.
  ///
  /// - Parameter version: of the tree the clerk saw.
  /// - Throws: `DeskFailure`: another terminal was first, a tree that cannot be, an ended number.
  public static func apply(
    _ edit: FamilyTreeEdit, to ticket: TicketID, version: Int, _ access: borrowing WriteAccess
  ) throws -> Stored {
    try change(ticket, version: version, access) { try $0.applying(edit) }
  }

  /// Puts whoever the visitor lives with into the tree, as the register has them; nobody whom something
  /// stops.
  ///
  /// - Returns: the tree, and who was put in.
  /// - Throws: `DeskFailure`: nobody knows the visitor's number, or what `apply` refuses.
  public static func takeHousehold(
    for ticket: TicketID, version: Int, _ access: borrowing WriteAccess
  ) throws -> (stored: Stored, added: [PersonID]) {
    guard let tree = try find(ticket, access.reading)?.tree,
      let number = tree.person(tree.visitor)?.resident
    else { throw noNumber }
    guard let own = try ResidentQueries.find(number, access.reading)?.resident, !own.isFormer else {
      throw DeskFailure(
        .personUnknown, "窓口に来た人を、いまの台帳から見られません。何も変更していません。家族は F2 で聞いて入れてください。")
    }
    let members = try ResidentQueries.members(of: own.household, access.reading)
    let family = HouseholdFamily(tree, of: own, among: members)
    let stored = try change(ticket, version: version, access) { _ in family.tree }
    return (stored, family.added)
  }

  private static let noNumber = DeskFailure(
    "koiki-no-number", "窓口に来た人の宛名番号がありません。何も変更していません。F5 で宛名番号を入れてから、もう一度操作してください。")

  private static func change(
    _ ticket: TicketID, version: Int, _ access: borrowing WriteAccess,
    _ body: (FamilyTree) throws -> FamilyTree
  ) throws -> Stored {
    let number = try open(ticket, access)
    guard let stored = try find(ticket, access.reading), stored.version == version else {
      throw stale(number)
    }
    let tree = try body(stored.tree)
    try access.sql.execute(
      "UPDATE koseki_case SET tree = ?, version = version + 1, updated_at = ? WHERE ticket = ?",
      [.text(try write(tree)), .text(access.now.isoSeconds), .text(ticket.text)])
    return Stored(tree: tree, version: version + 1)
  }

  /// Wipes it before the number ends: the visitor has been told.
  public static func wipe(_ ticket: TicketID, _ access: borrowing WriteAccess) throws {
    try access.sql.execute("DELETE FROM koseki_case WHERE ticket = ?", [.text(ticket.text)])
  }

  /// Who has asked for a certificate of their own with this number, as far as nothing stops them.
  public static func visitor(
    of ticket: TicketID, _ access: borrowing ReadAccess
  ) throws -> FamilyPerson? {
    guard
      let row = try access.sql.row(
        """
        SELECT subject FROM certificate_request WHERE ticket = ? AND requester = 'self'
          AND subject <> '' ORDER BY received_at, id LIMIT 1
        """, [.text(ticket.text)]),
      let own = try ResidentQueries.find(PersonID(row.text(0)), access)?.resident
    else { return nil }
    return FamilyPerson(
      id: FamilyPersonID(1), name: own.name, isAlive: true,
      birth: own.birth.day.map { DateLiteral($0) }, resident: own.id)
  }

  /// The people of a tree whom something stops at this moment; of nobody anything else is read.
  public static func stops(
    in tree: FamilyTree, _ access: borrowing ReadAccess
  ) throws -> [FamilyPersonID: StopCode] {
    var found: [FamilyPersonID: StopCode] = [:]
    for person in tree.people {
      guard let resident = person.resident,
        case .stopped(_, let code) = try ResidentQueries.find(resident, access)
      else { continue }
      found[person.id] = code
    }
    return found
  }

  /// - Throws: `DeskFailure` for a number of another office, or none.
  public static func number(
    of ticket: TicketID, at office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> TicketNumber {
    let ticket = try TicketRows.load(ticket, access.sql)
    guard ticket.office == office else {
      throw DeskFailure(.notPermitted, "\(ticket.number) は別の役所の番号です。その役所で開いてください。")
    }
    return ticket.number
  }

  private static func open(
    _ ticket: TicketID, _ access: borrowing WriteAccess
  ) throws -> TicketNumber {
    let ticket = try TicketRows.load(ticket, access.sql)
    guard ticket.endedAt == nil else {
      throw DeskFailure(
        .wrongState, "\(ticket.number) は終わっています。家族の図は消えました。続けるときは、番号を出し直してください。")
    }
    return ticket.number
  }

  private static func stale(_ number: TicketNumber) -> DeskFailure {
    DeskFailure(
      .stale, "\(number) の家族の図は、ほかの端末で変わりました。何も変更していません。新しい図を確かめて、もう一度操作してください。")
  }

  private static func write(_ tree: FamilyTree) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(tree), as: UTF8.self)
  }

  private static func read(_ text: String) throws -> FamilyTree {
    do {
      return try JSONDecoder().decode(FamilyTree.self, from: Data(text.utf8))
    } catch is DecodingError {
      throw SQLFailure.damaged
    }
  }
}
