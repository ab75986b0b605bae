import Domain
import TUI

/// What a filled form says.
extension KosekiScreen.State {
  private typealias Field = KosekiScreen.Field
  private typealias Text = KosekiScreen.Text

  static let dateFields = [Field.birth, Field.death, Field.from, Field.to, Field.expires]

  /// What is wrong with a form, by field; empty when nothing is.
  func faults(_ entry: KosekiScreen.Entry) -> [String: String] {
    var faults: [String: String] = [:]
    let form = entry.form
    for id in form.textFieldIDs {
      faults[id] = MyNumberGuard.refusal(of: form.text(id))?.message
    }
    for id in Self.dateFields where faults[id] == nil {
      if case .failure(let fault)? = literal(form.text(id)) { faults[id] = fault.message }
    }
    if case .success(let day)? = literal(form.text(Field.expires)), day.date == nil {
      faults[Field.expires] = "有効期限は、日まで入れてください。"
    }
    switch entry.kind {
    case .begin, .changePerson:
      if SafeText.isBlank(form.text(Field.name)) { faults[Field.name] = Text.nameMissing }
    case .person:
      if SafeText.isBlank(form.text(Field.name)) { faults[Field.name] = Text.nameMissing }
      if form.choice(Field.kinship) == nil { faults[Field.kinship] = Text.kinshipMissing }
    case .bind:
      if form.choice(Field.who) == nil { faults[Field.who] = Text.otherMissing }
      if form.choice(Field.kinship) == nil { faults[Field.kinship] = Text.kinshipMissing }
    case .document:
      if asker(form) == .family, SafeText.isBlank(form.text(Field.document)) {
        faults[Field.document] = Text.documentMissing
      }
    case .register, .changeRegister, .enter: break
    }
    return faults
  }

  /// What the form asks the desk to do; nil for one whose person or register is gone.
  func effect(_ entry: KosekiScreen.Entry) throws(DeskFailure) -> KosekiScreen.Effect? {
    let form = entry.form
    if entry.kind == .begin {
      let person = person(in: form)
      let tree = FamilyTree(
        visitor: person.name, birth: person.birth, resident: person.resident)
      return .begin(
        try document(in: form).map { shown throws(DeskFailure) in
          try tree.applying(.show(shown))
        } ?? tree)
    }
    return edit(entry).map { .apply($0, version: entry.version) }
  }

  private func edit(_ entry: KosekiScreen.Entry) -> FamilyTreeEdit? {
    let form = entry.form
    switch entry.kind {
    case .begin: return nil
    case .person:
      guard let known = entry.person,
        let kinship = form.choice(Field.kinship).flatMap(FamilyKinship.init)
      else { return nil }
      let other = form.choice(Field.other).flatMap { Int($0) }.map { FamilyPersonID($0) }
      return .addPerson(
        person(in: form), kinship, of: known,
        otherParent: kinship.takesOtherParent ? other : nil)
    case .changePerson:
      guard let id = entry.person else { return nil }
      var person = person(in: form)
      person.id = id
      return .changePerson(person)
    case .bind:
      guard let person = entry.person,
        let kinship = form.choice(Field.kinship).flatMap(FamilyKinship.init),
        let other = form.choice(Field.who).flatMap({ Int($0) })
      else { return nil }
      return .bind(kinship, person, of: FamilyPersonID(other))
    case .register:
      guard let person = entry.person else { return nil }
      var register = register(in: form, FamilyRegister(id: FamilyRegisterID(0)))
      register.entries = [self.entry(in: form, of: person)]
      return .addRegister(register)
    case .changeRegister:
      guard let old = entry.register.flatMap({ tree?.register($0) }) else { return nil }
      return .changeRegister(register(in: form, old))
    case .enter:
      guard let register = entry.register, let number = form.choice(Field.who).flatMap({ Int($0) })
      else { return nil }
      return .enter(self.entry(in: form, of: FamilyPersonID(number)), register)
    case .document: return .show(document(in: form), by: asker(form))
    }
  }

  // MARK: Pieces

  /// Nil for a blank.
  private func literal(_ text: String) -> Result<DateLiteral, DateSpelling.Fault>? {
    guard !SafeText.isBlank(text) else { return nil }
    let today = today
    return Result { () throws(DateSpelling.Fault) in
      let typed = try DateLiteral.typed(text, today: today)
      // A day without a year means another one tomorrow: what is kept is the whole day.
      return typed.date.map { DateLiteral($0) } ?? typed
    }
  }

  private func date(_ id: String, _ form: Form) -> DateLiteral? {
    if case .success(let date)? = literal(form.text(id)) { return date }
    return nil
  }

  private func person(in form: Form) -> FamilyPerson {
    let resident = form.text(Field.resident)
    return FamilyPerson(
      id: FamilyPersonID(0), name: ExactText(form.text(Field.name)),
      isAlive: answer(Field.alive, form), birth: date(Field.birth, form),
      death: date(Field.death, form),
      resident: SafeText.isBlank(resident) ? nil : PersonID(resident))
  }

  private func register(in form: Form, _ old: FamilyRegister) -> FamilyRegister {
    var register = old
    register.domicile = ExactText(form.text(Field.domicile))
    register.head = ExactText(form.text(Field.head))
    register.kind =
      form.choice(Field.kind).flatMap(FamilyRegister.Kind.init) ?? register.kind
    register.wish = form.choice(Field.wish).flatMap(FamilyRegister.Wish.init) ?? register.wish
    register.isHere = answer(Field.here, form)
    register.isComputerised = answer(Field.computerised, form)
    register.knowsDomicile = answer(Field.knowsDomicile, form)
    register.knowsHead = answer(Field.knowsHead, form)
    return register
  }

  private func entry(in form: Form, of person: FamilyPersonID) -> FamilyRegisterEntry {
    func point(_ event: String, _ day: String) -> FamilyRegisterPoint {
      FamilyRegisterPoint(
        form.choice(event).flatMap(FamilyRegisterEvent.init), date(day, form))
    }
    return FamilyRegisterEntry(
      person: person, from: point(Field.fromEvent, Field.from), to: point(Field.toEvent, Field.to))
  }

  private func asker(_ form: Form) -> FamilyAsker {
    form.choice(Field.asker).flatMap(FamilyAsker.init) ?? .family
  }

  private func document(in form: Form) -> CertificateInquiry.ShownDocument? {
    let kind = form.text(Field.document)
    guard !SafeText.isBlank(kind) else { return nil }
    return CertificateInquiry.ShownDocument(
      kind: kind, photo: true, expires: date(Field.expires, form)?.date)
  }

  private func answer(_ id: String, _ form: Form) -> Bool? {
    switch form.choice(id) {
    case "yes": true
    case "no": false
    default: nil
    }
  }
}
