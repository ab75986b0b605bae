import Foundation

/// Work on a thread of its own, for the second processor; its value is waited for where it is needed.
///
/// What both threads touch is touched under the condition alone.
final class Aside<Value: Sendable>: @unchecked Sendable {
  private let turn = NSCondition()
  private var result: Value?

  init(_ work: @escaping @Sendable () -> Value) {
    Thread { [self] in finish(work()) }.start()
  }

  /// Waits until the work is done.
  func value() -> Value {
    turn.lock()
    defer { turn.unlock() }
    while true {
      if let result { return result }
      turn.wait()
    }
  }

  private func finish(_ value: Value) {
    turn.lock()
    result = value
    turn.broadcast()
    turn.unlock()
  }
}
