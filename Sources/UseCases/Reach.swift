import Domain

/// The offices an act reaches for somebody: what a list may show of people and records that belong
/// to an office.
struct Reach {
  /// Nil: every office of the city.
  let offices: Set<OfficeID>?

  /// Only the grants that permit the act count; another role held elsewhere opens nothing there.
  init(of act: Act, for actor: Actor) {
    let reach = Policy.row(act)?.reach ?? [:]
    let grants = actor.grants.filter { reach[$0.role] != nil }
    let isCityWide = grants.contains { reach[$0.role] == .city }
    offices = isCityWide ? nil : Set(grants.map(\.office))
  }

  func covers(_ office: OfficeID) -> Bool { offices?.contains(office) ?? true }

  /// Whether an account belongs to one of the offices, now or after a planned transfer.
  func covers(_ record: StaffRecord) -> Bool {
    guard let offices else { return true }
    let places = record.grants + (record.transfer?.grants ?? [])
    return places.contains { offices.contains($0.office) }
  }
}
