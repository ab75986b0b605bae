import Domain
import Secrets

/// Seals what the pages of the database must not hold in clear. The key is derived from the one of the
/// audit chain, which lies outside the database.
struct Vault {
  private let box: SealedBox

  init(_ seal: Seal) throws {
    box = try SealedBox(key: seal.key(for: "protection"))
  }

  /// - Parameters:
  ///   - place: what the text belongs to; it opens nowhere else.
  ///   - length: filled up to so many bytes, so that its length says nothing.
  func seal(_ text: String, of place: String, length: Int = 0) throws -> [UInt8] {
    var bytes = Array(text.utf8)
    bytes.append(0)
    if bytes.count < length { bytes += [UInt8](repeating: 0, count: length - bytes.count) }
    return try box.seal(bytes, of: Array(place.utf8), index: 0, isLast: true)
  }

  /// - Throws: `SQLFailure.damaged` when it was changed, put elsewhere, or sealed under another key.
  func open(_ sealed: [UInt8]?, of place: String) throws -> String {
    do {
      guard let sealed else { throw SQLFailure.damaged }
      let bytes = try box.open(sealed, of: Array(place.utf8), index: 0, isLast: true)
      return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    } catch is SecretsFailure {
      throw SQLFailure.damaged
    }
  }
}
