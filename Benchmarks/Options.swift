/// What was asked for on the command line.
struct Options {
  /// One part of the measuring; `--only` names them.
  enum Part: String, CaseIterable {
    case start, list, almanac, wait, intake, ticket, certificate, crowd, bell, register, paper
    case closing, report, visitor
  }

  var parts = Part.allCases
  var isJSON = false

  /// - Throws: `BenchmarkFailure` with the usage.
  init(_ arguments: [String]) throws {
    var only: [Part] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--json": isJSON = true
      case "--only":
        guard let name = rest.popFirst(), let part = Part(rawValue: name) else {
          throw BenchmarkFailure.usage
        }
        only.append(part)
      default: throw BenchmarkFailure.usage
      }
    }
    if !only.isEmpty { parts = Part.allCases.filter(only.contains) }
  }
}
