import Glibc

/// Tells other terminals that something was committed: they watch this file with inotify.
final class Doorbell {
  private let descriptor: Int32

  init(path: String) throws { descriptor = try DatabaseFiles.open(path, O_RDWR) }

  deinit { close(descriptor) }

  /// The write itself is the signal; what it holds does not matter.
  func ring() {
    var mark: UInt8 = 0x2e
    _ = pwrite(descriptor, &mark, 1, 0)
  }
}

/// The listening end: a descriptor that becomes readable when the bell rings.
public final class DoorbellListener {
  public let descriptor: Int32

  /// Nil when the host gives no inotify watch: the slow poll behind it still works.
  public init?(path: String) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    guard inotify_add_watch(descriptor, path, UInt32(IN_MODIFY)) >= 0 else {
      close(descriptor)
      return nil
    }
  }

  deinit { close(descriptor) }
}
