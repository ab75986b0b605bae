import CHost
import Domain
import Glibc

/// Where one database and what stands beside it lie on this host.
///
/// The audit key and the witness log may be configured elsewhere; they default to the database's
/// own folder.
public struct DatabaseFiles: Equatable, Sendable {
  public var database: String
  /// HMAC key of the audit chain, outside the database.
  public var auditKey: String
  /// Head hash and row count at every closing, append-only.
  public var witness: String
  /// Key that backups are encrypted to.
  public var backupKey: String
  /// What the names of register files begin with, in the database's folder.
  var registerStem: String
  /// Called like registers of this database and there before it was begun: not to be removed.
  var foreignRegisters: Set<String> = []

  public init(
    database: String, auditKey: String? = nil, witness: String? = nil, backupKey: String? = nil
  ) {
    self.database = database
    self.auditKey = auditKey ?? database + ".audit-key"
    self.witness = witness ?? database + ".witness"
    self.backupKey = backupKey ?? database + ".backup-key"
    registerStem = database + ".register-"
  }

  /// Taken around every write, so that waiting processes are served fairly.
  var writeLock: String { database + ".lock" }
  /// Taken around comparing a password, so that guesses made together are counted one by one.
  var passwordTurn: String { database + ".password-turn" }
  /// Held shared by every process that has the database open.
  var presence: String { database + ".presence" }
  /// Written after every commit; other terminals watch it.
  public var doorbell: String { database + ".bell" }
  /// Taken while a register is built.
  var registerTurn: String { registerStem + "turn" }
  /// Where stderr goes while the screen is on.
  public var log: String { database + ".log" }

  var folder: String {
    guard let slash = database.lastIndex(of: "/") else { return "." }
    return slash == database.startIndex ? "/" : String(database[..<slash])
  }

  /// Refuses a network file system, on which SQLite's locks cannot be trusted.
  func checkFileSystem() throws {
    switch ch_is_network_file_system(folder) {
    case 0: return
    case 1: throw StorageSentences.networkFileSystem(database)
    default: throw StorageSentences.cannotOpen(database)
    }
  }

  /// Refuses a file that never was a database of ours, before anything is put beside it.
  ///
  /// Where our audit key stands beside it, it was one and is damaged: that is for SQLite to say.
  func checkKind() throws {
    guard access(auditKey, F_OK) != 0 else { return }
    let descriptor = Glibc.open(database, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var header = [UInt8](repeating: 0, count: 100)
    let count = Glibc.read(descriptor, &header, header.count)
    let magic = Array("SQLite format 3\0".utf8)
    guard count == header.count, header.starts(with: magic) else {
      throw StorageSentences.notOurs(database)
    }
    // Bytes 60 to 63 are user_version, 0 in a file that was never ours; while there is a log beside
    // it they may be older than the database.
    let isWhole = access(database + "-wal", F_OK) != 0
    if isWhole, header[60..<64].allSatisfy({ $0 == 0 }) { throw StorageSentences.notOurs(database) }
  }

  /// Makes the folder 2770 when it is missing.
  func makeFolder() throws {
    var info = stat()
    if stat(folder, &info) == 0 { return }
    guard mkdir(folder, 0o2770) == 0, chmod(folder, 0o2770) == 0 else {
      throw StorageSentences.cannotCreate(folder)
    }
  }

  var exists: Bool { access(database, F_OK) == 0 }

  /// Which file stands under the database's name now; nil when none does.
  var identity: FileIdentity? {
    var info = stat()
    guard stat(database, &info) == 0 else { return nil }
    return FileIdentity(device: UInt64(info.st_dev), number: UInt64(info.st_ino))
  }

  /// Removes a database under another name and what SQLite put beside it, left by a killed process.
  static func removeDatabase(at path: String) {
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
  }

  /// Everything written to a file, by whatever descriptor, goes onto the disk.
  static func sync(_ path: String) throws {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StorageSentences.cannotWrite(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StorageSentences.cannotWrite(path) }
  }

  /// A new name lasts only when its folder is on the disk too.
  static func syncFolder(of path: String) throws {
    let folder = DatabaseFiles(database: path).folder
    let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StorageSentences.cannotWrite(folder) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StorageSentences.cannotWrite(folder) }
  }

  /// Opens (or makes) a small file of ours with exactly these permissions.
  ///
  /// The folder may be writable for the group: what somebody put there in its place — a link to
  /// another file, a second name of one, a pipe that never answers — is refused untouched.
  static func open(_ path: String, _ flags: Int32, mode: mode_t = 0o660) throws -> Int32 {
    let wary = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    var descriptor = Glibc.open(path, flags | O_CREAT | wary, mode)
    let isOnlyRead = descriptor < 0
    if isOnlyRead {
      // A file made by another account of the group can still be read.
      descriptor = Glibc.open(path, (flags & ~(O_RDWR | O_WRONLY)) | wary)
    }
    guard descriptor >= 0 else { throw StorageSentences.cannotOpen(path) }
    guard let info = plainFile(descriptor), info.st_nlink == 1 else {
      close(descriptor)
      throw StorageSentences.cannotOpen(path)
    }
    if !isOnlyRead, info.st_uid == geteuid() { fchmod(descriptor, mode) }
    return descriptor
  }

  /// What is known of an open file; nil when it is none: a pipe, a device, a folder.
  private static func plainFile(_ descriptor: Int32) -> stat? {
    var info = stat()
    guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
    return info
  }

  /// Sets 0660 on the database and SQLite's own sidecars, as far as they are ours.
  func settlePermissions() {
    for suffix in ["", "-wal", "-shm"] {
      var info = stat()
      let path = database + suffix
      // The database itself may be configured through a link; what SQLite makes beside it is none.
      let found = suffix.isEmpty ? stat(path, &info) : lstat(path, &info)
      guard found == 0, info.st_mode & S_IFMT == S_IFREG, info.st_uid == geteuid() else { continue }
      chmod(path, 0o660)
    }
  }

  /// The whole of a plain file, nil when there is none or it cannot be read. The folder may be
  /// reached through a link, the file itself not.
  static func read(_ path: String) -> [UInt8]? {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard plainFile(descriptor) != nil else { return nil }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes.append(contentsOf: piece[0..<count])
    }
  }

  /// Refuses a key that others may have written, read or put there in its place.
  ///
  /// - Parameters:
  ///   - forbidden: permissions it must not have.
  ///   - size: how many bytes it may hold.
  /// - Returns: false when there is none yet.
  /// - Throws: `DeskFailure` that names the file.
  static func checkKey(
    _ path: String, forbidden: mode_t, size: ClosedRange<Int>, ofAnyoneForRoot: Bool = false
  ) throws -> Bool {
    var info = stat()
    guard lstat(path, &info) == 0 else {
      if errno == ENOENT { return false }
      throw unsafeKey(path)
    }
    let isOurs = info.st_uid == geteuid() || (ofAnyoneForRoot && geteuid() == 0)
    guard info.st_mode & S_IFMT == S_IFREG, isOurs, info.st_mode & forbidden == 0,
      size.contains(Int(info.st_size))
    else { throw unsafeKey(path) }
    return true
  }

  private static func unsafeKey(_ path: String) -> DeskFailure {
    DeskFailure(
      .databaseUnusable,
      "この鍵は使えません: \(path)。ほかの人が読み書きできるか、自分のファイルではないか、長さが違います。"
        + "何も変更していません。所有者と権限を直すか、ファイルを移してから、もう一度実行してください。")
  }

  /// Writes a new file whole and onto the disk; refuses one that exists.
  static func create(_ path: String, _ bytes: [UInt8], mode: mode_t) throws {
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw StorageSentences.cannotCreate(path) }
    defer { close(descriptor) }
    fchmod(descriptor, mode)
    try writeAll(descriptor, bytes, path)
    guard fsync(descriptor) == 0 else { throw StorageSentences.cannotWrite(path) }
  }

  static func writeAll(_ descriptor: Int32, _ bytes: [UInt8], _ path: String) throws {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw StorageSentences.cannotWrite(path) }
      start += count
    }
  }
}

/// One file on this host, whatever its name.
struct FileIdentity: Equatable {
  let device: UInt64
  let number: UInt64
}
