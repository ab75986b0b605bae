import CHost
import Glibc

/// Shared while a process has the database open; exclusive for restore and migration, which must
/// have it alone.
final class Presence {
  private let descriptor: Int32

  init(path: String) throws { descriptor = try DatabaseFiles.open(path, O_RDWR) }

  /// Unlocked, not only closed: a child that is just being started holds the lock as well.
  deinit {
    ch_unlock(descriptor)
    close(descriptor)
  }

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

  /// - Parameter startedAt: what the host says of the process with that number now. A host that
  ///   hides other accounts' processes leaves the start untold: then it counts as the same one,
  ///   because a session too many is better than one taken from somebody at work.
  static func isAlive(startedAt: UInt64, started: Int) -> Bool {
    startedAt == .max || (startedAt != 0 && Int(bitPattern: UInt(startedAt)) == started)
  }

  static func isAlive(pid: Int, started: Int) -> Bool {
    guard let number = Int32(exactly: pid) else { return false }
    return isAlive(startedAt: ch_process_start(number), started: started)
  }
}
