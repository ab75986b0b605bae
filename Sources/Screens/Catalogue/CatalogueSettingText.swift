import Domain

/// What the city's settings are called on screen; the files name them by their keys.
extension CatalogueText {
  /// The name of a setting; a key that this program does not know is shown as it stands in the file.
  static func setting(_ key: String) -> String {
    settingNames.first { SafeText.isSame($0.key, key) }?.name ?? key
  }

  static let settingNames: [(key: String, name: String)] = [
    ("exempt.table", "無料になる証明"), ("okuyami.slots", "おくやみ予約の枠"),
    ("okuyami.lead", "おくやみ予約の締切"), ("okuyami.booking", "おくやみ予約の方法"),
    ("office.list", "窓口の一覧と時間"), ("saturday.services", "土曜の取り扱い"),
    ("room.rules", "施設の規則"), ("org.routing", "手続の窓口"),
    ("card.continue.days", "カード継続の日数"), ("deadline.jidou15.roll", "15日特例の繰延べ"),
    ("age.seal15", "印鑑登録の15歳"), ("shomei.twoPerson", "照合する証明"),
    ("retention.documents", "文書の保存年限"), ("protect.scope", "抑止の連携の範囲"),
    ("protect.systems", "上席確認のシステム"), ("protect.records", "上席確認の書類"),
    ("protect.inbound.minutes", "通知を引き受けるまで"),
    ("protect.inbound.hours", "通知を処理するまで"), ("protect.sighting.days", "来庁の連絡の日数"),
    ("shiensochi.text", "上席呼出の言葉"), ("mynum.segment", "個人番号の網"),
    ("import.netdesmart", "QRの形式"), ("koiki.cutoff", "広域交付の受付"),
    ("koiki.minutes.single", "広域交付の一通の時間"), ("koiki.minutes.chain", "出生から死亡の時間"),
    ("koiki.chain.oneDay", "一日で渡せる通数"), ("koiki.days.chain", "出生から死亡の日数"),
    ("koiki.days.post", "郵送の日数"),
    ("tax.years", "市税の証明の年度"), ("tax.newYear", "市税の年度の切替え"),
    ("authority.months", "登記事項証明の期限"), ("removed.keptFrom", "除票の保存"),
    ("verify.single", "一人の窓口"), ("mail.due.days", "郵送の期限"),
    ("convenience.hours", "コンビニ交付の時間"), ("special.notReasons", "特別の事由でない言葉"),
    ("special.exceptions", "特別の事由の例外"), ("cashless.brands", "キャッシュレスの種類"),
  ]
}
