import Crypto

/// Bytes encrypted under one key in pieces of a mebibyte (AES-256-GCM), for what leaves the host.
///
/// Each piece is bound to its file's id, its place and to whether it is the last, so that pieces
/// cannot be swapped, within a file or between two, dropped or cut off unnoticed.
public struct SealedBox: Sendable {
  public static let pieceSize = 1 << 20
  private let key: SymmetricKey

  /// - Parameter key: 32 bytes exactly.
  public init(key: [UInt8]) throws {
    guard key.count == 32 else { throw SecretsFailure.badKey }
    self.key = SymmetricKey(data: key)
  }

  /// - Parameter file: what tells this file's pieces from another's; random, not secret.
  public func seal(
    _ piece: [UInt8], of file: [UInt8], index: Int, isLast: Bool
  ) throws -> [UInt8] {
    let box = try AES.GCM.seal(
      piece, using: key, authenticating: Self.place(file, index, isLast))
    guard let combined = box.combined else { throw SecretsFailure.badBox }
    return Array(combined)
  }

  /// - Throws: `SecretsFailure.badBox` when the key is another one or a byte was changed.
  public func open(
    _ sealed: [UInt8], of file: [UInt8], index: Int, isLast: Bool
  ) throws -> [UInt8] {
    do {
      let box = try AES.GCM.SealedBox(combined: sealed)
      return Array(
        try AES.GCM.open(box, using: key, authenticating: Self.place(file, index, isLast)))
    } catch {
      throw SecretsFailure.badBox
    }
  }

  private static func place(_ file: [UInt8], _ index: Int, _ isLast: Bool) -> [UInt8] {
    Array("madoguchi \(Hex.text(of: file)) \(index) \(isLast ? "last" : "more")".utf8)
  }
}
