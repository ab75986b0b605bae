import CCrypt

/// A password as stored: yescrypt by the system's libcrypt, salt and cost inside the text.
public struct PasswordHash: Equatable, Sendable {
  /// `$y$…`, 73 characters.
  public let text: String

  public init(stored text: String) { self.text = text }

  /// Hashes a new password (about 20 ms at the default cost).
  ///
  /// - Throws: `SecretsFailure` when libcrypt knows no yescrypt or has no entropy.
  public init(of password: String) throws {
    guard let setting = Self.read({ cc_new_setting($0) }) else { throw SecretsFailure.noSalt }
    guard let hash = Self.crypt(password, setting) else { throw SecretsFailure.noHash }
    text = hash
  }

  /// Whether `password` is the one this was made of. Takes as long for a wrong one as for the right.
  public func matches(_ password: String) -> Bool {
    // libcrypt reads up to a NUL: what follows one would not count.
    guard !password.utf8.contains(0), let again = Self.crypt(password, text) else {
      _ = Self.crypt("", Self.unmatchable.text)
      return false
    }
    return ConstantTime.equal(Array(again.utf8), Array(text.utf8))
  }

  /// A hash no password is known to match (its result is all zeros), so that an unknown name costs
  /// as much time as a known one.
  public static let unmatchable = PasswordHash(
    stored: "$y$j9T$F5Jx5fExrKuPp53xLKQ..1$" + String(repeating: ".", count: 43))

  private static func crypt(_ password: String, _ setting: String) -> String? {
    read { cc_hash(password, setting, $0) }
  }

  /// What a call of the shim wrote; nil when it wrote nothing.
  private static func read(_ call: (UnsafeMutablePointer<CChar>) -> Int32) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(CC_HASH_SIZE)) { room in
      guard let start = room.baseAddress, call(start) == 1 else { return nil }
      return String(cString: start)
    }
  }
}

public enum SecretsFailure: Error, Equatable, Sendable {
  case noSalt
  case noHash
  case badKey
  case badBox
}

enum ConstantTime {
  static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
