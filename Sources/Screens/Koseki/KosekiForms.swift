import Domain
import TUI

extension KosekiScreen.State {
  private typealias Field = KosekiScreen.Field
  private typealias Text = KosekiScreen.Text
  private typealias Entry = KosekiScreen.Entry

  func makeEntry(_ kind: KosekiScreen.Entry.Kind) -> KosekiScreen.Entry? {
    guard let work else { return kind == .begin ? Entry(kind, beginForm, version: 0) : nil }
    switch kind {
    case .begin: return nil
    case .person, .changePerson, .register, .bind:
      guard let person = selectedPerson else { return nil }
      return Entry(kind, form(kind, person, work), person: person.id, version: work.version)
    case .changeRegister, .enter:
      guard let register = selectedRegister else { return nil }
      return Entry(
        kind, kind == .enter ? enterForm(register, work) : changeForm(register),
        register: register.id, version: work.version)
    case .document:
      return Entry(kind, documentForm(work.tree), version: work.version)
    }
  }

  /// The forms about the selected person.
  private func form(
    _ kind: KosekiScreen.Entry.Kind, _ person: FamilyPerson, _ work: KosekiSheet.Work
  ) -> Form {
    let name = SafeText.line(person.name.text)
    switch kind {
    case .changePerson:
      return Form(title: "\(name)さんを直す", fields: personFields(person), verb: "直す")
    case .bind: return bindForm(of: person, work)
    case .register:
      return Form(
        title: "戸籍を入れる（\(name)さんの載る戸籍）", fields: registerFields(nil) + entryFields(nil),
        verb: "入れる")
    default: return personForm(of: person, work.tree)
    }
  }

  private func changeForm(_ register: FamilyRegister) -> Form {
    Form(title: "\(register.id.number)の戸籍を直す", fields: registerFields(register), verb: "直す")
  }

  // MARK: Fields

  /// Who asked for a certificate of their own stands in it already.
  private var beginForm: Form {
    let known = sheet.visitor
    return Form(
      title: "窓口に来た人",
      fields: [
        .text(
          Field.name, label: "名前", value: known?.name.text ?? "", limit: 40, hint: Text.hintName),
        .date(
          Field.birth, label: "生年月日", value: known?.birth?.literal ?? "", hint: Text.hintDate),
        .code(
          Field.resident, label: "宛名番号", value: known?.resident?.text ?? "", limit: 20,
          hint: Text.hintResident),
      ] + documentFields(nil), verb: "聞き始める")
  }

  private func documentForm(_ tree: FamilyTree) -> Form {
    Form(
      title: "本人確認の書類と、だれの請求か",
      fields: documentFields(tree.document) + [
        .choice(
          Field.asker, label: "請求",
          options: FamilyAsker.allCases.map { ChoiceOption($0.rawValue, $0.name) },
          selected: tree.asker.rawValue)
      ], verb: "入れる")
  }

  private func bindForm(of person: FamilyPerson, _ work: KosekiSheet.Work) -> Form {
    let name = SafeText.line(person.name.text)
    let others = work.tree.people.filter { $0.id != person.id && work.stops[$0.id] == nil }
    return Form(
      title: "\(name)さんの続柄を入れる",
      fields: [
        .choice(
          Field.who, label: "だれから見て",
          options: others.map {
            ChoiceOption("\($0.id.number)", SafeText.line($0.name.text, columns: 16))
          }, isDeliberate: true),
        .choice(
          Field.kinship, label: "続柄",
          options: FamilyKinship.allCases.map { ChoiceOption($0.rawValue, $0.name) },
          isDeliberate: true, hint: "その人から見た、\(name)さんの続柄です。前の続柄は消えます。"),
      ], verb: "入れる")
  }

  private func documentFields(
    _ document: CertificateInquiry.ShownDocument?
  ) -> [FormField] {
    [
      .text(
        Field.document, label: "書類", value: document?.kind ?? "", limit: 40,
        hint: Text.hintDocument),
      .date(Field.expires, label: "有効期限", value: document?.expires?.wareki ?? ""),
    ]
  }

  private func personForm(of known: FamilyPerson, _ tree: FamilyTree) -> Form {
    let others = tree.people.filter { $0.id != known.id }.map {
      ChoiceOption("\($0.id.number)", SafeText.line($0.name.text, columns: 16))
    }
    let kinships = FamilyKinship.allCases.map { ChoiceOption($0.rawValue, $0.name) }
    return Form(
      title: "\(SafeText.line(known.name.text))さんの家族を入れる",
      fields: [
        .choice(
          Field.kinship, label: "続柄", options: kinships, isDeliberate: true,
          hint: "\(SafeText.line(known.name.text))さんから見た続柄です。")
      ] + personFields(nil) + [
        .choice(
          Field.other, label: "もう一人の親", options: [ChoiceOption(Text.noEvent, "入れない")] + others,
          selected: Text.noEvent, hint: "続柄が子・養子のときだけ使います。")
      ], verb: "入れる")
  }

  private func personFields(_ person: FamilyPerson?) -> [FormField] {
    [
      .text(
        Field.name, label: "名前", value: person?.name.text ?? "", limit: 40, hint: Text.hintName),
      .choice(
        Field.alive, label: "存命", options: Text.aliveOptions,
        selected: Self.id(of: person?.isAlive)),
      .date(
        Field.birth, label: "生年月日", value: person?.birth?.literal ?? "", hint: Text.hintDate),
      .date(
        Field.death, label: "死亡の日", value: person?.death?.literal ?? "", hint: Text.hintDate),
      .code(
        Field.resident, label: "宛名番号", value: person?.resident?.text ?? "", limit: 20,
        hint: Text.hintResident),
    ]
  }

  private func registerFields(_ register: FamilyRegister?) -> [FormField] {
    let kinds = FamilyRegister.Kind.allCases.map { ChoiceOption($0.rawValue, $0.name) }
    func answer(_ id: String, _ label: String, _ value: Bool?) -> FormField {
      .choice(id, label: label, options: Text.answers, selected: Self.id(of: value))
    }
    return [
      .text(
        Field.domicile, label: "本籍", value: register?.domicile.text ?? "", limit: 60,
        hint: Text.hintDomicile),
      .text(Field.head, label: "筆頭者", value: register?.head.text ?? "", limit: 40),
      .choice(
        Field.kind, label: "種類", options: kinds,
        selected: (register?.kind ?? .current).rawValue),
      answer(Field.here, "川崎市の戸籍", register?.isHere),
      answer(Field.computerised, "電算化", register?.isComputerised),
      answer(Field.knowsDomicile, "本籍は正確か", register?.knowsDomicile),
      answer(Field.knowsHead, "筆頭者は正確か", register?.knowsHead),
      .choice(
        Field.wish, label: "ほしいもの",
        options: FamilyRegister.Wish.allCases.map { ChoiceOption($0.rawValue, $0.name) },
        selected: (register?.wish ?? .paper).rawValue, hint: Text.hintWish),
    ]
  }

  private func enterForm(_ register: FamilyRegister, _ work: KosekiSheet.Work) -> Form {
    let people = work.tree.people.filter { work.stops[$0.id] == nil }.map {
      ChoiceOption("\($0.id.number)", SafeText.line($0.name.text, columns: 16))
    }
    let chosen = selectedPerson
    let entry = chosen.flatMap { register.entry(of: $0.id) }
    return Form(
      title: "\(register.id.number)の戸籍に載っている人",
      fields: [
        .choice(
          Field.who, label: "だれ", options: people, selected: chosen.map { "\($0.id.number)" })
      ] + entryFields(entry), verb: "入れる")
  }

  private func entryFields(_ entry: FamilyRegisterEntry?) -> [FormField] {
    let events =
      [ChoiceOption(Text.noEvent, "不明")]
      + FamilyRegisterEvent.allCases.map { ChoiceOption($0.rawValue, $0.name) }
    return [
      .choice(
        Field.fromEvent, label: "入った事由", options: events,
        selected: entry?.from.event?.rawValue ?? Text.noEvent),
      .date(
        Field.from, label: "入った日", value: entry?.from.date?.literal ?? "",
        hint: "出生なら空でも、生年月日から数えます。"),
      .choice(
        Field.toEvent, label: "出た事由", options: events,
        selected: entry?.to.event?.rawValue ?? Text.noEvent),
      .date(
        Field.to, label: "出た日", value: entry?.to.date?.literal ?? "",
        hint: "いまも載っていれば空のままにします。"),
    ]
  }

  private static func id(of value: Bool?) -> String {
    value.map { $0 ? "yes" : "no" } ?? "unknown"
  }
}
