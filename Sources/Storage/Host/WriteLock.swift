import CHost
import Glibc

/// The turnstile in front of every write: the kernel wakes those who wait, and releases it when a
/// process is killed. SQLite's own busy time-out stays behind it for other tools.
final class WriteLock {
  private let descriptor: Int32
  private let waitMilliseconds: Int32

  init(path: String, waitMilliseconds: Int32) throws {
    descriptor = try DatabaseFiles.open(path, O_RDWR)
    self.waitMilliseconds = waitMilliseconds
  }

  deinit { close(descriptor) }

  func around<Value>(_ body: () throws -> Value) throws -> Value {
    switch ch_lock(descriptor, waitMilliseconds) {
    case 0: break
    case 1: throw SQLFailure.busy
    default: throw SQLFailure.inputOutput(0)
    }
    defer { ch_unlock(descriptor) }
    return try body()
  }
}
