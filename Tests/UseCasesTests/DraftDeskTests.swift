import Domain
import Glibc
import Storage
import TestKit
import Testing
import UseCases

@Suite struct DraftDeskTests {
  let office: StorageOffice
  let clerk: Desk
  let desk: DraftDesk

  init() throws {
    office = try StorageOffice()
    clerk = try office.signIn(.clerk, at: .one)
    desk = DraftDesk(clerk)
  }

  private func found() throws -> [String: String]? {
    try desk.open(kind: "form", subject: "-")?.payload.fields
  }

  private func save(_ text: String, left: Set<String> = []) throws {
    try desk.save(
      kind: "form", subject: "-", DraftPayload(["remark": text, "name": "山田"]), left: left)
  }

  @Test func whatWasTypedComesBackScalarForScalar() throws {
    // A decomposed が, a compatibility ideograph, an IVS, a line break and an escape.
    let text = "か\u{3099}\u{FA11}葛\u{E0100}\n\\n="
    try save(text)
    let back = try #require(try found()?["remark"])
    #expect(Array(back.unicodeScalars) == Array(text.unicodeScalars))
    #expect(try desk.own().map(\.kind) == ["form"])
    try desk.discard(kind: "form", subject: "-")
    #expect(try found() == nil)
  }

  @Test func openingIsAuditedTypingIsNot() throws {
    let rows = try office.store.auditHead().rows
    for length in 1...5 { try save(String(repeating: "あ", count: length)) }
    #expect(try desk.open(kind: "form", subject: "other") == nil)
    #expect(try office.store.auditHead().rows == rows)
    _ = try found()
    #expect(try office.store.auditHead().rows == rows + 1)
  }

  @Test func draftsAreOnesOwn() throws {
    try save("私の書きかけ")
    let other = DraftDesk(try office.signIn(.colleague, at: .two))
    #expect(try other.open(kind: "form", subject: "-") == nil)
    #expect(try other.own().isEmpty)
    try other.discard(kind: "form", subject: "-")
    #expect(try found()?["remark"] == "私の書きかけ")
  }

  // MARK: 個人番号

  /// Twelve digits with a right check digit (番号法施行令8条), made up from a seed.
  private static func number(_ seed: Int) -> [Int] {
    let eleven = (0..<11).map { ($0 * 7 + seed * 3 + $0 * $0) % 10 }
    let sum = eleven.reversed().enumerated().reduce(0) { total, item in
      total + item.element * (item.offset < 6 ? item.offset + 2 : item.offset - 4)
    }
    return eleven + [sum % 11 <= 1 ? 0 : 11 - sum % 11]
  }

  @Test(arguments: [1, 2, 3], ["", "-", " ", "－", "全"])
  func aNumberTypedDigitByDigitIsNowhere(seed: Int, style: String) throws {
    let digits = Self.number(seed)
    let plain = digits.map(String.init).joined()
    #expect(MyNumberGuard.finds(in: plain))
    var typed = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, place % 4 == 0, style != "全" { typed += style }
      typed += style == "全" ? wide(digit) : String(digit)
      try save(typed)
      try expectNowhere(typed, plain, style)
    }
    // Left with the number in it, and again after it was taken out.
    try save(typed, left: ["remark"])
    try expectNowhere(typed, plain, style)
    try save("番号なし", left: ["remark"])
    try expectNowhere(typed, plain, style)
    #expect(try found() == ["remark": "番号なし", "name": "山田"])
  }

  /// Neither as typed nor as digits, and no eight of them in a row.
  private func expectNowhere(_ typed: String, _ plain: String, _ style: String) throws {
    let digits = Array(plain.utf8)
    let asTyped = Array(typed.utf8)
    for (name, bytes) in try office.bytesOnDisk() {
      for start in 0...4 {
        #expect(!holds(bytes, Array(digits[start..<start + 8])), "\(name) \(typed)")
      }
      if DigitRun.staysInMemory(typed) { #expect(!holds(bytes, asTyped), "\(name) \(typed)") }
      if style == "全" {
        let wideRun = plain.prefix(8).compactMap { $0.wholeNumberValue.map(wide) }.joined()
        #expect(!holds(bytes, Array(wideRun.utf8)), "\(name) \(typed)")
      }
    }
  }

  private func wide(_ digit: Int) -> String {
    Unicode.Scalar(0xFF10 + UInt32(digit)).map { String(Character($0)) } ?? ""
  }

  private func holds(_ bytes: [UInt8], _ sought: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { all in
      var at = 0
      while let start = all.baseAddress, at + sought.count <= all.count,
        let hit = memchr(start + at, Int32(sought[0]), all.count - at - sought.count + 1)
      {
        if memcmp(hit, sought, sought.count) == 0 { return true }
        at = UnsafeRawPointer(hit) - start + 1
      }
      return false
    }
  }

  /// A telephone number is kept once its field is left.
  @Test func aTelephoneNumberIsKeptWhenTheFieldIsLeft() throws {
    try save("090-1234-5678")
    #expect(try found() == ["name": "山田"])
    try save("090-1234-5678", left: ["remark"])
    #expect(try found()?["remark"] == "090-1234-5678")
  }
}
