public import Catalogue
public import Domain

/// The invented residents a 研修 database is to have.
public struct DemoPeople: Sendable {
  public var count: Int
  public var names: DemoNames
  public var glyphs: GlyphTable

  public init(count: Int, names: DemoNames, glyphs: GlyphTable) {
    self.count = count
    self.names = names
    self.glyphs = glyphs
  }
}
