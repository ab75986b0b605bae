/// The compact form of the postal codes of the whole country: sorted by code, every town written as
/// what differs from the one before, letters as one or two bytes by how often they occur
/// (docs/DATA_FORMATS.md). Written by `PostalPacker`, read in place by `PostalIndex`.
enum PostalFormat {
  static let magic: [UInt8] = Array("MDGP".utf8) + [1, 0, 0, 0]
  /// magic and the checksum of everything behind it; then how many areas, prefectures,
  /// municipalities, blocks and letters there are.
  static let headerSize = 8 + 8
  /// Areas that begin with a whole town, so that a search can begin there.
  static let blockSize = 32
  /// Letters of one byte; the others take two.
  static let shortLetters = 224
  static let mostLetters = shortLetters + 32 * 256

  static let newMunicipality: UInt8 = 0x80
  static let hasNote: UInt8 = 0x40
  /// A step of the code from here on is written out.
  static let longStep = 0x3F

  /// FNV-1a of 64 bits: tells a damaged file, not a forged one.
  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBufferPointer { buffer in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in buffer { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return hash
    }
  }
}

/// Why bytes are no index of postal codes.
public enum PostalFault: Error, Equatable, Sendable {
  /// Other bytes than ours, or of a later version.
  case unknownFormat
  case truncated
  /// The checksum does not hold.
  case damaged

  public var message: String {
    switch self {
    case .unknownFormat: "郵便番号のデータの形が違います。"
    case .truncated: "郵便番号のデータが途中で切れています。"
    case .damaged: "郵便番号のデータが壊れています。"
    }
  }
}
