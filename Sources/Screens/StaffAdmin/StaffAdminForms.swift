import Domain
import TUI

extension StaffAdminScreen.State {
  func addForm() -> Form {
    typealias Field = StaffAdminScreen.Field
    return Form(
      title: "職員の登録",
      fields: [
        .code(Field.id, label: "職員番号", limit: 32, hint: "あとから変えられません。"),
        .text(Field.name, label: "氏名", limit: 40, hint: "戸籍の字のまま入れられます。"),
        .text(
          Field.kana, label: "カナ", limit: 60, hint: "ひらがなでもローマ字でも、片仮名になります。"),
      ] + placeFields(office: office, section: nil, roles: []), verb: "登録する")
  }

  func transferForm(_ record: StaffRecord) -> Form {
    let first = record.grants.first
    let place = first?.office ?? office
    let roles = record.grants.filter { $0.office == place }.map(\.role)
    return Form(
      title: "\(StaffAdminText.name(record))の異動",
      fields: [
        .note("now", label: "今", text: GrantPlaces(record.grants, offices).text),
        .date(
          StaffAdminScreen.Field.date, label: "発令日",
          hint: "例: 令和9年4月1日、R9.4.1、2027-04-01"),
      ] + placeFields(office: place, section: first?.section, roles: roles), verb: "異動を登録する")
  }

  private func placeFields(
    office: OfficeID, section: SectionID?, roles: [Role]
  ) -> [FormField] {
    typealias Field = StaffAdminScreen.Field
    return [
      .checklist(
        Field.roles, label: "役割", options: Role.allCases.map { ChoiceOption($0.rawValue, $0.name) },
        checked: Set(roles.map(\.rawValue))),
      .choice(
        Field.office, label: "役所",
        options: offices.offices.map { ChoiceOption($0.id.text, $0.name) },
        selected: office.text),
      .choice(
        Field.section, label: "課", options: sections(of: office), selected: section?.text ?? ""),
    ]
  }

  /// The whole office, then each of its sections.
  func sections(of office: OfficeID) -> [ChoiceOption] {
    [ChoiceOption("", "すべての課")]
      + (offices.office(office)?.sections ?? []).map { ChoiceOption($0.id.text, $0.name) }
  }

  /// The grants a form asks for.
  func grants(in form: Form) -> [RoleGrant] {
    typealias Field = StaffAdminScreen.Field
    guard let place = form.choice(Field.office).map({ OfficeID($0) }) else { return [] }
    let chosen = form.choice(Field.section) ?? ""
    let section = chosen.isEmpty ? nil : SectionID(chosen)
    return form.checked(Field.roles).compactMap(Role.init).map {
      RoleGrant($0, office: place, section: section)
    }
  }

  /// What is wrong with one field of a form; nil when nothing is.
  func fault(_ field: String, _ entry: StaffAdminScreen.Entry, complete: Bool) -> String? {
    typealias Field = StaffAdminScreen.Field
    let text = entry.form.text(field)
    if let failure = MyNumberGuard.refusal(of: text) { return failure.message }
    let isBlank = SafeText.isBlank(text)
    switch field {
    case Field.id:
      if isBlank { return complete ? "職員番号を入れてください。" : nil }
      if !Self.isPlain(text) { return "職員番号は、空白のない英数字とハイフンで入れてください。" }
      let taken = records.contains { $0.id == StaffID(text) }
      return taken ? "職員番号 \(text) はもう使われています。一覧を確かめてください。" : nil
    case Field.name: return isBlank && complete ? "氏名を入れてください。" : nil
    case Field.kana:
      if isBlank { return complete ? "カナを入れてください。" : nil }
      let kana = KanaFold.katakana(text)
      return KanaFold.isKatakana(kana) ? nil : "カナは、ひらがな・片仮名・ローマ字で入れてください。"
    case Field.date: return dateFault(text, complete)
    case Field.roles where complete: return rolesFault(entry)
    case Field.office where complete:
      return entry.form.choice(field) == nil ? "役所を選んでください。" : nil
    default: return nil
    }
  }

  private func dateFault(_ text: String, _ complete: Bool) -> String? {
    if SafeText.isBlank(text) { return complete ? "発令日を入れてください。" : nil }
    do {
      let date = try DateSpelling.date(text, today: now?.date)
      guard let today = now?.date, date < today else { return nil }
      return "発令日は今日（\(today.short)）以降にしてください。"
    } catch {
      return error.message
    }
  }

  private func rolesFault(_ entry: StaffAdminScreen.Entry) -> String? {
    let grants = grants(in: entry.form)
    if grants.isEmpty { return "役割を一つ以上選んでください。" }
    guard case .transfer(let staff) = entry.kind else { return nil }
    return LastAdministrator.refusal(of: .transfer(to: grants), to: staff, among: records)?
      .message
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy {
      switch $0 {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
      default: false
      }
    }
  }
}
