/// What the record itself allows: stops, where it is kept, whether it is closed.
extension CertificateRule {
  static let record = [recordPlace, living, leaving, removed, nationals, death]

  /// 抑止 that may be named (domain.md C.5, invariant 4): a supervisor looks before anything is made.
  static let stops = CertificateRule("stops") { subject, _ in
    SuppressionFlag.allCases.filter { subject.inquiry.target.stops.contains($0) }.compactMap {
      flag in
      let law = "住民基本台帳事務処理要領（抑止）"
      let again = "すぐに決まらないときは、再来庁票を渡して後日の交付にしてください。"
      switch flag {
      case .support, .deceased: return nil
      case .movingOut where subject.terms.has(.movingOut): return nil
      case .movingOut:
        return .supervisor(
          "stop-moving-out", "転出予定の届が出ています。転出の日を確かめ、係長の確認を受けてください。", law: law, instead: again)
      case .rewriting:
        return .supervisor(
          "stop-rewriting", "改製中の記録です。係長の確認を受けてください。", law: law, instead: again)
      case .unusualGlyph:
        return .supervisor(
          "stop-unusual-glyph", "外字があります。字形を確かめ（手書き補記）、係長の確認を受けてください。", law: law,
          instead: again)
      }
    }
  }

  private static let recordPlace = CertificateRule("record-place") { subject, _ in
    let terms = subject.terms
    let here = subject.inquiry.target.registeredHere
    if terms.has(.recordElsewhere), here == true {
      return [
        .refusal(
          "record-here", "川崎市に住民登録のある人の写しは、広域交付ではなくふつうの写しで交付します。", law: subject.law,
          instead: "住民票の写し（J01）で請求してください。")
      ]
    }
    if terms.has(.recordElsewhere), here == nil {
      return [
        .ask(
          "record-place-unknown", "住民登録が川崎市か、ほかの市区町村かを確かめてください。", law: subject.law,
          instead: "川崎市に住民登録があれば、住民票の写し（J01）で請求してください。")
      ]
    }
    guard terms.has(.recordHere), here == false else { return [] }
    return [
      .refusal(
        "record-elsewhere", "\(subject.name)は、記録のある市区町村だけが交付できます。広域交付の対象ではありません。",
        law: subject.law, instead: elsewhere(subject),
        terms.channels.contains(.mail) ? "記録のある市区町村へ郵送で請求できます。" : "記録のある市区町村の窓口で請求できます。")
    ]
  }

  private static func elsewhere(_ subject: CertificateCase) -> String {
    let types = subject.book.types.filter { $0.provenance.valid.contains(subject.day) }
    let isRegister = subject.terms.has(.nationals)
    let wide = types.filter {
      $0.terms?.has(isRegister ? .wideArea : .recordElsewhere) == true
    }
    let fits = isRegister || subject.terms.options.contains(.relationship)
    guard fits, !wide.isEmpty, !subject.terms.has(.removed) else {
      return "記録のある市区町村の窓口を案内してください。"
    }
    let names = wide.map { "\($0.name)（\($0.code)）" }.joined(separator: "、")
    return "\(names)で足りるなら、ここで広域交付を請求できます。"
  }

  private static let living = CertificateRule("living") { subject, _ in
    guard subject.terms.has(.living) else { return [] }
    let target = subject.inquiry.target
    let isRemoved = target.hasLeft || target.deletedOn.map { $0 <= subject.day } ?? false
    // Who has moved away is whom 住民票の広域交付 is for.
    let isElsewhere = subject.terms.has(.recordElsewhere)
    guard subject.isDead || (isRemoved && !isElsewhere) else { return [] }
    if isElsewhere {
      return [
        .refusal(
          "record-closed", "死亡した人の\(subject.name)は交付できません。", law: subject.law,
          instead: "除票の写しを、最後に住民登録のあった市区町村の窓口か郵送で請求してください。")
      ]
    }
    let removed = subject.book.types.first {
      $0.provenance.valid.contains(subject.day) && $0.terms?.has(.removed) == true
    }
    let why = subject.isDead ? "死亡した人" : "転出などで住民票が消除された人"
    return [
      .refusal(
        "record-closed", "\(why)の\(subject.name)は交付できません。", law: subject.law,
        instead: removed.map { "\($0.name)（\($0.code)）で足りるかを確かめてください。" } ?? "除票を案内してください。")
    ]
  }

  /// 転出証明 is of who has given notice of leaving, or has left.
  private static let leaving = CertificateRule("leaving") { subject, _ in
    let target = subject.inquiry.target
    guard subject.terms.has(.movingOut), !target.stops.contains(.movingOut), !target.hasLeft,
      target.deletedOn == nil, !subject.isDead
    else { return [] }
    let first = "転出の届がまだなら、先に転出の届を案内してください。"
    return target.isRegisterRead
      ? [
        .refusal(
          "not-leaving", "転出の届（転出予定）が台帳にないので、\(subject.name)は交付できません。", law: subject.law,
          instead: first)
      ]
      : [
        .ask(
          "leaving-unknown", "転出の届（転出予定）が台帳にあるかを確かめてください。", law: subject.law, instead: first)
      ]
  }

  /// 除票 are kept 150 years since 2019; what was five years old by then is gone (domain.md C.1).
  private static let removed = CertificateRule("removed") { subject, _ in
    guard subject.terms.has(.removed) else { return [] }
    guard let day = subject.inquiry.target.deletedOn else {
      if subject.isDead { return [] }
      return [
        .ask(
          "removed-unknown", "住民票が消除された日（転出・死亡など）を確かめてください。", law: subject.law,
          instead: "いまも川崎市に住民登録があれば、住民票の写し（J01）を案内してください。")
      ]
    }
    if day > subject.day {
      return [
        .refusal(
          "removed-not-yet", "まだ消除されていないので、除票はありません。", law: subject.law,
          instead: "住民票の写し（J01）で請求してください。")
      ]
    }
    let kept = subject.book.setting("removed.keptFrom", on: subject.day)
      .flatMap { CivilDate(iso: $0) }
    guard let kept, day < kept else { return [] }
    return [
      .refusal(
        "removed-discarded", "\(kept.wareki)より前に消除された除票は、保存期間（5年）が過ぎて廃棄しています。",
        law: "住民基本台帳法施行令34", instead: "戸籍の附票（J06）で住所の履歴がわかるかを確かめてください。",
        "廃棄済証明や不在住・不在籍証明（J07）で足りるかを提出先に確かめてください。")
    ]
  }

  private static let nationals = CertificateRule("nationals") { subject, _ in
    guard subject.terms.has(.nationals), subject.inquiry.target.foreign == true else { return [] }
    return [
      .refusal(
        "no-register", "外国籍の人には戸籍がないので、\(subject.name)はありません。", law: subject.law,
        instead: "住民票の写し（J01）、届の受理証明書（F06）か、本国の証明書を案内してください。")
    ]
  }

  /// Nobody acts for a dead person by their word or as their guardian (民法111条、653条).
  private static let death = CertificateRule("death") { subject, standing in
    guard subject.isDead, !subject.terms.has(.anyRecord), let role = standing.acting else {
      return []
    }
    if role == .own {
      return [
        .refusal(
          "subject-deceased", "亡くなった人を本人とする請求はできません。来た人との関係を確かめてください。",
          law: subject.law, instead: "配偶者・直系の人、または正当な理由のある人として請求してください。")
      ]
    }
    guard role.isSent || role == .legalRepresentative else { return [] }
    return [
      .refusal(
        "mandate-ended", "本人が亡くなったので、委任や法定代理は終わっています。", law: "民法111",
        instead: "配偶者・直系の人、または相続などの正当な理由のある人として請求してください。")
    ]
  }
}
