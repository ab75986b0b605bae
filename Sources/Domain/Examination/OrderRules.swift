/// What exactly is asked for: copies, form, what it shows.
extension CertificateRule {
  static let order = [copies, variant, options]

  private static let copies = CertificateRule("copies") { subject, _ in
    guard let copies = subject.inquiry.copies else {
      return [.ask("copies-unknown", "何通要るかを確かめてください。", law: subject.law)]
    }
    guard !(1...RequestOrder.most).contains(copies) else { return [] }
    return [
      .refusal(
        "copies-wrong", "通数は1から\(RequestOrder.most)までです。", law: subject.law,
        instead: "通数を確かめて、1から\(RequestOrder.most)までで入れ直してください。")
    ]
  }

  private static let variant = CertificateRule("variant") { subject, _ in
    guard let name = subject.inquiry.variant else { return [] }
    guard let variant = subject.variant else {
      let names = subject.terms.variants.map(\.name).joined(separator: "・")
      return [
        .refusal(
          "variant-not", "\(subject.name)には、その形がありません。", law: subject.law,
          instead: names.isEmpty ? "ふつうの形で請求してください。" : "ふつうの形か、\(names)で請求してください。")
      ]
    }
    guard !variant.notices.isEmpty else { return [] }
    let kinds = variant.notices.joined(separator: "・")
    guard let notice = subject.inquiry.requester.notifierOf, !notice.isEmpty else {
      return [
        .ask(
          "variant-notice-unknown", "どの届の\(name)かを確かめてください（\(kinds)だけです）。",
          law: subject.law, instead: "ほかの届は、ふつうの形で請求してください。")
      ]
    }
    guard !variant.notices.contains(where: { notice.hasPrefix($0) || "養子\(notice)".hasPrefix($0) })
    else { return [] }
    return [
      .refusal(
        "variant-notice", "\(name)の\(subject.name)は、\(kinds)の届だけです。",
        law: "戸籍法施行規則66第2項", instead: "ふつうの形で請求してください。")
    ]
  }

  private static let options = CertificateRule("options") { subject, standing in
    CertificateOption.allCases.filter { subject.inquiry.options.contains($0) }.compactMap {
      option in
      guard subject.terms.options.contains(option) else { return absent(option, subject) }
      return refusedOption(option, subject, standing)
    }
  }

  private static func absent(
    _ option: CertificateOption, _ subject: CertificateCase
  ) -> ExaminationFinding {
    if subject.terms.has(.recordElsewhere) {
      return .refusal(
        "option-not", "\(subject.name)に\(option.name)は載せられません。", law: subject.law,
        instead: "\(option.name)なしで請求してください。",
        "\(option.name)が要るときは、住民登録のある市区町村の窓口か郵送で請求してください。")
    }
    let day = subject.day
    let other = subject.book.types.first {
      $0.provenance.valid.contains(day) && $0.code != subject.type.code
        && $0.terms?.options.contains(option) == true
        && $0.terms?.has(.removed) == subject.terms.has(.removed)
        && $0.terms?.has(.recordElsewhere) == false
        && $0.code.text.first == subject.type.code.text.first
    }
    return .refusal(
      "option-not", "\(subject.name)に\(option.name)は載せられません。", law: subject.law,
      instead: other.map { "\($0.name)（\($0.code)）で請求してください。" } ?? "\(option.name)なしで請求してください。")
  }

  /// 第三者 get the basic items alone (住民基本台帳法12条の3); numbers go to nobody on duty.
  private static func refusedOption(
    _ option: CertificateOption, _ subject: CertificateCase, _ standing: Standing
  ) -> ExaminationFinding? {
    switch standing.acting {
    case .thirdParty:
      .refusal(
        "option-third-party", "第三者の請求では、\(option.name)を載せられません（氏名・生年月日・性別・住所などの基礎証明事項だけです）。",
        law: "住民基本台帳法12の3", instead: "\(option.name)のない写しで請求してください。",
        "本人の委任状があれば、代理人として請求できます。")
    case .professional where option.isNumber:
      .refusal(
        "option-professional", "職務上の請求では、\(option.name)を載せられません。", law: "住民基本台帳法12の3",
        instead: "\(option.name)のない写しで請求してください。")
    case .official where option.isNumber:
      .refusal(
        "option-official", "公用の請求では、\(option.name)を載せられません。", law: "住民基本台帳法12の2",
        instead: "\(option.name)のない写しで請求してください。")
    default: nil
    }
  }

  /// 住民票コード is of the law of the register, 個人番号 of its own (domain.md C.1).
  private static func numberLaw(_ subject: CertificateCase) -> String {
    let options = subject.inquiry.options
    return [
      options.contains(.residentCode) ? "住民基本台帳法12第5項" : nil,
      options.contains(.myNumber) ? "番号法14・19" : nil,
    ].compactMap { $0 }.joined(separator: "、")
  }

  /// What a number on the paper means for the clerk (domain.md C.1, A.8).
  static let numbers = CertificateRule("numbers") { subject, standing in
    let shown = subject.inquiry.options.filter(\.isNumber).map(\.name).sorted()
    guard !shown.isEmpty else { return [] }
    let names = shown.joined(separator: "・")
    if standing.acting?.isSent == true {
      return [
        .note(
          "number-by-mail", "\(names)の載った写しは、代理人には渡さず、本人の住所へ郵送します。",
          law: subject.inquiry.options.contains(.myNumber)
            ? "住民基本台帳法12、番号法14・19" : "住民基本台帳法12",
          instead: "急ぐときは、番号のない写しを窓口で渡せます。")
      ]
    }
    return [
      .note(
        "number-purpose", "\(names)の提出先と法令の根拠を聞いてください。要らない提出先には載せません。",
        law: numberLaw(subject))
    ]
  }
}
