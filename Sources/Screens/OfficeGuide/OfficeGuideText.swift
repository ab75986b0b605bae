import Domain

enum OfficeGuideText {
  static let name = "役所案内"
  static let guide = [
    "市の役所の一覧です。所在地、開いている時間、取り扱わないものと案内先、引継ぎ先がわかります。",
    "「要確認」は、市がまだ確かめていない内容です。案内する前に、その役所に確かめてください。",
    "F2 で住所をさがします。郵便番号のはじめの3桁と町名のはじめの字を入れると、町名が並びます。",
    "選んだ住所に住む人は、F3 で住民の台帳から探せます。",
  ]
  static let helpAddress = "郵便番号と町名の字から、住所をさがします。"
  static let helpPeople = "F2 で選んだ住所に住む人を、住民の台帳から探します。"
  static let noAddress = "先に F2 で住所を選んでください。"
  static let helpFilter = "役所の名前、種別、きょうの様子で絞り込みます。"
  static let helpDetail = "選んだ役所の時間、取り扱い、案内先を見ます。"
  static let helpBack = "詳細から一覧へ、一覧から前の画面へ戻ります。"
  static let nobody = "選べる役所がありません。"
  static let empty = "役所がありません。管理者に、役所のデータを確かめてもらってください。"
  static let emptyFiltered = "当てはまる役所がありません。Esc で絞り込みを外します。"
  static let elsewhere = "取り扱わないもの"
  static let unconfirmed = "要確認"
  static let ownMark = "*"
  static let searchTitle = "住所をさがす"
  static let noPlace = "所在地は登録されていません"
  static let noHours = "時間は登録されていません"

  static func chosen(_ area: PostalArea) -> String {
    let note = area.note.isEmpty ? "" : "（\(SafeText.line(area.note, columns: 60))）"
    return "〒\(area.code) \(SafeText.line(area.address, columns: 100))\(note)  F3 でそこに住む人を探せます。"
  }

  static func today(_ today: OfficeToday) -> String {
    switch today {
    case .open(let until, let partly): "\(partly ? "一部 " : "")受付中 \(clock(until))まで"
    case .later(let from, let partly): "\(partly ? "一部 " : "")\(clock(from))から"
    case .over: "きょうは終わり"
    case .closed: "休み"
    case .unknown: "時間は不明"
    }
  }

  static func clock(_ minute: Int) -> String {
    "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
  }

  /// 「月〜金 8:30〜17:00」: days in a row with the same hours are one.
  static func week(_ rule: OpeningRule) -> String {
    let order: [Weekday] = [
      .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday,
    ]
    var spans: [(first: Weekday, last: Weekday, hours: OpeningHours, isPair: Bool)] = []
    for (index, day) in order.enumerated() {
      guard let hours = rule.week[day] else { continue }
      if let last = spans.last, last.hours == hours, index > 0, order[index - 1] == last.last {
        spans[spans.count - 1].isPair = last.first == last.last
        spans[spans.count - 1].last = day
      } else {
        spans.append((day, day, hours, false))
      }
    }
    var parts = spans.map { span in
      let days =
        span.first == span.last
        ? span.first.rawValue
        : "\(span.first.rawValue)\(span.isPair ? "・" : "〜")\(span.last.rawValue)"
      return "\(days) \(span.hours.text)"
    }
    parts += rule.extras.map { extra in
      let weeks = extra.weeks.sorted().map { "第\($0)" }.joined(separator: "・")
      return "\(weeks)\(extra.weekday.rawValue) \(extra.hours.text)"
    }
    if let hours = rule.onHolidays { parts.append("祝日 \(hours.text)") }
    return parts.joined(separator: "  ")
  }
}
