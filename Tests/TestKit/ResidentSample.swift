public import Domain

/// Residents' files for tests: the usual columns, and lines made of a few values.
public enum ResidentSample {
  public static let heading =
    "宛名番号,世帯番号,氏名,氏名カナ,生年月日,性別,続柄,郵便番号,市区町村,町字,番地,方書,支援措置,転出予定,死亡,改製中,外字,外字MJ"

  public static let glyphs = GlyphTable(
    fallbacks: ["髙": "高", "﨑": "崎", "\u{FA19}": "神", "澤": "沢", "𠮷": "吉"],
    unusual: ["髙", "﨑", "\u{FA19}", "𠮷"])

  /// One line without its end.
  public static func line(
    _ id: String, _ name: String, _ kana: String, birth: String = "1970-03-01",
    household: String = "H1", town: String = "小杉町3丁目", lot: String = "90001-1",
    building: String = "", flags: String = "0,0,0,0,0", mj: String = ""
  ) -> String {
    "\(id),\(household),\(name),\(kana),\(birth),男,世帯主,,川崎市中原区,\(town),\(lot),\(building),"
      + "\(flags),\(mj)"
  }

  public static let stopped = "1,0,0,0,0"

  public static func file(_ lines: String..., ending: String = "\n") -> [UInt8] {
    file(lines, ending: ending)
  }

  public static func file(_ lines: [String], ending: String = "\n") -> [UInt8] {
    Array(([heading] + lines).map { $0 + ending }.joined().utf8)
  }

  /// A few people of a small register; the third is stopped.
  public static let people = [
    line("1001", "山田 太郎", "ヤマダ タロウ"),
    line(
      "1002", "髙橋 花子", "タカハシ ハナコ", birth: "昭和60年7月7日", household: "H2", town: "木月", mj: "MJ000001"),
    line(
      "1003", "秘密 守", "ヒミツ マモル", household: "H3", town: "百合丘1丁目", lot: "95555-7", flags: stopped),
    line("1004", "澤田 みづこ", "サワダ ミヅコ", flags: "0,1,1,0,0"),
  ]

  /// Twelve digits with a right check digit (番号法施行令8条), made anew for each seed.
  public static func number(seed: Int) -> String {
    var digits: [Int] = []
    var state = UInt64(bitPattern: Int64(seed)) &+ 88_172_645_463_325_252
    for _ in 0..<11 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      digits.append(Int((state >> 33) % 10))
    }
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      sum += digit * (index < 6 ? index + 2 : index - 4)
    }
    let check = sum % 11 <= 1 ? 0 : 11 - sum % 11
    return (digits + [check]).map { String($0) }.joined()
  }
}
