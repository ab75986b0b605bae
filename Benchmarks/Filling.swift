import CBenchTicket

/// Rows put into a trial's database past the program.
enum Filling {
  /// - Throws: `BenchmarkFailure` with what the database says.
  static func run(_ sql: String, in database: String) throws {
    var error = [CChar](repeating: 0, count: 512)
    guard cb_fill(database, sql, &error, error.count) == 0 else {
      let text = String(
        decoding: error.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      throw BenchmarkFailure("the database is not filled: \(text)")
    }
  }
}
