import Domain
import Glibc
import TestKit
import Testing

/// The plug is pulled: what was typed is there afterwards.
@Suite(.serialized) struct PowerCutTests {
  @Test func whatWasTypedIsThereAgain() throws {
    let office = try TestOffice()
    let desk = try office.workstation(3)
    try desk.signIn(.clerk).openRemark()
    try desk.type("書きかけの備考、まだ続く").wait("まだ続く")
    try desk.signal(SIGKILL)
    #expect(try desk.status() == 128 + 9)
    let again = try office.workstation(3)
    try again.signIn(.clerk).openRemark().wait("書きかけの備考、まだ続く")
    #expect(try office.doctorFindings() == [])
  }

  /// Killed while one save follows the other: what comes back is what was typed up to some key.
  @Test func aKillDuringSavesLeavesAWholeDraft() throws {
    let office = try TestOffice()
    let typed = String(repeating: "あいうえおかきくけこ", count: 9)
    for round in 0..<3 {
      let desk = try office.workstation(3)
      try desk.signIn(.clerk).openRemark()
      for character in typed.prefix(20 + 25 * round) { try desk.type(String(character)) }
      try desk.signal(SIGKILL)
      #expect(try desk.status() == 128 + 9)
      let payload = try office.sql("SELECT payload FROM draft WHERE kind LIKE 'reception.%'")
      let found = payload.split(separator: "\n").first { $0.hasPrefix("remark=") }
      let remark = found.map { String($0.dropFirst("remark=".count)) } ?? ""
      #expect(!remark.isEmpty, "round \(round): \(payload)")
      #expect(typed.hasPrefix(remark), "round \(round): \(remark)")
      #expect(try office.doctorFindings() == [])
      try office.sql("DELETE FROM draft")
    }
  }

  /// A kill between the call and its end loses nothing that the clerk was told.
  @Test func anOpenCallSurvives() throws {
    let office = try TestOffice()
    try office.issue(1)
    let desk = try office.workstation(3)
    try desk.signIn(.clerk).press("F2").wait("F2 で次の方 A001")
    try desk.press("F2").wait("A001 を呼び出しました")
    try desk.signal(SIGKILL)
    #expect(try desk.status() == 128 + 9)
    let again = try office.workstation(3)
    try again.signIn(.clerk).press("F2").wait("A001")
    try again.press("F5").wait("A001 の応対を始めました")
  }
}

/// A 個人番号 typed digit by digit is found nowhere, whenever the plug is pulled (domain.md G.6).
@Suite(.serialized) struct MyNumberSoakTests {
  @Test(arguments: 1...12) func aKillAfterADigitLeavesNoneOfThem(_ cut: Int) throws {
    let office = try TestOffice()
    let number = MyNumber.random()
    let desk = try office.workstation(3)
    try desk.signIn(.clerk).openRemark()
    for (index, digit) in number.prefix(cut).enumerated() {
      try desk.type(String(digit))
      try desk.wait("\(index + 1)/100")
    }
    try desk.signal(SIGKILL)
    #expect(try desk.status() == 128 + 9)
    try expectNowhere(number, in: office)
    // Eleven digits are the number: the twelfth follows from them. Eight are on their way to it.
    if cut >= 8 { try expectNowhere(String(number.prefix(8)), in: office) }
  }

  @Test func aFieldThatHoldsItIsRefused() throws {
    let office = try TestOffice()
    let number = MyNumber.random()
    let desk = try office.workstation(3)
    try desk.signIn(.clerk).openRemark()
    try desk.type(number).wait("12/100")
    try desk.press("Enter").wait("個人番号")
    try expectNowhere(number, in: office)
    // The refusal took it out of the field: the ticket that follows knows nothing of it.
    try desk.press("F2").wait("A001 を出しました")
    #expect(try office.sql("SELECT remark FROM ticket") == "")
    try expectNowhere(number, in: office)
  }

  private func expectNowhere(_ digits: String, in office: TestOffice) throws {
    for (name, bytes) in try office.bytesOnDisk() {
      #expect(!bytes.contains(digits.utf8), "\(digits.count) digits in \(name)")
    }
  }
}

/// Numbers with the right check digit, made when they are needed so that none stands in a file.
enum MyNumber {
  static func random() -> String {
    let eleven = (0..<11).map { _ in Int.random(in: 0...9) }
    let sum = eleven.reversed().enumerated().reduce(0) { sum, entry in
      let place = entry.offset + 1
      return sum + entry.element * (place <= 6 ? place + 1 : place - 5)
    }
    let check = sum % 11 <= 1 ? 0 : 11 - sum % 11
    return (eleven + [check]).map(String.init).joined()
  }
}
