import Domain
import Storage
import TestKit
import Testing
import UseCases

/// What a person wrote comes back as it was written, scalar for scalar.
@Suite struct TextRoundTripTests {
  private static let pieces: [Unicode.Scalar] = [
    "神", "\u{FA19}", "\u{FA10}", "塚", "髙", "高", "\u{20BB7}", "葛", "\u{E0100}", "が", "か", "\u{3099}",
    "゛", "ﾊ",
    "ﾟ", "e", "\u{301}", "\u{E9}", "\u{200B}", "\u{200D}", "\u{FE0F}", "\u{FEFF}", "\u{AD}", "'",
    "\"", "%", ";", "\\",
    "\u{1F469}", "\u{1F3FD}", "א", "ا", "　", " ", "\u{10FFFD}", "\u{E000}", "0", "〇", "①",
  ]

  @Test(arguments: Array(1...12) as [UInt64])
  func aRemarkIsKeptScalarForScalar(seed: UInt64) throws {
    let office = try StorageOffice()
    let desk = TicketDesk(try office.command(.clerk))
    var random = Dice(seed: seed)
    var written: [TicketID: String] = [:]
    for _ in 0..<20 {
      var text = String.UnicodeScalarView()
      for _ in 0..<random.next(24) { text.append(Self.pieces[random.next(Self.pieces.count)]) }
      let remark = String(text)
      written[try desk.issue(queue: StorageOffice.certificates, remark: remark).id] = remark
    }
    for ticket in try desk.list(queue: nil, state: nil).tickets {
      let remark = try #require(written[ticket.id])
      #expect(
        ticket.remark.unicodeScalars.elementsEqual(remark.unicodeScalars),
        "seed \(seed): \(remark.unicodeScalars.map { String($0.value, radix: 16) })")
    }
  }

  @Test func twoFormsOfOneCharacterStayTwo() throws {
    let office = try StorageOffice()
    let desk = TicketDesk(try office.command(.clerk))
    for text in ["神田", "\u{FA19}田"] {
      _ = try desk.issue(queue: StorageOffice.certificates, remark: text)
    }
    let read = try desk.list(queue: nil, state: nil).tickets.map { Array($0.remark.unicodeScalars) }
    #expect(read.map { $0[0].value } == [0x795E, 0xFA19])
  }

  /// A fixed sequence for each seed.
  private struct Dice {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
  }
}
