public import Domain
import TUI

extension RequestScreen {
  /// A filled form of a new request.
  public struct FilledForm: Equatable, Sendable {
    public var order: RequestOrder
    /// What was told and shown so far.
    public var facts: CertificateInquiry?
    /// Who fetches it, when it is not the person who asks.
    public var collector: String
    /// The day a letter came; nil: today.
    public var arrived: CivilDate?
    /// Who stands there or wrote the letter; nil: the person of the certificate.
    public var visitor: Visitor?

    public init(
      _ order: RequestOrder, facts: CertificateInquiry? = nil, collector: String = "",
      arrived: CivilDate? = nil, visitor: Visitor? = nil
    ) {
      self.visitor = visitor
      self.order = order
      self.facts = facts
      self.collector = collector
      self.arrived = arrived
    }
  }
}

/// The form of a new request: the questions follow the certificate and whoever asks.
extension RequestScreen.State {
  private typealias Field = RequestScreen.Field
  private typealias Text = RequestScreen.Text

  var today: CivilDate? { board?.at.date }

  func receiveForm(_ kind: RequestScreen.Entry.Kind, _ person: PersonID?) -> Form {
    let own = board?.tickets.first { $0.id == board?.current }
    let empty = Form(
      title: kind == .post ? Text.postTitle : Text.receiveTitle,
      fields: [
        .code(
          Field.number, label: "番号", value: own.map { "\($0.number)" } ?? "", limit: 5,
          hint: Text.hintNumber),
        .text(
          Field.type, label: "種類", value: CertificateCode.residenceRecord.text, limit: 20,
          hint: Text.hintType),
        .code(
          Field.subject, label: "宛名番号", value: person?.text ?? "", limit: 20,
          hint: Text.hintSubject),
        .number(Field.copies, label: "通数", value: "1", limit: 2),
      ], verb: "受け付ける")
    return shaped(empty, kind, nil)
  }

  /// The fields that the certificate and the requester in the form want, with what was typed.
  func shaped(_ form: Form, _ kind: RequestScreen.Entry.Kind, _ facts: CertificateInquiry?) -> Form
  {
    let type = type(in: form)
    var fields = orderFields(form, kind, type)
    let new = form.carried(into: Form(title: form.title, fields: fields, verb: form.verb))
    guard let type, let role = new.choice(Field.requester).flatMap(CertificateRequester.init)
    else { return new }
    let asked = RequestFacts(type: type, role: role, catalogue: catalogue, today: today)
    if role != .own {
      fields.append(
        .text(Field.collector, label: "受け取る人", limit: 30, hint: Text.hintCollector))
    }
    fields += asked.fields(facts) + visitorFields(new, kind, role)
    return read(form.carried(into: Form(title: form.title, fields: fields, verb: form.verb)), asked)
  }

  private func orderFields(
    _ form: Form, _ kind: RequestScreen.Entry.Kind, _ type: CertificateType?
  ) -> [FormField] {
    var fields: [FormField] = []
    if kind == .post {
      fields += [
        .choice(
          Field.channel, label: "届き方",
          options: [RequestChannel.mail, .online].map { ChoiceOption($0.rawValue, $0.name) },
          selected: RequestChannel.mail.rawValue),
        .date(Field.arrived, label: "届いた日", hint: Text.hintArrived),
      ]
    } else {
      fields.append(.code(Field.number, label: "番号", limit: 5, hint: Text.hintNumber))
    }
    fields += [
      .text(Field.type, label: "種類", limit: 20, hint: Text.hintType),
      .note(Field.typeName, text: typeNote(form)),
      .code(Field.subject, label: "宛名番号", limit: 20, hint: Text.hintSubject),
      .note(Field.who, label: "対象", text: "-"),
    ]
    if let terms = type?.terms, CertificateTrait.mayBeOutside(terms.traits) {
      fields.append(.text(Field.named, label: "氏名", limit: 60, hint: Text.hintNamed))
    }
    let roles = type?.terms?.requesters.map(\.role) ?? CertificateRequester.allCases
    fields += [
      .choice(
        Field.requester, label: "請求者", options: roles.map { ChoiceOption($0.rawValue, $0.name) },
        selected: roles.first?.rawValue),
      .number(Field.copies, label: "通数", value: "1", limit: 2),
    ]
    return fields + formFields(type)
  }

  /// Form, year and what is to be shown, where the certificate knows them.
  private func formFields(_ type: CertificateType?) -> [FormField] {
    guard let terms = type?.terms else { return [] }
    var fields: [FormField] = []
    if !terms.variants.isEmpty {
      fields.append(
        .choice(
          Field.variant, label: "形",
          options: [ChoiceOption("", "ふつう")]
            + terms.variants.map { ChoiceOption($0.name, $0.name) },
          selected: ""))
    }
    if terms.has(.fiscalYear) {
      fields.append(.number(Field.year, label: "年度", limit: 4, hint: Text.hintYear))
    }
    if !terms.options.isEmpty {
      fields.append(
        .checklist(
          Field.options, label: "載せる",
          options: terms.options.map { ChoiceOption($0.rawValue, $0.name) },
          hint: Text.hintOptions))
    }
    return fields
  }

  /// What the documents count for stands beside them.
  func read(_ form: Form, _ asked: RequestFacts) -> Form {
    var form = form
    for index in RequestFacts.Field.shown.indices {
      form.setNote(
        asked.reading(form.text(RequestFacts.Field.shown[index])),
        for: RequestFacts.Field.read[index])
    }
    return form
  }

  func type(in form: Form) -> CertificateType? {
    let found = catalogue.types(form.text(Field.type))
    return found.count == 1 ? found[0] : nil
  }

  /// What is meant by what was typed, and where to go when this office does not issue it.
  func typeNote(_ form: Form) -> String {
    let text = form.text(Field.type)
    guard !SafeText.isBlank(text) else { return Text.hintType }
    let found = catalogue.types(text)
    guard found.count == 1 else {
      return found.isEmpty
        ? Text.typeUnknown
        : found.prefix(5).map { "\($0.code) \($0.name)" }.joined(separator: "、")
          + (found.count > 5 ? " …" : "")
    }
    let elsewhere = catalogue.listing(found[0].code)?.elsewhere.map { "  ここでは扱いません: \($0)" }
    return "\(found[0].code) \(found[0].name)" + (elsewhere ?? "")
  }

  func order(in form: Form) -> RequestOrder? {
    guard let requester = form.choice(Field.requester).flatMap(CertificateRequester.init),
      let type = type(in: form)
    else { return nil }
    let variant = form.choice(Field.variant) ?? ""
    let person = form.text(Field.subject)
    return RequestOrder(
      type: type.code, variant: variant.isEmpty ? nil : variant,
      fiscalYear: Int(form.text(Field.year)),
      channel: form.choice(Field.channel).flatMap(RequestChannel.init) ?? .counter,
      subject: PersonID(person),
      named: SafeText.isBlank(person) ? ExactText(form.text(Field.named)) : "",
      requester: requester, copies: Int(form.text(Field.copies)) ?? 0,
      options: Set(form.checked(Field.options).compactMap { CertificateOption(rawValue: $0) }))
  }

  /// What a form of a new request says; nil while the certificate is not clear.
  func reception(_ open: RequestScreen.Entry) -> RequestScreen.FilledForm? {
    guard let order = order(in: open.form), let board, let type = type(in: open.form) else {
      return nil
    }
    let asked = RequestFacts(
      type: type, role: order.requester, catalogue: catalogue, today: today)
    let base = CertificateInquiry(type: order.type, office: place.office, at: board.at)
    let arrived = open.form.text(Field.arrived)
    return RequestScreen.FilledForm(
      order, facts: asked.facts(in: open.form, base, copies: order.copies),
      collector: open.form.text(Field.collector),
      arrived: SafeText.isBlank(arrived) ? nil : RequestFacts.day(arrived, today: today),
      visitor: RequestVisitor.read(open.form, today: today).flatMap { $0.isUnknown ? nil : $0 })
  }

  // MARK: What the rules say to it

  /// Follows what was typed: the fields, the notes and what the rules say.
  func followed(_ open: RequestScreen.Entry) -> RequestScreen.Entry {
    var open = open
    switch open.kind {
    case .receive, .post:
      open.form = shaped(open.form, open.kind, nil)
      if let subject = open.subject { open.form.setNote(Text.who(subject), for: Field.who) }
      open.ruling = reception(open).flatMap { ruling($0.order, $0.facts, open.subject) }
    case .pass:
      guard let content = lines.first(where: { $0.id == open.request })?.content,
        let asked = asked(content.order)
      else { return open }
      open.form = read(open.form, asked)
      open.ruling = ruling(content.order, facts(open), content.subject)
    case .pay: open.form = paying(open)
    case .paper: open.form = papering(open)
    case .verify: open.form.setNote(typeNote(open.form), for: Field.typeName)
    default: break
    }
    return open
  }

  func asked(_ order: RequestOrder) -> RequestFacts? {
    catalogue.listing(order.type).map {
      RequestFacts(type: $0.type, role: order.requester, catalogue: catalogue, today: today)
    }
  }

  private func ruling(
    _ order: RequestOrder, _ facts: CertificateInquiry?, _ subject: RequestLine.Subject?
  ) -> CertificateRuling? {
    inquiry(order, facts, subject).map { catalogue.book.ruling(on: $0) }
  }

  /// What the rules are asked.
  func inquiry(
    _ order: RequestOrder, _ facts: CertificateInquiry?, _ subject: RequestLine.Subject?
  ) -> CertificateInquiry? {
    guard var inquiry = facts, let board else { return nil }
    inquiry.type = order.type
    inquiry.copies = order.copies
    inquiry.variant = order.variant
    inquiry.fiscalYear = order.fiscalYear
    inquiry.office = place.office
    inquiry.channel = order.channel
    inquiry.at = board.at
    inquiry.options = order.options
    inquiry.requester.role = order.requester
    inquiry.target.ownRequest = order.requester == .own
    switch subject {
    case .stopped: inquiry.target.stops = [.support]
    case .person(_, let birth, let flags, let isFormer):
      inquiry.read(
        Set(flags), birth: birth.day, isFormer: isFormer,
        traits: catalogue.listing(order.type)?.type.terms?.traits)
    case .unknown, .outside, nil: break
    }
    return inquiry
  }
}

extension Form {
  /// The fields of another form with what stands in this one.
  func carried(into other: Form) -> Form {
    var form = other
    for index in form.fields.indices {
      let id = form.fields[index].id
      guard let old = fields.first(where: { SafeText.isSame($0.id, id) }) else { continue }
      switch (form.fields[index].widget, old.widget) {
      case (.text, .text): form.fields[index].widget = old.widget
      case (.choice(var new), .choice(let old)):
        if new.options == old.options {
          new = old
        } else if let chosen = old.selectedID {
          new.select(chosen)
        }
        form.fields[index].widget = .choice(new)
      case (.checklist(var new), .checklist(let old)):
        if new.options == old.options {
          new = old
        } else {
          new.checked = old.checked.intersection(new.options.map(\.id))
        }
        form.fields[index].widget = .checklist(new)
      case (.note, .note) where form.fields[index].widget == .note("-"):
        form.fields[index].widget = old.widget
      default: break
      }
      form.setError(errors[id], for: id)
      form.offer(corrections[id], for: id)
    }
    if let focused = focusedID { form.focus(on: focused) }
    return form
  }
}
