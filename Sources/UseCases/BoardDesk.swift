public import Domain
import Storage

/// The public board: numbers and counters only.
public struct BoardDesk {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  public func open() throws -> LiveView<BoardSnapshot> {
    let place = desk.place
    return try desk.open(.boardView, of: .office(place.office)) {
      try BoardQueries.snapshot(office: place.office, section: place.section, $0)
    }
  }
}
