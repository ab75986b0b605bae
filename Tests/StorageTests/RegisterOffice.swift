import Domain
import TestKit

@testable import Storage

/// An office whose register is taken in from lines of a file, as the import does it.
struct RegisterOffice {
  /// What ends an import on its way.
  struct Stopped: Error {}

  let office: StorageOffice
  let administrator: Credential
  let clerk: Credential

  init() throws {
    let office = try StorageOffice()
    self.office = office
    func credential(_ person: StoragePerson) throws -> Credential {
      try office.store.authenticate(
        person.id, password: StorageOffice.password, office: StorageOffice.north)
    }
    administrator = try credential(.administrator)
    clerk = try credential(.clerk)
  }

  /// Records go in, whom refused lines stop is told at the end.
  ///
  /// - Parameter limit: how many people go in before the import breaks off with `Stopped`.
  @discardableResult
  func take(
    _ lines: [String], asOf: String, failingAfter limit: Int = .max
  ) throws -> RegisterOutcome {
    let (people, refused) = try Self.read(lines)
    return try office.store.importRegister(
      by: administrator, at: .north, asOf: CivilDate(iso: asOf), glyphs: ResidentSample.glyphs,
      allowFewer: true
    ) { add in
      var stopped = refused
      for (index, person) in people.enumerated() {
        guard index < limit else { throw Stopped() }
        let isNew = try add(RegisterEntry(person, glyphs: ResidentSample.glyphs))
        if !isNew, person.stop != nil { stopped.append(person.id) }
      }
      return stopped
    }
  }

  static func read(
    _ lines: [String]
  ) throws -> (people: [ResidentRecord], refused: [PersonID]) {
    var reader = try ResidentFileReader(ResidentSample.file(lines)) { CP932.utf8($0) }
    var people: [ResidentRecord] = []
    var refused: [PersonID] = []
    while let line = reader.next() {
      switch line {
      case .record(let record, _): people.append(record)
      case .rejected(let rejection): refused += [rejection.stopped].compactMap { $0 }
      }
    }
    return (people, refused)
  }

  func look<Value>(
    _ store: Store? = nil, _ body: @escaping (borrowing ReadAccess) throws -> Value
  ) throws -> Value {
    let store = store ?? office.store
    return try store.refresh(store.grant(.personSearch, by: clerk, at: .north), body)
  }
}
