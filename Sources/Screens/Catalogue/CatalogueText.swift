import Domain
import TUI

enum CatalogueText {
  static let name = "目録"
  static let guide = [
    "証明書の種類、手数料、市が決める設定の目録です。版ごとに取り込まれ、一つの版だけが有効です。",
    "版を選び、F3 から F7 で、その版の内容と、有効な版との違いを見ます。F8 で、いつの内容を見るかを替えます。",
    "「要確認」は、市の確認がまだの行です。値は使えますが、確かめるまで印が付きます。",
    "版を有効にするには、二人要ります。F2 で承認を依頼し、承認されたらもう一度 F2 を押します。すでに決めたことは、そのときの版のままです。",
    "新しい版は、管理者が catalogue import で取り込みます。",
  ]

  static let helpActivate = "選んだ版を有効にする承認を依頼します。承認されていれば、有効にします。"
  static let helpFees = "選んだ版の手数料を、基準日の額で見ます。"
  static let helpCertificates = "選んだ版の証明書の種類を見ます。"
  static let helpSettings = "選んだ版の、市が決める設定を見ます。"
  static let helpChanges = "選んだ版を有効にすると何が変わるかを見ます。"
  static let helpVersions = "取り込んだ版の一覧を見ます。"
  static let helpDay = "いつの内容を見るかを替えます。"
  static let helpFilter = "証明書の名前、読み、記号などで絞り込みます。"
  static let helpDetail = "選んだ行の根拠、資料、期間、確認を見ます。"
  static let helpBack = "詳細から一覧へ、一覧から版の一覧へ、版の一覧から前の画面へ戻ります。"

  static let loading = "読み込んでいます。少しお待ちください。"
  static let nothingSelected = "選べる行がありません。"
  static let noDayHere = "基準日は、証明書・手数料・設定を見るときに替えられます。"
  static let noVersions = "目録がまだありません。管理者が catalogue import で取り込み、二人で有効にします。"
  static let noneActive = "有効な版がありません"
  static let emptyDay = "この日に当てはまる行がありません。F8 で基準日を替えてください。"
  static let emptyFiltered = "当てはまる行がありません。Esc で絞り込みを外します。"
  static let sameVersion = "これが有効な版です。F5 で別の版を選ぶと、その版にしたときの違いが見られます。"
  static let noChanges = "有効な版との違いはありません。"
  static let reasonMissing = "理由を入れてください。承認する人に見えます。"

  static func title(_ page: CatalogueScreen.Page) -> String {
    switch page {
    case .versions: name
    case .certificates: "\(name)  証明書"
    case .fees: "\(name)  手数料"
    case .settings: "\(name)  設定"
    case .changes: "\(name)  違い"
    }
  }

  static func columns(_ page: CatalogueScreen.Page) -> [TableColumn] {
    switch page {
    case .versions:
      [
        TableColumn("版", width: 7), TableColumn("状態", width: 8),
        TableColumn("取込み", width: 16), TableColumn("取込者", width: 9, importance: 40),
        TableColumn("有効化", width: 16), TableColumn("依頼", width: 8, flex: 1),
        TableColumn("要確認", width: 6, alignment: .right),
      ]
    case .certificates:
      [
        TableColumn("記号", width: 4), TableColumn("証明書", width: 28, flex: 1),
        TableColumn("照合", width: 10), TableColumn("窓口", width: 7, alignment: .right),
        TableColumn("読み", width: 20, importance: 10), TableColumn("確認", width: 10),
      ]
    case .fees:
      [
        TableColumn("記号", width: 4), TableColumn("証明書", width: 20, flex: 1),
        TableColumn("形", width: 6), TableColumn("場所", width: 8),
        TableColumn("金額", width: 7, alignment: .right),
        TableColumn("期間", width: 12, importance: 60), TableColumn("確認", width: 10),
      ]
    case .settings:
      [
        TableColumn("項目", width: 22), TableColumn("値", width: 16, flex: 1),
        TableColumn("市に確認すること", width: 20, flex: 2, importance: 60),
        TableColumn("確認", width: 10),
      ]
    case .changes:
      [
        TableColumn("変更", width: 4), TableColumn("表", width: 6),
        TableColumn("行", width: 28), TableColumn("前 → 後", width: 20, flex: 1),
      ]
    }
  }

  // MARK: Words

  static func amount(_ yen: Int) -> String { yen == 0 ? "無料" : Words.money(yen) }

  static func confirmation(_ provenance: Provenance) -> String {
    provenance.confirmation?.on.iso ?? "要確認"
  }

  /// One value of a change, before or after.
  static func shown(
    _ value: String, of field: CatalogueChange.Field, in change: CatalogueChange
  ) -> String {
    guard !value.isEmpty else { return "(なし)" }
    guard change.table == .setting, field.name == "value" else {
      return SafeText.line(word(value), columns: 400)
    }
    let key = change.key.split(separator: " ").first.map { String($0) } ?? ""
    return SafeText.line(self.value(value, of: key), columns: 400)
  }

  /// The row a change is about, `J01 窓口 2027-04-01`.
  static func row(_ change: CatalogueChange) -> String {
    change.key.split(separator: " ").map { word(String($0)) }.joined(separator: " ")
  }

  /// A stored word of the files in the words of the screen; anything else as it is.
  private static func word(_ stored: String) -> String {
    FeeChannel(rawValue: stored)?.name ?? CertificateType.SecondPerson(rawValue: stored)?.name
      ?? setting(stored)
  }

  /// What matters of a change in one line.
  static func summary(_ change: CatalogueChange) -> String {
    let telling = change.fields.filter { $0.name == "amount" || $0.name == "value" }
    let fields = change.kind == .changed || telling.isEmpty ? change.fields : telling
    return fields.prefix(3).map {
      "\(field($0)) \(shown($0.old, of: $0, in: change)) → \(shown($0.new, of: $0, in: change))"
    }.joined(separator: "、")
  }

  /// The rows of the interview bring their own words.
  static func field(_ field: CatalogueChange.Field) -> String {
    SafeText.isSame(field.label, field.name) ? Self.field(field.name) : field.label
  }

  /// The names of the files' fields on screen.
  static func field(_ name: String) -> String {
    fields.first { SafeText.isSame($0.name, name) }?.word ?? name
  }

  private static let fields: [(name: String, word: String)] = [
    ("code", "記号"), ("name", "名前"), ("reading", "読み"), ("unit", "単位"), ("who", "請求"),
    ("convenience", "コンビニ"), ("secondPerson", "照合"), ("notes", "注意"), ("variant", "形"),
    ("channel", "場所"), ("amount", "金額"), ("key", "項目"), ("value", "値"),
    ("question", "市に確認"), ("source", "資料"), ("law", "根拠"), ("valid.from", "始まり"),
    ("valid.to", "終わり"), ("label", "名前"), ("base", "いつから"), ("rule", "期間"),
    ("requesters", "請求できる人"), ("channels", "受け方"), ("convenienceFor", "コンビニの対象"),
    ("options", "載せられるもの"), ("variants", "形"), ("identity", "本人確認"), ("offices", "交付する役所"),
    ("elsewhere", "案内先"), ("traits", "決まり"), ("kind", "書類"), ("also", "別の名前"), ("readings", "読み"),
    ("class", "区分"), ("photo", "写真"), ("withoutPhoto", "写真なし"), ("extension", "期限の延び"),
    ("issuedFrom", "交付日の始まり"), ("enoughFor", "1点で足りる人"), ("appliesTo", "証明書"),
    ("proof", "示す書類"), ("stamp", "押す文字"), ("validAt", "使える場所"),
    ("age", "年齢"), ("day", "日"), ("confirmed", "確認"), ("confirmed.by", "確認者"),
    ("confirmed.on", "確認日"),
  ]

  // MARK: Activation

  static func whatHappens(_ record: CatalogueVersionRecord) -> String {
    "手数料などが、この版で決まるようになります（要確認 \(record.unconfirmed)行）。"
      + "すでに決めたことは、そのときの版のままです。"
  }

  static func waiting(_ version: CatalogueVersion, until: OfficeTime) -> String {
    "\(version.name)の承認を待っています（\(until.clock)まで）。承認されたら F2 で有効にします。"
  }

  static func question(_ version: CatalogueVersion) -> Confirmation {
    Confirmation(
      question: "承認されました。目録の\(version.name)を有効にしますか。手数料などは、この版で決まるようになります。",
      verb: "有効にする")
  }
}
