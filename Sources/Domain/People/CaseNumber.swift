/// The number of a case in the form machines read, `{office}-{yyyymmdd}-{seq4}-{check}`
/// (domain.md A.13); shown to people with the office's short name in front.
///
/// The check digit is that of ISO/IEC 7064 MOD 11,10 over the twelve digits before it: it finds
/// every single wrong digit and almost every pair in the wrong order.
public struct CaseNumber: Hashable, Sendable {
  public let office: OfficeID
  public let day: CivilDate
  /// 1 to 9,999 within office and day.
  public let sequence: Int

  /// Nil for a sequence that four digits do not hold.
  public init?(office: OfficeID, day: CivilDate, sequence: Int) {
    guard (1...9_999).contains(sequence) else { return nil }
    self.office = office
    self.day = day
    self.sequence = sequence
  }

  /// `nakahara-20260401-0043-7`
  public var text: String { "\(office)-\(digitsText)" }

  /// `川-中原-20260401-0043-7`
  public func shown(as name: String) -> String { "\(name)-\(digitsText)" }

  private var digitsText: String {
    let date = Digits.padded(day.year, 4) + Digits.padded(day.month, 2) + Digits.padded(day.day, 2)
    let number = Digits.padded(sequence, 4)
    let check = Self.checkDigit(of: (date + number).utf8.map { $0 - 0x30 })
    return "\(date)-\(number)-\(check)"
  }

  static func checkDigit(of digits: some Sequence<UInt8>) -> UInt8 {
    var product = 10
    for digit in digits {
      let sum = (product + Int(digit)) % 10
      product = (sum == 0 ? 10 : sum) * 2 % 11
    }
    return UInt8((11 - product) % 10)
  }

  /// Whether three groups of digits are day, sequence and a right check digit.
  static func isOne(_ groups: ArraySlice<[UInt8]>) -> Bool {
    guard groups.map(\.count) == [8, 4, 1] else { return false }
    let digits = groups.flatMap { $0 }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1) } }
    return CivilDate(year: number(0..<4), month: number(4..<6), day: number(6..<8)) != nil
      && digits[12] == checkDigit(of: digits[..<12])
  }
}
