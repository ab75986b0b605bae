import Catalogue
public import Domain
import Resources

/// The catalogue this clone ships.
public enum CatalogueData {
  /// Read once for all tests.
  private static let read = Result {
    let files = ResourceFiles(roots: [OfficeData.root])
    return try CityCatalogue.load(
      files: CityCatalogue.names.map { (name: $0, bytes: try files.read($0)) })
  }

  public static func shipped() throws -> CatalogueContent { try read.get() }
}
