import Crypto

/// HMAC-SHA-256 under one secret key: what chains the audit log.
public struct Seal: Sendable {
  /// With the key already taken in: doing so for every row costs as much as the row.
  private let keyed: HMAC<SHA256>

  /// - Parameter key: 32 bytes at least.
  public init(key: [UInt8]) throws {
    guard key.count >= 32 else { throw SecretsFailure.badKey }
    keyed = HMAC<SHA256>(key: SymmetricKey(data: key))
  }

  /// 64 hexadecimal digits.
  public func code(of bytes: [UInt8]) -> String {
    var code = keyed
    code.update(data: bytes)
    return Hex.text(of: code.finalize())
  }

  /// A key of 32 bytes for one purpose, derived from this one: whoever has it cannot find the seal's.
  public func key(for purpose: String) -> [UInt8] {
    var code = keyed
    code.update(data: Array("key \(purpose)".utf8))
    return Array(code.finalize())
  }
}

/// SHA-256 of bytes, as 64 hexadecimal digits.
public enum Digest {
  public static func sha256(_ bytes: [UInt8]) -> String {
    Hex.text(of: SHA256.hash(data: bytes))
  }
}

/// Bytes nobody can guess, from the system's generator.
public enum SecretBytes {
  public static func random(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// A one-time password that can be read aloud: no 0, O, 1, l or I. 14 characters, 80 bits.
  public static func oneTimePassword() -> String {
    let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789ABCDEFGHJKLMNPQRSTUVWXYZ")
    var generator = SystemRandomNumberGenerator()
    return String((0..<14).map { _ in alphabet.randomElement(using: &generator) ?? "x" })
  }

  public static func hex(_ count: Int) -> String { Hex.text(of: random(count)) }
}

enum Hex {
  private static let digits = Array("0123456789abcdef".utf8)

  static func text(of bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
