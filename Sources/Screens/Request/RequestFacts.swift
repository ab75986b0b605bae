import Domain
import TUI

/// What is asked of whoever asks: only what this certificate and this requester need (domain.md A.7,
/// A.8). Nothing has to be filled in; what is wanting is said beside the form.
struct RequestFacts {
  typealias Inquiry = CertificateInquiry

  let type: CertificateType
  let role: CertificateRequester
  let catalogue: RequestScreen.Catalogue
  let today: CivilDate?

  enum Field {
    static let shown = ["shown1", "shown2"]
    static let read = ["read1", "read2"]
    static let expires = ["expires1", "expires2"]
    static let photo = ["photo1", "photo2"]
    static let answers = "answers"
    static let seal = "seal"
    static let together = "together"
    static let relation = "relation"
    static let powerDate = "power-date"
    static let powerBirth = "power-birth"
    static let power = "power"
    static let authority = "authority"
    static let authorityDate = "authority-date"
    static let why = "why"
    static let special = "special"
    static let papers = "papers"
    static let notifier = "notifier"
    static let profession = "profession"
    static let place = "place"
    static let knows = "knows"
    static let january = "january"
    static let removed = "removed"
  }

  var needs: [RequesterNeed] { type.terms?.needs(of: role) ?? [] }
  func has(_ trait: CertificateTrait) -> Bool { type.terms?.has(trait) == true }

  // MARK: The fields

  func fields(_ facts: Inquiry?) -> [FormField] {
    record(facts)
      + needs.flatMap { fields($0, facts) }.reduce(into: [FormField]()) { all, field in
        // Two needs may ask for the same papers.
        if !all.contains(where: { SafeText.isSame($0.id, field.id) }) { all.append(field) }
      } + identity(facts)
  }

  private func record(_ facts: Inquiry?) -> [FormField] {
    var fields: [FormField] = []
    if has(.wideArea) || has(.recordElsewhere) {
      fields.append(
        .choice(
          Field.place, label: has(.nationals) ? "本籍" : "住民登録",
          options: [ChoiceOption("here", "川崎市"), ChoiceOption("elsewhere", "ほかの市区町村")],
          selected: facts?.target.registeredHere.map { $0 ? "here" : "elsewhere" }))
    }
    if has(.wideArea) {
      fields.append(
        .checklist(
          Field.knows, label: "言えた",
          options: [
            ChoiceOption("domicile", "本籍"), ChoiceOption("head", "筆頭者"),
            ChoiceOption("computerised", "電算化されている"),
          ],
          checked: checked([
            ("domicile", facts?.target.knowsDomicile), ("head", facts?.target.knowsHead),
            ("computerised", facts?.target.computerised),
          ])))
    }
    if has(.fiscalYear) {
      fields.append(
        .choice(
          Field.january, label: "1月1日",
          options: [ChoiceOption("here", "川崎市にいた"), ChoiceOption("elsewhere", "市外にいた")],
          selected: facts?.livedHereOnJanuary1.map { $0 ? "here" : "elsewhere" }))
    }
    if has(.removed) {
      fields.append(
        .date(
          Field.removed, label: "消除の日", value: facts?.target.deletedOn?.iso ?? "",
          hint: "転出や死亡で住民票が消えた日です。"))
    }
    return fields
  }

  private func fields(_ need: RequesterNeed, _ facts: Inquiry?) -> [FormField] {
    let asked = facts?.requester
    switch need {
    case .sameHousehold: return [together("同一世帯", asked?.sameHousehold)]
    case .livesTogether: return [together("同居", asked?.livesAtSameAddress)]
    case .registerRelation:
      return [
        .choice(
          Field.relation, label: "だれかの",
          options: [CertificateRequester.own, .spouse, .ascendant, .descendant, .sibling].map {
            ChoiceOption($0.rawValue, $0.name)
          }, selected: asked?.relationToAnyoneInRegister?.rawValue)
      ]
    case .powerOfAttorney: return power(asked?.powerOfAttorney)
    case .authority: return authority(asked?.authority)
    case .reason:
      return [.text(Field.why, label: "請求の理由", value: asked?.reason ?? "", limit: 60)]
    case .specialReason:
      return [
        .text(Field.special, label: "特別の事由", value: asked?.specialReason ?? "", limit: 60)
      ]
    case .notifier:
      return [
        .text(
          Field.notifier, label: "届の名前", value: asked?.notifierOf ?? "", limit: 20,
          hint: "その人が届け出た届です。例: 婚姻")
      ]
    case .qualification:
      return [
        .text(
          Field.profession, label: "資格", value: asked?.profession ?? "", limit: 20,
          hint: "弁護士、司法書士など。"), papers(asked),
      ]
    case .proof, .officialLetter, .lease, .vehicleCertificate, .form: return [papers(asked)]
    }
  }

  private func authority(_ shown: Inquiry.Authority?) -> [FormField] {
    [
      .text(
        Field.authority, label: "資格の書類", value: shown?.kind ?? "", limit: 30,
        hint: "後見登記事項証明、戸籍など。"),
      .date(Field.authorityDate, label: "その発行日", value: shown?.issued?.iso ?? ""),
    ]
  }

  private func together(_ label: String, _ fact: Bool?) -> FormField {
    .choice(
      Field.together, label: label,
      options: [ChoiceOption("yes", "はい"), ChoiceOption("no", "いいえ")],
      selected: fact.map { $0 ? "yes" : "no" })
  }

  private func papers(_ asked: Inquiry.Requester?) -> FormField {
    .text(
      Field.papers, label: "見せた書類", value: asked?.proof.joined(separator: "、") ?? "",
      limit: 60, hint: "読点（、）で区切ります。例: 契約書、統一用紙")
  }

  private func power(_ power: Inquiry.PowerOfAttorney?) -> [FormField] {
    [
      .date(Field.powerDate, label: "委任した日", value: power?.date?.iso ?? ""),
      .date(Field.powerBirth, label: "委任者生年", value: power?.principalBirth?.iso ?? ""),
      .checklist(
        Field.power, label: "委任状に",
        options: [
          ChoiceOption("signed", "本人の署名（自署）"), ChoiceOption("name", "代理人の氏名"),
          ChoiceOption("address", "代理人の住所"), ChoiceOption("items", "この証明書と通数"),
          ChoiceOption("number", "個人番号・住民票コードを載せるとの記載"),
        ],
        checked: checked([
          ("signed", power?.signedByPrincipal), ("name", power?.agentName),
          ("address", power?.agentAddress), ("items", power?.items.map { !$0.isEmpty }),
          ("number", power?.includesNumber),
        ])),
    ]
  }

  private func checked(_ facts: [(String, Bool?)]) -> Set<String> {
    Set(facts.filter { $0.1 == true }.map(\.0))
  }

  private func identity(_ facts: Inquiry?) -> [FormField] {
    switch type.terms?.identity {
    case .nothing: return []
    case .sealCard:
      return [
        .checklist(
          Field.seal, label: "登録証", options: [ChoiceOption("seen", "印鑑登録証（カード）を見た")],
          checked: facts?.target.sealCardShown == true ? ["seen"] : [])
      ]
    case .photo, .photoOrTwo, .photoOrTwoOrQuestions, nil:
      let shown = (0...1).flatMap { index in
        document(index, facts.flatMap { $0.documents.count > index ? $0.documents[index] : nil })
      }
      guard type.terms?.identity == .photoOrTwoOrQuestions else { return shown }
      return shown + [
        .checklist(
          Field.answers, label: "聴き取り", options: [ChoiceOption("right", "本人しか知らないことを正しく答えた")],
          checked: facts?.answersToQuestions == true ? ["right"] : [])
      ]
    }
  }

  private func document(_ index: Int, _ shown: Inquiry.ShownDocument?) -> [FormField] {
    [
      .text(
        Field.shown[index], label: "書類\(index + 1)", value: shown?.kind ?? "", limit: 30,
        hint: "本人確認の書類です。名前の一部で探せます。番号は控えません。"),
      .note(Field.read[index], text: "-"),
      .date(
        Field.expires[index], label: "期限", value: shown?.expires?.iso ?? "",
        hint: "期限のない書類や、期限内とわかるものは空けておきます。"),
    ]
  }
}
