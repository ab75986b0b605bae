/// Why the terminal is locked.
public enum LockReason: Equatable, Sendable {
  /// F12.
  case asked
  /// Nobody touched a key for `Chrome.idleLockSeconds`.
  case idle
  /// The process was stopped from outside and continued.
  case continued
}
