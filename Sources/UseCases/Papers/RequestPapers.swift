public import Domain
import PaperModel
import Storage

/// The papers that a clerk asks for at a request.
extension PaperDesk {
  /// Makes the paper, or takes the one that waits already, and prints it.
  ///
  /// - Throws: `DeskFailure`: there is nothing of that kind to print, a stop, the printer. Once it is
  ///   made it stays unprinted then, and is in the list of papers.
  public func printOut(_ wish: PaperWish) throws -> Printed {
    for word in wish.words { try FreeText.check(word) }
    return try printOut(made(wish).id)
  }

  /// The paper as unprinted.
  public func made(_ wish: PaperWish) throws -> DocumentRecord {
    let office = desk.place.office
    let grant = desk.store.grant(.documentView, by: desk.credential, at: desk.place)
    let facts = try desk.store.refresh(grant) {
      try DocumentQueries.request(wish.request, office: office, $0)
    }
    switch wish.kind {
    case .requestForm: return try waiting(.requestForm, wish.request.text)
    case .receipt:
      guard let receipt = facts.request.receipt else {
        throw DeskFailure(
          .documentSubject, "\(facts.request.number) はまだ会計していないので、領収書はありません。何も作っていません。")
      }
      return try waiting(.receipt, "\(receipt.day.iso)/\(receipt.sequence)")
    case .returnSlip:
      return try fresh(wish) { try slip(wish, facts, $0) }
    case .exemptionSheet:
      return try fresh(wish) { try sheet(facts, $0) }
    case .dailyClosing, .paperLedger:
      throw DeskFailure(.documentSubject, "\(wish.kind.name)は請求の帳票ではありません。何も作っていません。")
    }
  }

  private func waiting(_ kind: DocumentKind, _ subject: String) throws -> DocumentRecord {
    let office = desk.place.office
    let grant = desk.store.grant(.documentView, by: desk.credential, at: desk.place)
    let open = try desk.store.refresh(grant) {
      try DocumentQueries.open(kind, about: subject, office: office, $0)
    }
    return try open ?? make(kind, about: subject)
  }

  private func fresh(
    _ wish: PaperWish, _ form: (borrowing ReadAccess) throws -> any PaperForm
  ) throws -> DocumentRecord {
    let grant = desk.store.grant(.documentView, by: desk.credential, at: desk.place)
    let (subject, form) = try desk.store.refresh(grant) { access in
      (try DocumentQueries.nextSubject(wish.kind, of: wish.request, access), try form(access))
    }
    return try make(wish.kind, about: subject, form: form)
  }

  private func slip(
    _ wish: PaperWish, _ facts: DocumentQueries.RequestFacts, _ access: borrowing ReadAccess
  ) throws -> ReturnSlip {
    let names = try DocumentQueries.names(of: desk.place.office, access)
    return ReturnSlip(
      issuer: PaperIssuer(office: names.office), day: access.now.date,
      number: facts.request.number.description, matter: facts.typeName,
      missing: wish.bring.map { ReturnSlip.Missing($0) },
      place: wish.place.isEmpty ? names.office : wish.place, by: wish.by,
      caseNumber: facts.request.id.text, code: "REQ-\(facts.request.id)",
      occasion: wish.occasion)
  }

  private func sheet(
    _ facts: DocumentQueries.RequestFacts, _ access: borrowing ReadAccess
  ) throws -> ExemptionSheet {
    let names = try DocumentQueries.names(of: desk.place.office, access)
    let ground = try DocumentQueries.exemption(of: facts.request, access)
    return ExemptionSheet(
      issuer: PaperIssuer(office: names.office), day: access.now.date,
      number: facts.request.number.description,
      entries: [
        .init(
          code: ground.code, stamp: ground.stamp, law: ground.law, certificate: facts.typeName,
          copies: ground.copies, proof: ground.proof.isEmpty ? [] : [ground.proof])
      ])
  }
}
