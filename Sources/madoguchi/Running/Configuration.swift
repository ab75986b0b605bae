import Domain
import Glibc
import PaperPress
import Storage

/// `/etc/madoguchi.conf`: `key = value` lines, `#` begins a comment line.
struct Configuration: Equatable {
  var database: String?
  var auditKey: String?
  var witness: String?
  var backupKey: String?
  var idleLockSeconds: Int?
  /// Whether the terminals of this host draw ○ ※ ─ two columns wide.
  var ambiguousWide: Bool?
  var borderASCII: Bool?
  var printer: PaperPrinter?
  /// Where papers wait for the printer.
  var spool: String?

  static let path = "/etc/madoguchi.conf"
  private static let sizeLimit = 64 << 10

  /// Reads the file; without one everything has its default.
  ///
  /// - Throws: `DeskFailure` of kind `.environment` naming the line.
  static func load(_ path: String) throws -> Configuration {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return Configuration() }
      throw DeskFailure(.environment, "設定ファイル \(path) を読めません。場所と権限を確かめてください。")
    }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: sizeLimit)
    var count = 0
    while count < bytes.count {
      let more = bytes[count...].withUnsafeMutableBytes {
        read(descriptor, $0.baseAddress, $0.count)
      }
      guard more > 0 else { break }
      count += more
    }
    return try Configuration(text: String(decoding: bytes[..<count], as: UTF8.self), path: path)
  }

  init() {}

  init(text: String, path: String) throws {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, raw) in lines.enumerated() {
      let line = Self.trimmed(String(raw))
      if line.isEmpty || line.unicodeScalars.first == "#" { continue }
      let place = "設定ファイル \(path) の\(index + 1)行目"
      guard let mark = line.unicodeScalars.firstIndex(of: "=") else {
        throw DeskFailure(.environment, "\(place)に「=」がありません。「項目 = 値」の形で書いてください。")
      }
      let value = Self.trimmed(
        String(line.unicodeScalars[line.unicodeScalars.index(after: mark)...]))
      try set(Self.trimmed(String(line.unicodeScalars[..<mark])), value, place)
    }
  }

  private mutating func set(_ key: String, _ value: String, _ place: String) throws {
    func path() throws -> String {
      guard value.hasPrefix("/") else {
        throw DeskFailure(.environment, "\(place)の \(key) は「/」で始まる場所で書いてください。")
      }
      return value
    }
    func choice<Value>(_ values: [String: Value]) throws -> Value {
      guard let chosen = values[value] else {
        throw DeskFailure(
          .environment,
          "\(place)の \(key) は \(values.keys.sorted().joined(separator: "・")) のどれかで書いてください。")
      }
      return chosen
    }
    switch key {
    case "database": database = try path()
    case "audit_key": auditKey = try path()
    case "witness": witness = try path()
    case "backup_key": backupKey = try path()
    case "idle_lock_seconds":
      guard let seconds = Int(value), (10...86_400).contains(seconds) else {
        throw DeskFailure(
          .environment, "\(place)の idle_lock_seconds は 10 から 86400 までの秒数で書いてください。")
      }
      idleLockSeconds = seconds
    case "ambiguous_width": ambiguousWide = try choice(["narrow": false, "wide": true])
    case "border": borderASCII = try choice(["unicode": false, "ascii": true])
    case "spool": spool = try path()
    case "printer": printer = try Self.printer(value, place)
    case "language": _ = try choice(["ja": true])
    default:
      throw DeskFailure(
        .environment,
        "\(place)の項目「\(key)」は知らない項目です。書けるのは database・audit_key・witness・backup_key・"
          + "idle_lock_seconds・ambiguous_width・border・language・printer・spool です。")
    }
  }

  /// `lp:QUEUE` or `folder:/PATH`.
  private static func printer(_ value: String, _ place: String) throws -> PaperPrinter {
    let parts = value.split(separator: ":", maxSplits: 1).map { String($0) }
    if parts.count == 2, parts[0] == "folder", parts[1].hasPrefix("/") {
      return .folder(parts[1])
    }
    if parts.count == 2, parts[0] == "lp", !parts[1].hasPrefix("-") {
      return .lp(queue: parts[1])
    }
    throw DeskFailure(
      .environment,
      "\(place)の printer は「lp:プリンターの名前」か「folder:/場所」で書いてください。")
  }

  private static func trimmed(_ text: String) -> String {
    let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" }
    let kept = text.unicodeScalars.drop(while: isBlank).reversed().drop(while: isBlank)
    var result = String.UnicodeScalarView()
    result.append(contentsOf: kept.reversed())
    return String(result)
  }

  /// The keys and the witness log configured here belong to the database configured here; another
  /// database has its own beside it.
  func files(for path: String) -> DatabaseFiles {
    guard let database, database.utf8.elementsEqual(path.utf8) else {
      return DatabaseFiles(database: path)
    }
    return DatabaseFiles(
      database: path, auditKey: auditKey, witness: witness, backupKey: backupKey)
  }
}
