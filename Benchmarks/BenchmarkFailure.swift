/// Why a measurement could not be made.
struct BenchmarkFailure: Error {
  var message: String
  var isUsage = false

  init(_ message: String) { self.message = message }

  static var usage: BenchmarkFailure {
    let parts = Options.Part.allCases.map(\.rawValue).joined(separator: "|")
    var failure = BenchmarkFailure("usage: benchmarks [--only \(parts)]… [--json]")
    failure.isUsage = true
    return failure
  }
}
