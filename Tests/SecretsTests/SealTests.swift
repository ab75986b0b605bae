import Testing

@testable import Secrets

@Suite struct SealTests {
  /// RFC 4231, the cases whose key is long enough for a key of ours (32 bytes at least).
  @Test(arguments: [
    // Case 6: 131 bytes of 0xaa.
    (
      [UInt8](repeating: 0xaa, count: 131),
      "Test Using Larger Than Block-Size Key - Hash Key First",
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
    // Case 7.
    (
      [UInt8](repeating: 0xaa, count: 131),
      "This is a test using a larger than block-size key and a larger than block-size data. "
        + "The key needs to be hashed before being used by the HMAC algorithm.",
      "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
    ),
  ])
  func knownVectors(key: [UInt8], text: String, code: String) throws {
    #expect(try Seal(key: key).code(of: Array(text.utf8)) == code)
  }

  /// HMAC pads a short key with zeros to a block: a case of RFC 4231 with a short key is the same
  /// as that key padded to our minimum.
  @Test(arguments: [
    (
      [UInt8](repeating: 0x0b, count: 20), Array("Hi There".utf8),
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
      Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
      [UInt8](repeating: 0xaa, count: 20), [UInt8](repeating: 0xdd, count: 50),
      "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
    ),
    (
      Array(1...25), [UInt8](repeating: 0xcd, count: 50),
      "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
    ),
  ])
  func shortKeysPadded(key: [UInt8], data: [UInt8], code: String) throws {
    let padded = key + [UInt8](repeating: 0, count: 64 - key.count)
    #expect(try Seal(key: padded).code(of: data) == code)
  }

  @Test func aShortKeyIsRefused() {
    #expect(throws: SecretsFailure.badKey) { try Seal(key: [UInt8](repeating: 1, count: 31)) }
  }

  @Test func digestOfNothing() {
    #expect(
      Digest.sha256([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test func randomBytesAreNotRepeated() {
    let drawn = Set((0..<100).map { _ in SecretBytes.hex(16) })
    #expect(drawn.count == 100)
    #expect(drawn.allSatisfy { $0.utf8.count == 32 })
  }

  @Test func oneTimePasswordsCanBeReadAloud() {
    for _ in 0..<200 {
      let password = SecretBytes.oneTimePassword()
      #expect(password.utf8.count == 14)
      #expect(!password.contains { "0O1lIoi".contains($0) })
    }
  }
}
