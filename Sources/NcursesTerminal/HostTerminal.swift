import CTerminal
import Cells

/// What the program asks of its surroundings without a screen.
public enum HostTerminal {
  /// The texts that libc measures otherwise than `TextWidth`: a newer or patched libc. Empty is as
  /// it should be; otherwise the program says so in its message line (terminal.md 6.1).
  public static func widthDisagreements(in texts: some Sequence<String>) -> [String] {
    texts.filter { text in Int(ct_columns(text)) != TextWidth.columns(of: text) }
  }

  /// Waits until one of `descriptors` is readable and gives those that are; empty when
  /// `milliseconds` passed (nil: without end) or a signal came.
  public static func readable(among descriptors: [Int32], milliseconds: Int?) -> [Int32] {
    let limit = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    let seen = ct_poll(descriptors, Int32(clamping: descriptors.count), limit)
    return descriptors.prefix(Int(CT_DESCRIPTORS)).enumerated().compactMap { place, descriptor in
      seen & UInt64(CT_READABLE.rawValue) << UInt64(place) != 0 ? descriptor : nil
    }
  }

  /// No core files and no tracing by other processes: memory holds what the citizen said.
  /// Opening the terminal does it too; commands without a screen call it themselves.
  public static func forbidCoreDumps() { ct_forbid_core_dumps() }
}
