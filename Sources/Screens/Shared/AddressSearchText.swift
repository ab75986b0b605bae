import Domain

enum AddressSearchText {
  static let label = "住所"
  static let hint = "郵便番号の3桁から7桁と町名のはじめの字（例: 211こす）。上下で選びます。"
  static let verb = "この住所にする"

  static func empty(_ query: PostalQuery?) -> String {
    guard let query else { return "郵便番号は7桁までです。数字を消して、入れ直してください。" }
    guard query.hasEnoughDigits else { return "郵便番号をはじめから3桁以上入れると、町名が並びます。" }
    return "当てはまる町名がありません。郵便番号か町名の字を減らしてください。"
  }

  static func nothing(_ query: PostalQuery?) -> String { empty(query) }

  static func cut(_ answer: PostalAnswer) -> String {
    "\(answer.total)件のうち\(answer.areas.count)件です。町名の字を足すと絞れます。"
  }
}
