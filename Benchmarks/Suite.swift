import Glibc

/// All parts one after another, each on a fresh database.
struct Suite {
  let options: Options

  init(_ options: Options) { self.options = options }

  /// - Parameter tell: what is going on, for whoever waits.
  /// - Throws: `BenchmarkFailure` when there is no program to measure.
  func run(_ tell: (String) -> Void) throws -> Report {
    let program = Programs.ownFolder + "/madoguchi"
    guard access(program, X_OK) == 0 else {
      throw BenchmarkFailure("\(program) is not built; `make bench` builds both")
    }
    var report = Report()
    report.surroundings = Self.surroundings
    let began = Moment.now
    for part in options.parts {
      tell("\(part.rawValue) …")
      do {
        report.figures += try figures(of: part, program)
      } catch let failure as BenchmarkFailure {
        report.failures.append("\(part.rawValue): \(failure.message)")
      } catch {
        report.failures.append("\(part.rawValue): \(error)")
      }
    }
    let seconds = Moment.now.milliseconds(since: began) / 1_000
    report.surroundings.append("load at the end \(Self.load), measured in \(seconds.text(0)) s")
    return report
  }

  private func figures(of part: Options.Part, _ program: String) throws -> [Figure] {
    if part == .paper { return try PaperBenchmark(program: "\(program)-paper").run() }
    let trial = try Trial(program: program)
    return switch part {
    case .start: try StartBenchmark(trial: trial, program: program).run()
    case .list: try ListBenchmark(trial: trial, program: program).run()
    case .almanac: try AlmanacBenchmark(trial: trial, program: program).run()
    case .wait: try WaitBenchmark(trial: trial).run()
    case .intake: try IntakeBenchmark(trial: trial).run()
    case .ticket: try TicketBenchmark(trial: trial).run()
    case .certificate: try CertificateBenchmark(trial: trial).run()
    case .crowd: try CrowdBenchmark(trial: trial).run()
    case .bell: try BellBenchmark(trial: trial, program: program).run()
    case .register: try RegisterBenchmark(trial: trial, program: program).run()
    case .closing: try ClosingBenchmark(trial: trial).run()
    case .report: try VolumeBenchmark(trial: trial).run()
    case .visitor: try VisitorBenchmark(trial: trial).run()
    case .paper: []
    }
  }

  private static var surroundings: [String] {
    let model =
      Programs.lines(of: "/proc/cpuinfo").first { $0.hasPrefix("model name") }
      .flatMap { $0.split(separator: ":").last.map { String($0.drop { $0 == " " }) } } ?? "?"
    let kernel = Programs.lines(of: "/proc/sys/kernel/osrelease").first.map(String.init) ?? "?"
    return [
      "\(sysconf(Int32(_SC_NPROCESSORS_ONLN))) × \(model), Linux \(kernel)",
      "terminal \(TerminalProbe.columns)×\(TerminalProbe.rows), xterm-256color, C.utf8",
      "load at the start \(load) (above 1 or so, times are the neighbours' as well)",
    ]
  }

  private static var load: String {
    Programs.lines(of: "/proc/loadavg").first.map {
      $0.split(separator: " ").prefix(3).joined(separator: " ")
    } ?? "?"
  }
}
