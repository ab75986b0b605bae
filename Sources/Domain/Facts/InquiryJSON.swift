/// An inquiry as the object that `InquiryFile` reads: what is not known is left out.
extension CertificateInquiry {
  /// What was told and shown. What the request itself says (type, copies, office, channel, options)
  /// and what the register says (stops, death) is not repeated.
  public var facts: JSON {
    Self.object([
      ("type", .text(type.text)), ("addressOnJanuary1", livedHereOnJanuary1.map { .flag($0) }),
      ("requester", requester.json),
      ("documents", documents.isEmpty ? nil : .list(documents.map(\.json))),
      ("answersToQuestions", answersToQuestions.map { .flag($0) }), ("target", target.json),
      ("exemption", exemption.json), ("payment", payment.json),
    ])
  }

  /// - Throws: `DeskFailure` when it is not what `facts` writes.
  public init(facts text: String, office: OfficeID, at now: OfficeTime) throws {
    self = try InquiryFile(offices: OfficeDirectory([]), office: office, now: now)
      .inquiry(JSONReader.document(Array(text.utf8)))
  }

  /// Every word somebody may have typed.
  public var words: [String] {
    [
      variant, requester.reason, requester.specialReason, requester.profession,
      requester.notifierOf, requester.authority?.kind, exemption.code,
    ].compactMap { $0 } + requester.proof + documents.map(\.kind) + exemption.proof
  }

  /// The documents as the request's record names them.
  public var shown: String {
    var names = documents.map(\.kind)
    if target.sealCardShown == true { names.append("印鑑登録証") }
    if answersToQuestions == true { names.append("聴き取り") }
    return names.joined(separator: "・")
  }

  /// What the request's record says was shown; nothing may be enough (T03) or wanting.
  public func proof(isEnough: Bool) -> String {
    guard shown.isEmpty else { return shown }
    return isEnough ? "書類は要らない" : "まだ見ていない"
  }

  fileprivate static func object(_ fields: [(String, JSON?)]) -> JSON {
    .object(fields.compactMap { name, value in value.map { (name, $0) } })
  }
}

extension CertificateInquiry.Requester {
  fileprivate var json: JSON {
    CertificateInquiry.object([
      ("role", role.map { .text($0.rawValue) }),
      ("relationToAnyoneInRegister", relationToAnyoneInRegister.map { .text($0.rawValue) }),
      ("livesAtSameAddress", livesAtSameAddress.map { .flag($0) }),
      ("sameHousehold", sameHousehold.map { .flag($0) }), ("reason", reason.map { .text($0) }),
      ("specialReason", specialReason.map { .text($0) }),
      ("proof", proof.isEmpty ? nil : .list(proof.map { .text($0) })),
      ("powerOfAttorney", powerOfAttorney?.json),
      (
        "authority",
        authority.map {
          CertificateInquiry.object([
            ("kind", $0.kind.map { .text($0) }), ("issued", $0.issued.map { .text($0.iso) }),
          ])
        }
      ), ("profession", profession.map { .text($0) }),
      ("notifierOf", notifierOf.map { .text($0) }),
    ])
  }
}

extension CertificateInquiry.PowerOfAttorney {
  fileprivate var json: JSON {
    CertificateInquiry.object([
      ("date", date.map { .text($0.iso) }),
      ("signedByPrincipal", signedByPrincipal.map { .flag($0) }),
      ("principalBirth", principalBirth.map { .text($0.iso) }),
      ("agentName", agentName.map { .flag($0) }), ("agentAddress", agentAddress.map { .flag($0) }),
      (
        "items",
        items.map {
          .list(
            $0.map { item in
              CertificateInquiry.object([
                ("type", .text(item.type.text)), ("copies", item.copies.map { .number($0) }),
              ])
            })
        }
      ), ("includesNumber", includesNumber.map { .flag($0) }),
    ])
  }
}

extension CertificateInquiry.ShownDocument {
  fileprivate var json: JSON {
    CertificateInquiry.object([
      ("kind", .text(kind)), ("photo", photo.map { .flag($0) }),
      ("issued", issued.map { .text($0.iso) }), ("expires", expires.map { .text($0.iso) }),
      ("renewalPending", renewalPending.map { .flag($0) }),
    ])
  }
}

extension CertificateInquiry.Target {
  fileprivate var json: JSON {
    CertificateInquiry.object([
      ("alive", alive.map { .flag($0) }), ("deletedOn", deletedOn.map { .text($0.iso) }),
      ("knowsDomicile", knowsDomicile.map { .flag($0) }),
      ("knowsHead", knowsHead.map { .flag($0) }), ("computerised", computerised.map { .flag($0) }),
      ("registeredHere", registeredHere.map { .flag($0) }), ("foreign", foreign.map { .flag($0) }),
      ("sealCardShown", sealCardShown.map { .flag($0) }),
      ("ownRequest", ownRequest.map { .flag($0) }),
    ])
  }
}

extension CertificateInquiry.Exemption {
  fileprivate var json: JSON? {
    guard code != nil || !proof.isEmpty else { return nil }
    return CertificateInquiry.object([
      ("code", code.map { .text($0) }), ("proof", .list(proof.map { .text($0) })),
    ])
  }
}

extension CertificateInquiry.Payment {
  fileprivate var json: JSON? {
    guard method != nil || !moneyOrders.isEmpty else { return nil }
    return CertificateInquiry.object([
      ("method", method.map { .text($0.rawValue) }),
      (
        "moneyOrders",
        .list(
          moneyOrders.map { order in
            CertificateInquiry.object([
              ("amount", .number(order.amount)), ("issued", order.issued.map { .text($0.iso) }),
            ])
          })
      ),
    ])
  }
}
