/// The second file of a connection, seen as the schema `register`: read-only, never locked, and
/// opened only when somebody asks for what is in it.
final class SQLiteAttachment {
  private let folder: String
  private var name: String?
  private var version = 0
  /// A file that was not there when it was asked for.
  private var missing: String?

  init(beside path: String) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    folder = slash.map { String(path[...$0]) } ?? ""
  }

  /// - Returns: the number of the file's layout.
  func attach(_ wanted: String, _ session: SQLiteSession) throws -> Int {
    if let name, name.utf8.elementsEqual(wanted.utf8) { return version }
    do {
      try detach(session)
    } catch {
      throw SQLFailure.attachmentHeld
    }
    // Immutable: the file is never written once it has its name, so no lock is taken on it, and a
    // write transaction here does not take one either.
    let place = "file:\(Self.escaped(folder + wanted))?mode=ro&immutable=1"
    do {
      try session.execute("ATTACH DATABASE ? AS register", [.text(place)])
    } catch SQLFailure.cannotOpen {
      // Another import may have removed it since this transaction began: the next one sees which
      // file took its place.
      if let missing, missing.utf8.elementsEqual(wanted.utf8) { throw SQLFailure.cannotOpen }
      missing = wanted
      throw SQLFailure.attachmentHeld
    }
    name = wanted
    missing = nil
    version = try session.count("PRAGMA register.user_version")
    return version
  }

  func detach(_ session: SQLiteSession) throws {
    guard name != nil else { return }
    try session.execute("DETACH DATABASE register")
    name = nil
  }

  /// What would end a path inside a URI.
  private static func escaped(_ path: String) -> String {
    var out = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "%": out += "%25"
      case "?": out += "%3f"
      case "#": out += "%23"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
