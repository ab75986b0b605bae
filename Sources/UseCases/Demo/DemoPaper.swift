import Domain

/// A request for a 住民票の写し on the replayed day, with what the people at the counters know of it.
struct DemoPaper {
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
  func payment(unit: Int) -> PaymentEntry {
    let amount = unit * order.copies
    // The wrong way first, where it is taken back.
    let method: PaymentMethod =
      course == .repaid ? (self.method == .cash ? .cashless : .cash) : self.method
    let note = (amount + 999) / 1_000 * 1_000
    return PaymentEntry(
      method: method, expected: amount, tendered: method == .cash ? note : nil)
  }
}
