import Glibc

/// A moment after which waiting is a failure. Every wait of these tests is for something to happen
/// and ends with one.
struct Deadline {
  private let end: Int

  /// Generous: a machine that builds something else must not fail a test.
  init(seconds: Int = 60) { end = Self.now + seconds * 1_000 }

  /// Milliseconds left, never less than 0.
  var left: Int { max(0, end - Self.now) }

  var isOver: Bool { left == 0 }

  /// Waits until one of `descriptors` has something to read or `milliseconds` passed.
  ///
  /// - Returns: the descriptors that are readable or closed.
  @discardableResult
  func wait(for descriptors: [Int32], atMost milliseconds: Int? = nil) -> [Int32] {
    var list = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let limit = min(left, milliseconds ?? left)
    guard poll(&list, nfds_t(list.count), Int32(clamping: limit)) > 0 else { return [] }
    return list.filter { $0.revents != 0 }.map(\.fd)
  }

  /// Lets others work before the next look at something that cannot be waited for.
  func letOthersWork() { wait(for: [], atMost: 15) }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}

/// What a smoke test could not do.
struct SmokeFailure: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}
