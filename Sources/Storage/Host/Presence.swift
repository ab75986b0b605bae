import CHost
import Glibc

/// Shared while a process has the database open; exclusive for restore and migration, which must
/// have it alone.
final class Presence {
  private let descriptor: Int32

  init(path: String) throws { descriptor = try DatabaseFiles.open(path, O_RDWR) }

  deinit { close(descriptor) }

  func enter() throws {
    guard ch_try_shared(descriptor) == 0 else { throw StorageSentences.beingReplaced() }
  }

  /// True when nobody else has it open.
  func takeAlone() -> Bool { ch_try_exclusive(descriptor) == 0 }

  func leave() { ch_unlock(descriptor) }
}

/// Whether the process that began a session still runs: number and start tick together, because
/// numbers are used again.
enum ProcessIdentity {
  static var own: (pid: Int, started: Int) {
    let pid = getpid()
    return (Int(pid), Int(bitPattern: UInt(ch_process_start(pid))))
  }

  static func isAlive(pid: Int, started: Int) -> Bool {
    let start = ch_process_start(Int32(truncatingIfNeeded: pid))
    return start != 0 && Int(bitPattern: UInt(start)) == started
  }
}
