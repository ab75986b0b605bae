import CHost
import Glibc

/// Who this process is for the host.
public enum HostIdentity {
  /// Root can read and write everything here anyway; what it does is audited all the same.
  public static var isRoot: Bool { ch_is_root() == 1 }

  /// The operating-system account that started the process; nil when it has no name.
  public static var userName: String? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    guard getpwuid_r(getuid(), &entry, &buffer, buffer.count, &found) == 0, found != nil,
      let name = entry.pw_name
    else { return nil }
    return String(cString: name)
  }

  /// Whether a file, or the folder it would stand in, belongs to the account that started the
  /// process.
  public static func owns(_ path: String) -> Bool {
    var info = stat()
    if stat(path, &info) == 0 { return info.st_uid == getuid() }
    return stat(DatabaseFiles(database: path).folder, &info) == 0 && info.st_uid == getuid()
  }
}
