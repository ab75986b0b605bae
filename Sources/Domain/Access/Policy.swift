/// Who may do what, and how far: one table that screens, commands, tests and the transaction read
/// (domain.md H: deny by default, per-facility scope).
public enum Policy {
  public struct Row: Sendable {
    public let act: Act
    /// What the act is called in a refusal: 「番号の呼出」.
    public let name: String
    public let reach: [Role: OfficeScope]

    init(_ act: Act, _ name: String, _ reach: [Role: OfficeScope]) {
      self.act = act
      self.name = name
      self.reach = reach
    }
  }

  public static func row(_ act: Act) -> Row? { index[act] }

  /// Nil when permitted, else a sentence that says who may.
  public static func refusal(of act: Act, by actor: Actor, at place: Place) -> DeskFailure? {
    guard let row = index[act] else {
      return DeskFailure(.notPermitted, "この操作は権限の表にありません。管理者に連絡してください。")
    }
    for grant in actor.grants {
      guard let scope = row.reach[grant.role] else { continue }
      if covers(grant, scope, place) { return nil }
    }
    return DeskFailure(.notPermitted, refusalText(row, actor))
  }

  /// The rows a role appears in, for the staff screen and the clerk's guide.
  public static func rows(for role: Role) -> [Row] { table.filter { $0.reach[role] != nil } }

  /// A grant narrowed to one section does not reach records that belong to no section or another.
  private static func covers(_ grant: RoleGrant, _ scope: OfficeScope, _ place: Place) -> Bool {
    switch scope {
    case .city: true
    case .office: grant.office == place.office
    case .section:
      grant.office == place.office
        && (grant.section == nil || grant.section == place.section)
    }
  }

  private static func refusalText(_ row: Row, _ actor: Actor) -> String {
    let holders = Role.allCases.filter { row.reach[$0] != nil }.map(\.name)
    let held = row.reach.keys.contains { actor.holds($0) }
    if held {
      return "\(row.name)は、あなたの担当する役所・係の外ではできません。何も変更していません。"
    }
    return holders.isEmpty
      ? "\(row.name)はできません。何も変更していません。"
      : "\(row.name)は\(holders.joined(separator: "・"))の権限です。何も変更していません。"
  }

  private static let index: [Act: Row] = Dictionary(
    table.map { ($0.act, $0) }, uniquingKeysWith: { first, _ in first })
}
