import Domain
import TUI

// MARK: - What a filled form says

extension RequestFacts {
  func facts(in form: Form, _ base: Inquiry, copies: Int) -> Inquiry {
    var facts = base
    facts.requester.role = role
    func fills(_ id: String) -> Bool { form.fields.contains { SafeText.isSame($0.id, id) } }
    if fills(Field.shown[0]) { facts.documents = documents(in: form) }
    if fills(Field.seal) {
      facts.target.sealCardShown = form.checked(Field.seal).isEmpty ? nil : true
    }
    if fills(Field.answers) {
      facts.answersToQuestions = form.checked(Field.answers).isEmpty ? nil : true
    }
    readRecord(form, &facts)
    let together = form.choice(Field.together).map { $0 == "yes" }
    if needs.contains(.sameHousehold) { facts.requester.sameHousehold = together }
    if needs.contains(.livesTogether) { facts.requester.livesAtSameAddress = together }
    if fills(Field.relation) {
      facts.requester.relationToAnyoneInRegister =
        form.choice(Field.relation).flatMap { CertificateRequester(rawValue: $0) }
    }
    if fills(Field.power) { facts.requester.powerOfAttorney = power(in: form, copies) }
    if fills(Field.authority) {
      facts.requester.authority = text(form, Field.authority).map {
        Inquiry.Authority(kind: $0, issued: date(form, Field.authorityDate))
      }
    }
    if fills(Field.why) { facts.requester.reason = text(form, Field.why) }
    if fills(Field.special) { facts.requester.specialReason = text(form, Field.special) }
    if fills(Field.notifier) { facts.requester.notifierOf = text(form, Field.notifier) }
    if fills(Field.profession) { facts.requester.profession = text(form, Field.profession) }
    if fills(Field.papers) {
      facts.requester.proof = form.text(Field.papers).unicodeScalars.split(separator: "、").map {
        String($0)
      }
    }
    return facts
  }

  private func readRecord(_ form: Form, _ facts: inout Inquiry) {
    if let place = form.choice(Field.place) { facts.target.registeredHere = place == "here" }
    if has(.wideArea) {
      let knows = form.checked(Field.knows)
      facts.target.knowsDomicile = knows.contains("domicile") ? true : nil
      facts.target.knowsHead = knows.contains("head") ? true : nil
      facts.target.computerised = knows.contains("computerised") ? true : nil
    }
    if let january = form.choice(Field.january) { facts.livedHereOnJanuary1 = january == "here" }
    if has(.removed) { facts.target.deletedOn = date(form, Field.removed) }
  }

  /// Documents as the catalogue names them; what it does not know stays as typed and counts nothing.
  private func documents(in form: Form) -> [Inquiry.ShownDocument] {
    Field.shown.indices.compactMap { index in
      guard let typed = text(form, Field.shown[index]) else { return nil }
      let found = catalogue.documents(typed)
      return Inquiry.ShownDocument(
        kind: found.count == 1 ? found[0].kind : typed,
        expires: date(form, Field.expires[index]))
    }
  }

  private func power(in form: Form, _ copies: Int) -> Inquiry.PowerOfAttorney? {
    let parts = form.checked(Field.power)
    let day = date(form, Field.powerDate)
    let birth = date(form, Field.powerBirth)
    guard !parts.isEmpty || day != nil || birth != nil else { return nil }
    return Inquiry.PowerOfAttorney(
      date: day, signedByPrincipal: parts.contains("signed") ? true : nil,
      principalBirth: birth, agentName: parts.contains("name") ? true : nil,
      agentAddress: parts.contains("address") ? true : nil,
      items: parts.contains("items") ? [.init(type: type.code, copies: copies)] : nil,
      includesNumber: parts.contains("number") ? true : nil)
  }

  private func text(_ form: Form, _ id: String) -> String? {
    let text = form.text(id)
    return SafeText.isBlank(text) ? nil : text
  }

  private func date(_ form: Form, _ id: String) -> CivilDate? {
    let text = form.text(id)
    return SafeText.isBlank(text) ? nil : Self.day(text, today: today)
  }

  /// What stands beside a document: what it counts for, or which are meant.
  func reading(_ typed: String) -> String {
    guard !SafeText.isBlank(typed) else { return "-" }
    let found = catalogue.documents(typed)
    switch found.count {
    case 0: return "表にない書類です"
    case 1: return "\(found[0].kind)  \(found[0].rank.name)"
    default:
      return found.prefix(4).map(\.kind).joined(separator: "、") + (found.count > 4 ? " …" : "")
    }
  }
}

extension RequestFacts {
  /// Nil for what is no day; the form says so when it is sent.
  static func day(_ text: String, today: CivilDate?) -> CivilDate? {
    guard case .success(let day)? = DateEntry.day(text, today: today) else { return nil }
    return day
  }
}
