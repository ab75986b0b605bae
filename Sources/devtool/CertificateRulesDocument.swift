import Domain

/// The decision tables of the certificates as one Japanese page.
struct CertificateRulesDocument {
  private let content: CatalogueContent

  init(_ content: CatalogueContent) { self.content = content }

  var markdown: String {
    ([head, types, requesters, contents, documents, fees, exemptions, settings] as [String])
      .joined(separator: "\n\n") + "\n"
  }

  private var head: String {
    """
    # 証明書の決まり

    目録（`Resources/catalogue/`、`Resources/fees/`）から作った表です。直すときは YAML を直して `make generate` を実行します。
    「要確認」は市の確認がまだの行です。判断は画面も `madoguchi certificate check` も同じ規則でします。

    - わからないことがあれば「確かめることがある」（needs-more）、足りないとわかっていれば「交付できない」（refused）です。どちらも根拠と、
      ほかの方法を言います。本人確認の書類が足りないときは、何があれば足りるかを言います。
    - 抑止（転出予定・改製中・外字）は係長の確認（needs-supervisor）です。コードPの人は、何を尋ねても「上席呼出(コードP)」だけです。
    - 手数料は渡す日の額です。広域交付を締切の後に受けたときは、渡す次の平日の額です。
    """
  }

  private var types: String {
    let rows = content.certificates.map { type -> [String] in
      let terms = type.terms
      return [
        type.code.text, type.name, type.secondPerson.name,
        words((terms?.channels ?? []).map(\.name)), terms?.identity.name ?? "",
        words((terms?.offices ?? []).map(\.name)), words((terms?.traits ?? []).map(\.name)),
        terms?.elsewhere ?? "", words(type.provenance.law), type.provenance.valid.text,
        confirmation(type.provenance),
      ]
    }
    return "## 種類\n\n"
      + table(
        ["記号", "名前", "照合", "受け方", "本人確認", "交付する役所", "決まり", "扱わない役所の案内先", "根拠", "期間", "確認"],
        rows)
  }

  private var requesters: String {
    let roles = CertificateRequester.allCases
    let rows = content.certificates.map { type in
      [type.code.text]
        + roles.map { role in
          guard let needs = type.terms?.needs(of: role) else { return "×" }
          return needs.isEmpty ? "○" : words(needs.map(\.name))
        }
    }
    return """
      ## だれが請求できるか

      ○ はそのまま、× は請求できない、言葉はそれがあれば請求できる、です。家族は、委任状があれば代理人として、正当な理由と疎明資料があれば
      第三者としても請求できます（その列で × でなければ）。


      """ + table(["記号"] + roles.map(\.name), rows)
        + """


        戸籍の広域交付（F01・F03・F05、本籍が市外）は、本人・配偶者・直系だけです。兄弟姉妹、法定代理人、代理人、使者、第三者、職務上、公用は
        請求できません。写真付き1点、電算化した戸籍、本籍と筆頭者を正確に言えること、区役所の平日の窓口、が要ります。
        """
  }

  private var contents: String {
    let rows = content.certificates.map { type -> [String] in
      let terms = type.terms
      let variants = (terms?.variants ?? []).map { variant in
        let limits =
          [
            variant.notices.isEmpty ? nil : variant.notices.joined(separator: "・") + "だけ",
            variant.issuedAs.map { "\($0) として" },
            variant.atConvenience ? "コンビニも" : nil,
          ].compactMap(\.self)
        return limits.isEmpty ? variant.name : "\(variant.name)（\(words(limits))）"
      }
      return [
        type.code.text, words((terms?.options ?? []).map(\.name)), words(variants),
        words((terms?.convenienceFor ?? []).map(\.name)),
      ]
    }
    return "## 求めがあれば載せられるもの・形・コンビニ交付\n\n"
      + table(["記号", "載せられるもの", "形", "コンビニで取れる人"], rows)
      + "\n\n第三者には載せません（基礎証明事項だけ）。個人番号と住民票コードは、職務上・公用にも載せず、代理人・使者には渡さずに本人の住所へ郵送します。"
  }

  private var documents: String {
    let rows = content.documents.map { row -> [String] in
      let limits =
        [
          row.extensionRule.map {
            $0 == .nextWeekday ? "末日が休日なら次の平日まで" : "更新の申請中は2か月まで"
          }, row.issuedFrom.map { "\($0.iso)以降の交付" },
          row.enoughFor.isEmpty ? nil : words(row.enoughFor.map(\.name)) + "は1点で足りる",
        ].compactMap(\.self)
      return [
        row.kind, words(row.also), words(row.readings), row.rank.name, row.photo.name,
        row.rankWithoutPhoto.name,
        words(limits), row.notes, words(row.provenance.law), row.provenance.valid.text,
        confirmation(row.provenance),
      ]
    }
    return "## 本人確認の書類\n\n"
      + table(
        [
          "書類", "別の名前", "読み", "区分", "写真", "写真がないとき", "期限など", "職員への注意", "根拠", "期間",
          "確認",
        ], rows)
  }

  private var fees: String {
    let rows = content.fees.map { fee in
      [
        fee.code.text, fee.variant ?? "", fee.channel.name, "\(fee.amount)円",
        words(fee.provenance.law), fee.provenance.valid.text, confirmation(fee.provenance),
      ]
    }
    return "## 手数料\n\n" + table(["記号", "形", "場所", "1通・1件", "根拠", "期間", "確認"], rows)
  }

  private var exemptions: String {
    let rows = content.exemptions.map { row in
      [
        row.code, row.name, words(row.appliesTo.map(\.text)),
        row.proof.isEmpty ? "要らない" : row.proof, row.stamp, words(row.validAt.map(\.name)),
        row.roleNames,
        words(row.provenance.law), row.provenance.valid.text, confirmation(row.provenance),
      ]
    }
    return "## 手数料の免除\n\n"
      + table(["記号", "理由", "無料になる証明書", "示す書類", "押す文字", "使える場所", "請求者", "根拠", "期間", "確認"], rows)
  }

  private var settings: String {
    let keys = ["koiki.", "tax.", "authority.", "removed.", "convenience.", "special."]
    let rows = content.settings.filter { row in keys.contains { row.id.hasPrefix($0) } }.map {
      [$0.id, $0.value ?? "未定", $0.question, confirmation($0.provenance)]
    }
    return "## 市が決める値\n\n" + table(["鍵", "値", "市に確認", "確認"], rows)
  }

  // MARK: Pieces

  private func words(_ words: [String]) -> String { words.joined(separator: "・") }

  private func confirmation(_ provenance: Provenance) -> String {
    provenance.confirmation.map { "\($0.by) \($0.on.iso)" } ?? "要確認"
  }

  private func table(_ names: [String], _ rows: [[String]]) -> String {
    func line(_ cells: [String]) -> String {
      "| " + cells.map { $0.replacing("|", with: "｜") }.joined(separator: " | ") + " |"
    }
    let rule = "|" + String(repeating: "---|", count: names.count)
    return ([line(names), rule] + rows.map(line)).joined(separator: "\n")
  }
}
