import Domain
import Glibc
import Storage
import UseCases

/// A fresh 研修 database in a folder of its own, and who works on it.
final class Trial {
  static let date = "2026-11-24"
  static let minute = "15:40"
  static let office = OfficeID("nakahara")
  static let section = SectionID("resident")
  /// Two queues of the same section: together they hold more than the 999 numbers of one.
  static let queues = [QueueID("certificate"), QueueID("move")]

  let folder: String
  let database: String
  /// The clerk at the keyboard, and the password that the sign-in screen shows.
  let clerk: DemoAccount
  /// A colleague who gives the tickets.
  let colleague: DemoAccount

  /// - Parameter program: the path of `madoguchi`.
  /// - Throws: `BenchmarkFailure` when the program makes no database.
  init(program: String) throws {
    let folder = try Self.makeFolder()
    self.folder = folder
    database = folder + "/kenshu.db"
    do {
      try Self.run(program, ["demo", "--database", database, "--date", Self.date])
      let store = try Store.open(DatabaseFiles(database: database)) { Trial.time() }
      let accounts = try store.demoAccounts(office: Self.office)
      try store.close()
      clerk = try Self.account("n-sato", in: accounts)
      colleague = try Self.account("n-suzuki", in: accounts)
    } catch {
      Self.remove(folder)
      throw error
    }
  }

  deinit { Self.remove(folder) }

  private static func account(
    _ id: String, in accounts: [DemoAccount]
  ) throws -> DemoAccount {
    guard let account = accounts.first(where: { $0.id == StaffID(id) }) else {
      throw BenchmarkFailure("the demonstration knows no \(id)")
    }
    return account
  }

  /// 15:40 of the demonstration's day, or the same time so many days later.
  static func time(daysLater days: Int = 0) -> OfficeTime {
    let start = OfficeTime(iso: "\(date)T\(minute)") ?? OfficeTime(unixSeconds: 0)
    return start.adding(seconds: days * 86_400)
  }

  /// The database with its keys under another name, as it is on the disk now. Nobody may have it
  /// open.
  func copy(_ name: String) throws -> String {
    let target = "\(folder)/\(name).db"
    for suffix in ["", ".audit-key", ".backup-key", ".witness"] {
      let bytes = Programs.bytes(of: database + suffix)
      let descriptor = open(target + suffix, O_WRONLY | O_CREAT | O_TRUNC, 0o660)
      guard descriptor >= 0 else { throw BenchmarkFailure("\(target)\(suffix) cannot be made") }
      StandardStream(descriptor: descriptor).write(bytes)
      fsync(descriptor)
      close(descriptor)
    }
    return target
  }

  /// The arguments that open the workstation on it.
  var workstation: [String] {
    ["--database", database, "--now", "\(Self.date)T\(Self.minute)"]
  }

  private static func makeFolder() throws -> String {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/madoguchi-bench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw BenchmarkFailure("no folder in \(base)") }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Runs a command to its end; what it says goes to standard error.
  private static func run(_ program: String, _ arguments: [String]) throws {
    let child = try ChildProcess(program, arguments)
    let status = child.wait()
    guard status == 0 else {
      throw BenchmarkFailure("\(program) \(arguments.joined(separator: " ")): exit \(status)")
    }
  }

  private static func remove(_ folder: String) {
    guard let entries = opendir(folder) else { return }
    var names: [String] = []
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    closedir(entries)
    for name in names {
      let path = "\(folder)/\(name)"
      if unlink(path) != 0 { remove(path) }
    }
    rmdir(folder)
  }
}
