import Domain
import TUI

enum AlmanacText {
  static let name = "暦"
  static let guide = [
    "日付をどんな書き方でも入れると、和暦と西暦、曜日、市の休日かどうか、この役所の開庁時間が出ます。",
    "日付の欄から Ctrl-T で開いたときは、F2 か Enter で選んだ日がその欄に入ります。",
    "期限は、その日から数えた末日と、市の休日を繰り越した期限です。年齢は、その日に生まれた人のものです。",
    "「要確認」は市がまだ確かめていない決まりです。「計算」は官報の発表前で、計算による春分・秋分です。",
  ]

  static let helpChoose = "見ている日を、暦を開いた日付の欄に入れます。"
  static let helpDayBack = "一日前の日を見ます。"
  static let helpDayOn = "一日後の日を見ます。"
  static let helpToday = "今日を見ます。"
  static let helpPage = "期限の表の続きと、年齢の表を順に見ます。"
  static let helpWeekBack = "一週間前の日を見ます。"
  static let helpWeekOn = "一週間後の日を見ます。"
  static let helpMonthBack = "一か月前の日を見ます。"
  static let helpMonthOn = "一か月後の日を見ます。"

  static let noField = "日付の欄から Ctrl-T で開いたときに使えます。ここでは見るだけです。"
  static let notWhole = "日まで決まっていないので、欄に入れられません。日まで入れてください。"
  static let noRules = "期限と年齢の表を読めません。管理者に伝えてください。日付の計算はできます。"
  static let countsWhenRead = "日付が読めると、ここに期限と年齢が出ます。"
  static let countsFromDays = "日まで入れると、ここに期限と年齢が出ます。"
  static let age = "年齢"
  static let bornThen = "この日生まれなら"
  static let notYet = "まだ来ていない日です"
  static let unknownDay = "いつかわかりません。書かれたとおりに残します。"
  static let uncovered = "1973〜2099年だけわかります"
  static func deadlines(_ day: CivilDate) -> String { "\(day.wareki)から数えた期限" }
  static func ages(_ day: CivilDate) -> String { "\(day.wareki)に生まれた人の年齢" }

  /// `14日以内`, with what is counted in.
  static func period(_ rule: DeadlineRule) -> String {
    let unit =
      switch rule.unit {
      case .days: "日"
      case .months: "か月"
      case .years: "年"
      }
    return "\(rule.count)\(unit)以内" + (rule.includesFirstDay ? " 算入" : "")
  }

  static func offer(_ correction: String) -> String { "Ctrl-E で \(correction) に直します。" }

  static func span(_ from: CivilDate, _ to: CivilDate) -> String {
    "\(from.wareki) から \(to.wareki) まで"
  }

  /// `勤労感謝の日`, with what is not yet certain about it.
  static func rest(_ rest: CityCalendar.Rest?) -> String {
    guard let rest else { return "休日ではありません" }
    if case .holiday(let holiday) = rest {
      return "\(holiday.name)（祝日・休日）\(holiday.isForecast ? " 計算" : "")"
    }
    return "\(rest.name)（市の休日）"
  }

  static func opening(_ hours: OpeningHours?, _ rule: OpeningRule) -> String {
    (hours.map { "開庁 \($0.text)" } ?? "閉庁") + (rule.confirmed ? "" : "  要確認")
  }

  static func distance(_ date: CivilDate, from today: CivilDate) -> String {
    let days = date.dayNumber - today.dayNumber
    switch days {
    case 0: return "今日"
    case 1: return "明日"
    case -1: return "昨日"
    case ..<0: return "\(Words.grouped(-days))日前"
    default: return "\(Words.grouped(days))日後"
    }
  }
}
