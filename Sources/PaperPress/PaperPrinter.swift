/// Where printed papers go.
public enum PaperPrinter: Equatable, Sendable {
  /// None is configured: papers are written to files by whoever asks.
  case none
  /// A folder that another program prints from.
  case folder(String)
  /// A queue of the host's printing system, through its `lp`.
  case lp(queue: String, program: String = "/usr/bin/lp")
}
