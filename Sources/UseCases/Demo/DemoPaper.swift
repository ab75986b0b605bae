import Catalogue
import Domain

/// A request for a certificate on the replayed day, with what the people at the counters know of it.
struct DemoPaper {
  /// Which certificate, and what the catalogue says of it on the day.
  struct Kind {
    let type: CertificateCode
    let service: ServiceID
    let weight: Int
    /// Yen for one copy.
    let unit: Int
    /// The newest; nil where the certificate has none.
    let fiscalYear: Int?
    let wantsSealCard: Bool

    /// - Throws: `DeskFailure` when the catalogue has no fee for it on the day.
    init(_ kind: DemoDay.RequestKind, _ book: Rulebook, on day: CivilDate) throws {
      type = kind.type
      service = kind.service
      weight = kind.weight
      unit = try book.fees.fee(for: kind.type, on: day).amount
      let terms = book.types.first {
        $0.code == kind.type && $0.provenance.valid.contains(day)
      }?.terms
      fiscalYear = terms?.has(.fiscalYear) == true ? book.newestFiscalYear(on: day) : nil
      wantsSealCard = terms?.identity == .sealCard
    }
  }

  let kind: Kind
  var order: RequestOrder
  /// What the register says against it.
  let flags: Set<SuppressionFlag>
  /// As it stands on the paper, for whoever checks it.
  let name: ExactText
  /// What is told and shown.
  let facts: CertificateInquiry
  let method: PaymentMethod
  var course: Course
  /// Nil until the form is taken.
  var request: CertificateRequest?
  /// It stays where it is: nobody gets to it before the end of the day.
  var rests = false

  /// What goes differently with this one.
  enum Course: Equatable {
    case straight
    /// The first check finds a difference, and it is made again.
    case misread
    /// Paid by the wrong method, taken back and paid again.
    case repaid
    case withdrawn
    case refused
  }

  var isOpen: Bool { request.map { !$0.stage.isEnded } ?? false }

  /// What is keyed from the paper.
  var entry: VerificationEntry {
    VerificationEntry(
      name: name, type: order.type, copies: order.copies + (course == .misread ? 1 : 0),
      options: order.options)
  }

  /// Yen for all copies, at the fee of the day.
  var payment: PaymentEntry {
    let amount = kind.unit * order.copies
    // The wrong way first, where it is taken back.
    let method: PaymentMethod =
      course == .repaid ? (self.method == .cash ? .cashless : .cash) : self.method
    let note = (amount + 999) / 1_000 * 1_000
    return PaymentEntry(
      method: method, expected: amount, tendered: method == .cash ? note : nil)
  }
}
