public import Catalogue
public import Domain
public import Storage

/// Makes a 研修 database with a day in it.
public enum DemoBuilder {
  /// - Returns: how many visits the day has so far.
  public static func create(
    _ files: DatabaseFiles, offices: OfficeDirectory, demo: DemoCatalogue, date: CivilDate,
    seed: UInt64, until: OfficeTime
  ) throws -> Int {
    throw DeskFailure(.unexpected, "")
  }
}
