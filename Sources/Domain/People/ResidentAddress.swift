/// An address in the parts an import file has them (GIF 住所; domain.md G.1), as given.
public struct ResidentAddress: Hashable, Sendable {
  /// Seven digits, or empty.
  public var postalCode: String
  /// 市区町村: `川崎市中原区`.
  public var city: ExactText
  /// 町字, with its 丁目.
  public var town: ExactText
  /// 番地以下.
  public var lot: ExactText
  /// 方書; empty when there is none.
  public var building: ExactText

  public init(
    postalCode: String = "", city: ExactText, town: ExactText, lot: ExactText,
    building: ExactText = ""
  ) {
    self.postalCode = postalCode
    self.city = city
    self.town = town
    self.lot = lot
    self.building = building
  }

  /// In one line, the building after a blank.
  public var line: String {
    let street = city.text + town.text + lot.text
    return building.isEmpty ? street : street + " " + building.text
  }
}
