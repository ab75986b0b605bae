public import Domain

/// How figures, times and places are put into words on every screen (screens.md).
public enum Words {
  /// `23分`, `79分`: minutes only, so that columns compare at a glance; nothing negative.
  public static func minutes(_ minutes: Int) -> String { "\(max(0, minutes))分" }

  /// `45秒` under a minute, else whole minutes.
  public static func seconds(_ seconds: Int) -> String {
    seconds < 60 ? "\(max(0, seconds))秒" : minutes(seconds / 60)
  }

  /// `1,300円`; a minus sign before a refund.
  public static func money(_ yen: Int) -> String { grouped(yen) + "円" }

  /// `12,345`.
  public static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// `10:07` on the day of `now`, else `11/23(月) 10:07`.
  public static func moment(_ time: OfficeTime, seenAt now: OfficeTime) -> String {
    time.date == now.date ? time.clock : "\(time.date.short) \(time.clock)"
  }

  /// `10:07` on the day of `now`, else `11/23`: five columns.
  public static func slip(_ time: OfficeTime, seenAt now: OfficeTime) -> String {
    time.date == now.date ? time.clock : "\(time.date.month)/\(time.date.day)"
  }

  /// `3番窓口`.
  public static func counter(_ number: CounterNumber) -> String { "\(number)番窓口" }

  /// `中原区役所 区民課 3番窓口`; what is not known is left out.
  public static func place(
    office: String, section: String?, counter: CounterNumber?
  ) -> String {
    [office, section ?? "", counter.map { Self.counter($0) } ?? ""].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// `受付・審査`: each role once, in the order of the law's table, whatever the offices.
  public static func roles(_ grants: [RoleGrant]) -> String {
    let held = Set(grants.map(\.role))
    let names = Role.allCases.filter(held.contains).map(\.name)
    return names.isEmpty ? "役割なし" : names.joined(separator: "・")
  }
}
