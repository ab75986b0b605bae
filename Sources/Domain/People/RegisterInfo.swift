/// Which snapshot of the register is in use, and how old it is.
public struct RegisterInfo: Hashable, Sendable {
  /// Counts the snapshots taken in, from 1.
  public var number: Int
  /// The day the core system wrote the snapshot.
  public var asOf: CivilDate
  public var importedAt: OfficeTime
  /// People in it, stopped ones included, 旧 not.
  public var people: Int

  public init(number: Int, asOf: CivilDate, importedAt: OfficeTime, people: Int) {
    self.number = number
    self.asOf = asOf
    self.importedAt = importedAt
    self.people = people
  }

  /// Days since it was written, on `today`.
  public func age(on today: CivilDate) -> Int { max(0, today.dayNumber - asOf.dayNumber) }

  /// 「11/20(金) 時点（4日前）」: a register is never shown without its age.
  public func ageWords(on today: CivilDate) -> String {
    let days = age(on: today)
    return "\(asOf.short) 時点（\(days == 0 ? "きょう" : "\(days)日前")）"
  }
}
