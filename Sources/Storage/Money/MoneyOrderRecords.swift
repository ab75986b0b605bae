import Domain

/// 定額小為替 by their numbers: each pays one request.
enum MoneyOrderRecords {
  /// - Throws: `DeskFailure` when one has paid another request already.
  static func take(
    _ orders: [MoneyOrder], for request: CertificateRequestID, _ access: borrowing WriteAccess
  ) throws {
    for order in orders {
      do {
        try access.sql.execute(
          "INSERT INTO money_order (number, request) VALUES (?, ?)",
          [.text(order.number), .text(request.text)])
      } catch SQLFailure.constraint {
        throw MoneyOrder.taken(order.number)
      }
    }
  }

  /// They go back to whoever sent them.
  static func giveBack(
    for request: CertificateRequestID, _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute("DELETE FROM money_order WHERE request = ?", [.text(request.text)])
  }
}
