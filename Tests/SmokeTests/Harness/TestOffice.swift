import Foundation
import TestKit

/// A database of its own in a folder of its own, and the commands on it.
final class TestOffice {
  let folder: String
  let database: String
  /// The moment at which commands and workstations of this office stand.
  static let now = "2026-11-24T10:07"

  /// Without a database.
  init(bare: Void) throws {
    folder = NSTemporaryDirectory() + "madoguchi-smoke-" + String(UUID().uuidString.prefix(8))
    database = folder + "/desk.db"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
  }

  /// With the small 研修 database of the flow tests: the people of `FlowOffice.Person`, terminals
  /// t-1 to t-4 at 中原区役所, no ticket yet.
  convenience init() throws {
    try self.init(bare: ())
    for (ending, bytes) in try Self.template.get() {
      try Data(bytes).write(to: URL(fileURLWithPath: database + ending))
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o600], ofItemAtPath: database + ending)
    }
  }

  /// The files of that database, made once.
  private static let template = Result<[String: [UInt8]], any Error> {
    let flow = try FlowOffice()
    let name = "flow.db"
    let ephemeral = ["-shm", ".lock", ".bell", ".presence"]
    var files: [String: [UInt8]] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: flow.folder) {
      let ending = String(file.dropFirst(name.count))
      guard file.hasPrefix(name), !ephemeral.contains(ending) else { continue }
      let bytes = try Data(contentsOf: URL(fileURLWithPath: flow.folder + "/" + file))
      files[ending] = Array(bytes)
    }
    return files
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      FileHandle.standardError.write(Data("left behind: \(folder)\n".utf8))
    }
  }

  var environment: [String: String] { Program.environment(folder) }

  /// The words that run `words` on this database.
  func line(_ words: [String]) throws -> [String] {
    try [Program.path()] + words + ["--database", database]
  }

  func start(_ words: [String], stdin: String = "/dev/null") throws -> Running {
    // A file somebody names without a folder lands in the test's own.
    try Running(
      ["/usr/bin/env", "-C", folder] + line(words), environment: environment, stdin: stdin)
  }

  /// Runs a command and gives what it left, whatever that is.
  @discardableResult
  func run(_ words: String..., within seconds: Int = 60) throws -> Finished {
    try start(words).finish(Deadline(seconds: seconds))
  }

  /// Runs a command that must succeed.
  @discardableResult
  func succeed(_ words: String...) throws -> Finished {
    let done = try start(words).finish()
    guard done.status == 0 else {
      throw SmokeFailure("\(words): \(done.status ?? -1) \(done.stdout) \(done.stderr)")
    }
    return done
  }

  /// Runs a command that must succeed and gives the one document it prints.
  func json(_ words: String...) throws -> Document {
    let done = try start(words + ["--json"]).finish()
    guard done.status == 0 else {
      throw SmokeFailure("\(words): \(done.status ?? -1) \(done.stdout) \(done.stderr)")
    }
    return try Document(done.output)
  }

  /// Runs `script` with sh; `$M` is the program, `$D` the database, `$F` the folder it
  /// runs in, `$NOW` the moment.
  func shell(_ script: String, as prefix: [String] = []) throws -> Running {
    var variables = environment
    variables["M"] = try Program.path()
    variables["D"] = database
    variables["NOW"] = Self.now
    variables["F"] = folder
    return try Running(
      prefix + ["/bin/sh", "-c", "cd \"$F\"\n" + script], environment: variables)
  }

  /// Asks the database itself, past the program.
  @discardableResult
  func sql(_ statement: String) throws -> String {
    let sqlite = try tool("sqlite3", package: "sqlite3")
    let done = try Running(
      [sqlite, "-batch", "-cmd", ".timeout 10000", database, statement],
      environment: environment
    ).finish()
    guard done.status == 0 else { throw SmokeFailure("\(statement): \(done.stderr)") }
    return done.stdout.trimmingCharacters(in: .newlines)
  }

  /// Whether everything that must hold does; the reasons otherwise.
  func doctorFindings() throws -> [String] {
    let done = try run("doctor", "--json")
    let document = try Document(done.output)
    guard let checks = document["checks"].list else {
      return ["doctor: \(done.status ?? -1) \(done.stdout) \(done.stderr)"]
    }
    return checks.filter { $0["ok"].flag != true }.map {
      "\($0["name"].text ?? "?"): \($0["detail"].text ?? "?")"
    }
  }

  /// Every file beside the database as bytes.
  func bytesOnDisk() throws -> [(name: String, bytes: [UInt8])] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().compactMap { name in
      var isFolder: ObjCBool = false
      let path = folder + "/" + name
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        !isFolder.boolValue, let data = FileManager.default.contents(atPath: path)
      else { return nil }
      return (name, Array(data))
    }
  }
}
