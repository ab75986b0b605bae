public import Domain

/// Who stands there at a step of a request: as they were written down, and where they ask for
/// themselves as the register has them.
public enum CertificateVisitors {
  /// Of a new request.
  ///
  /// - Parameter told: as the form says; nil: nothing.
  public static func asking(
    _ order: RequestOrder, told: Visitor?, _ access: borrowing ReadAccess
  ) throws -> Visitor {
    (told ?? Visitor()).completed(by: try own(order, access))
  }

  /// At a step that somebody stands at a counter for, or that sends a paper to somebody; nil at the
  /// others. Read before the step, which may be the end of the request.
  public static func present(
    at move: RequestMove, _ access: borrowing WriteAccess
  ) throws -> Visitor? {
    guard move.step == .pass || move.step == .handOver else { return nil }
    let request = try CertificateRows.load(move.request, access.sql)
    let told = try move.visitor ?? VisitorRecords.find(request.id, access.reading)
    return (told ?? Visitor()).completed(by: try own(request.order, access.reading))
  }

  /// The person of the certificate where they ask for themselves; otherwise nobody.
  private static func own(
    _ order: RequestOrder, _ access: borrowing ReadAccess
  ) throws -> Visitor {
    guard order.requester == .own else { return Visitor() }
    if order.isOutside { return Visitor(name: order.named) }
    // Of somebody stopped the register says nothing.
    guard let resident = try ResidentQueries.find(order.subject, access)?.resident else {
      return Visitor()
    }
    return Visitor(
      name: resident.name, kana: resident.kana, birth: resident.birth.day,
      address: ExactText(resident.address.line))
  }

  /// Keeps what was told of them with the request, and who fetches the paper.
  static func keep(
    _ move: RequestMove, _ request: inout CertificateRequest, _ access: borrowing WriteAccess
  ) throws {
    guard let visitor = move.visitor else { return }
    switch move.step {
    case .pass: try VisitorRecords.keep(visitor, of: request.id, access)
    case .handOver where !visitor.name.text.isEmpty: request.collector = visitor.name.text
    default: break
    }
  }
}
