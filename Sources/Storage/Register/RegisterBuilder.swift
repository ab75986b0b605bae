import Domain
import Glibc

/// Builds a register file beside the database. Nobody sees it before it has its name, and nobody
/// uses it before the database says so.
final class RegisterBuilder {
  private let files: DatabaseFiles
  private let glyphs: GlyphTable
  /// Stopped by an earlier snapshot or by us, whatever this file says.
  private let stopped: Set<String>
  /// Of registers before, their files long gone.
  private let usedNames: Set<String>
  private let engine: SQLiteEngine
  private var rows = RegisterWriting()

  private var path: String { Self.path(files) }
  private static func path(_ files: DatabaseFiles) -> String { files.registerStem + "building" }

  init(
    _ files: DatabaseFiles, glyphs: GlyphTable, stopped: Set<String>, usedNames: Set<String>
  ) throws {
    self.files = files
    self.usedNames = usedNames
    self.glyphs = glyphs
    self.stopped = stopped
    DatabaseFiles.removeDatabase(at: Self.path(files))
    try DatabaseFiles.create(Self.path(files), [], mode: 0o660)
    engine = try SQLiteEngine(path: Self.path(files), mode: .build)
  }

  /// Takes in what `feed` hands over, and what the register before had besides.
  func build(
    after previous: ResidentQueries.Snapshot?,
    _ feed: ((RegisterEntry) throws -> Bool) throws -> [PersonID]
  ) throws -> RegisterBuild {
    var build = RegisterBuild()
    try engine.write { sql in
      for table in RegisterSchema.tables() { try sql.execute(table) }
      for (exact, fallback) in glyphs.fallbacks {
        try sql.execute(
          "INSERT INTO glyph (exact, fallback) VALUES (?, ?)",
          [.text(String(exact)), .text(String(fallback))])
      }
      try sql.insert(RegisterWriting.insert) { insertion in
        let refused = try feed { try rows.add($0, stopped, insertion) }
        build.people = rows.count
        build.stops = rows.stops.union(refused.map(\.text))
      }
      try rows.finish(sql)
      try RegisterStops(build.stops).close(sql)
      try sql.execute("PRAGMA user_version = \(RegisterSchema.version)")
    }
    if let previous {
      try RegisterInheritance(stopped: stopped.union(build.stops)).run(
        from: previous.file, engine, &build)
    }
    build.digest = rows.digest
    return build
  }

  /// Checks the file and gives it its own name.
  func finish(_ build: RegisterBuild, asOf: CivilDate) throws -> String {
    try engine.write { sql in
      let open = try sql.count("SELECT count(*) FROM person WHERE stop IS NULL")
      // Nobody stopped can be found by where they live.
      guard try sql.count("SELECT count(*) FROM person") == build.people,
        try sql.count("SELECT count(*) FROM reading") == build.people,
        try sql.count("SELECT count(*) FROM lot") == open,
        try RegisterStops(build.stops).areClosed(sql)
      else { throw SQLFailure.damaged }
    }
    try engine.outsideTransaction { sql in
      guard try sql.rows("PRAGMA quick_check").map({ $0.text(0) }) == ["ok"] else {
        throw SQLFailure.damaged
      }
    }
    try engine.close()
    try DatabaseFiles.sync(path)
    let name = try freeName(asOf)
    chmod(path, 0o440)
    guard rename(path, files.folder + "/" + name) == 0 else {
      throw StorageSentences.cannotCreate(files.folder + "/" + name)
    }
    try DatabaseFiles.syncFolder(of: path)
    return name
  }

  func abandon() {
    DatabaseFiles.removeDatabase(at: path)
  }

  private func freeName(_ asOf: CivilDate) throws -> String {
    let stem = RegisterFiles.stem(files)
    for number in 1...9_999 {
      let name = stem + TicketRecords.compact(asOf) + "-\(number)"
      if !usedNames.contains(name), access(files.folder + "/" + name, F_OK) != 0 { return name }
    }
    throw StorageSentences.cannotCreate(files.registerStem)
  }
}

/// What a build came to.
struct RegisterBuild: Equatable {
  var people = 0
  /// People who were in the register before exactly so.
  var unchanged = 0
  /// People the register before has and this file has not.
  var gone = 0
  var digest = ""
  /// Everybody this file stops.
  var stops: Set<String> = []
}
