/// One value of a row of the catalogue under its name in the file.
public struct CatalogueField: Hashable, Sendable {
  public let name: String
  /// Empty where the row has none.
  public let value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// Scalar for scalar: 神 U+FA19 in a new version is a change.
  public static func == (left: Self, right: Self) -> Bool {
    left.name.unicodeScalars.elementsEqual(right.name.unicodeScalars)
      && left.value.unicodeScalars.elementsEqual(right.value.unicodeScalars)
  }
}
