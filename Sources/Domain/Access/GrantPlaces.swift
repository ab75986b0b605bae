/// The places of somebody's roles, in words.
public struct GrantPlaces: Equatable, Sendable {
  public struct Line: Equatable, Sendable {
    /// `中原区役所 区民課`
    public var place: String
    /// `受付・審査`, in the order of the law's table.
    public var roles: String
  }

  /// One for each place, in the order of the first grant there.
  public let lines: [Line]

  public init(_ grants: [RoleGrant], _ offices: OfficeDirectory) {
    var places: [Place] = []
    for grant in grants {
      let place = Place(office: grant.office, section: grant.section)
      if !places.contains(place) { places.append(place) }
    }
    lines = places.map { place in
      let held = Set(
        grants.filter { $0.office == place.office && $0.section == place.section }.map(\.role))
      return Line(
        place: offices.name(place),
        roles: Role.allCases.filter(held.contains).map(\.name).joined(separator: "・"))
    }
  }

  /// `受付・審査@中原区役所 区民課`, one part for each place; `役割なし`.
  public var text: String {
    lines.isEmpty
      ? "役割なし"
      : lines.map { "\($0.roles)@\($0.place)" }.joined(separator: " ")
  }
}

extension RoleGrant {
  func words(_ offices: OfficeDirectory) -> String { GrantPlaces([self], offices).text }
}

extension OfficeDirectory {
  /// `中原区役所 区民課`; what is not in the directory by its id.
  public func name(_ place: Place) -> String {
    let section = place.section.map { self.section($0, in: place.office)?.name ?? $0.text }
    return name(place.office) + (section.map { " " + $0 } ?? "")
  }
}
