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

  /// The first value of a query; "" for none.
  static func answer(_ sql: String, in database: String) throws -> String {
    var found = [CChar](repeating: 0, count: 300)
    guard cb_answer(database, sql, &found, found.count) == 0 else {
      throw BenchmarkFailure("\(database) does not answer")
    }
    return String(decoding: found.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
