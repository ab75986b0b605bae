import Domain
import TUI

/// 会計: what each way of paying needs, and no more.
extension RequestScreen.State {
  private typealias Field = RequestScreen.Field
  private typealias Text = RequestScreen.Text

  func payForm(
    _ line: RequestLine, _ content: RequestLine.Content, _ amount: Int
  ) -> Form {
    let methods = methods(content)
    let form = Form(
      title: Text.payTitle(line), fields: payFields(content, methods.first, MoneyOrderForm(nil)),
      verb: "\(Words.money(amount))を会計する")
    return totalled(form, amount)
  }

  /// The fields that the way of paying in the form wants, with what was typed.
  func paying(_ open: RequestScreen.Entry) -> Form {
    guard let content = lines.first(where: { $0.id == open.request })?.content else {
      return open.form
    }
    let method = open.form.choice(Field.method).flatMap(PaymentMethod.init)
    var form = open.form.carried(
      into: Form(
        title: open.form.title,
        fields: payFields(content, method, MoneyOrderForm(open.form, due: open.amount)),
        verb: open.form.verb))
    // Enter on the way of paying has moved on to a field that another way does not have.
    if let here = open.form.focusedID, !form.fields.contains(where: { $0.id == here }),
      let next = form.fields.first(where: {
        [Field.brand, Field.ground, Field.tendered, MoneyOrderForm.firstID].contains($0.id)
      })
    {
      form.focus(on: next.id)
    }
    return totalled(form, open.amount)
  }

  /// What the way of its coming suggests stands first.
  private func methods(_ content: RequestLine.Content) -> [PaymentMethod] {
    let grounds = catalogue.exemptions(content.order.type, by: content.order.channel)
    let ways: [PaymentMethod] =
      switch content.order.channel {
      case .mail: [.moneyOrder, .cash, .cashless]
      case .online: [.cashless, .moneyOrder, .cash]
      case .counter, .convenience: PaymentMethod.atTheTill
      }
    return ways + (grounds.isEmpty ? [] : [.exempt])
  }

  private func payFields(
    _ content: RequestLine.Content, _ method: PaymentMethod?, _ orders: MoneyOrderForm
  ) -> [FormField] {
    let fields: [FormField] = [
      .note(Field.amount, label: "手数料", text: Text.fee(content)),
      .choice(
        Field.method, label: "支払方法",
        options: methods(content).map { ChoiceOption($0.rawValue, $0.name) },
        // A letter has its money in it; who stands at a counter is asked.
        selected: content.order.channel == .counter ? nil : methods(content).first?.rawValue),
    ]
    switch method {
    case nil, .cash:
      return fields + [
        .number(Field.tendered, label: "お預かり", limit: 6, hint: Text.hintTendered),
        .note(Field.change, label: "お釣り", text: "-"),
      ]
    case .moneyOrder:
      return fields + orders.fields + [.note(Field.change, label: "小為替の合計", text: "-")]
    case .cashless:
      let brands = catalogue.brands
      guard brands.count > 1 else { return fields }
      return fields + [
        .choice(
          Field.brand, label: "種類", options: brands.map { ChoiceOption($0, $0) },
          selected: brands.first)
      ]
    case .exempt:
      let grounds = catalogue.exemptions(content.order.type, by: content.order.channel)
      return fields + [
        .text(Field.ground, label: "免除の理由", limit: 40, hint: Text.hintGround(grounds)),
        .checklist(
          Field.proof, label: "書類", options: [ChoiceOption("seen", "証明する書類を見ました")]),
      ]
    }
  }

  /// What is given back, or what the money orders come to, as it is typed.
  private func totalled(_ form: Form, _ due: Int) -> Form {
    var form = form
    switch form.choice(Field.method).flatMap(PaymentMethod.init) {
    case .moneyOrder:
      form.setNote(MoneyOrderForm(form, due: due).total, for: Field.change)
    case .cash, nil:
      let tendered = Int(form.text(Field.tendered))
      form.setNote(
        tendered.map { $0 >= due ? Words.money($0 - due) : "\(Words.money(due - $0))足りません" } ?? "-",
        for: Field.change)
    case .cashless, .exempt: break
    }
    return form
  }

  func payFaults(_ entry: RequestScreen.Entry) -> [String: String] {
    let form = entry.form
    guard let payment = payment(in: entry) else { return [Field.method: Text.methodMissing] }
    if payment.method == .moneyOrder, let today {
      return MoneyOrderForm(form, due: entry.amount).faults(on: today)
    }
    guard let exemption = payment.exemption else {
      return payment.refusal(amount: entry.amount).map { [Field.tendered: $0.message] } ?? [:]
    }
    guard let content = lines.first(where: { $0.id == entry.request })?.content,
      let ground = catalogue.exemptions(content.order.type, by: content.order.channel).first(
        where: { $0.isCalled(exemption.code) })
    else { return [Field.ground: Text.groundUnknown] }
    return ground.proof.isEmpty || !form.checked(Field.proof).isEmpty
      ? [:] : [Field.proof: Text.proofMissing]
  }

  func payment(in entry: RequestScreen.Entry) -> PaymentEntry? {
    guard let method = entry.form.choice(Field.method).flatMap(PaymentMethod.init) else {
      return nil
    }
    var payment = PaymentEntry(method: method, expected: entry.amount)
    switch method {
    case .cash: payment.tendered = Int(entry.form.text(Field.tendered))
    case .cashless: payment.brand = entry.form.choice(Field.brand) ?? ""
    case .moneyOrder:
      payment.orders = MoneyOrderForm(entry.form, due: entry.amount).orders(today: today)
    case .exempt:
      payment.exemption = PaymentEntry.Exemption(
        code: SafeText.line(entry.form.text(Field.ground)),
        sawProof: !entry.form.checked(Field.proof).isEmpty)
    }
    return payment
  }
}
