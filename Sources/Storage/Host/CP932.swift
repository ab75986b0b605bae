import CHost

/// Text of files that Windows programs write (Windows-31J). For imports only: the host's converter
/// is loaded when it is first used.
public enum CP932 {
  /// The same text in UTF-8; nil when the bytes are not CP932.
  public static func utf8(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    // No character of CP932 takes more than three bytes of UTF-8 for each of its own.
    let room = bytes.count * 3 + 4
    var written = -1
    let out = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      buffer.withMemoryRebound(to: CChar.self) { target in
        bytes.withUnsafeBytes { source in
          written = ch_cp932_to_utf8(
            source.bindMemory(to: CChar.self).baseAddress, UInt(bytes.count), target.baseAddress,
            UInt(room))
        }
      }
      count = max(0, written)
    }
    return written < 0 ? nil : out
  }
}
