import Glibc

// `benchmarks` measures; `benchmarks worker …` is one of the processes it starts for that.
do {
  var arguments = Array(CommandLine.arguments.dropFirst())
  if arguments.first == "worker" {
    arguments.removeFirst()
    try TicketWorker(arguments: arguments).run()
    exit(0)
  }
  let options = try Options(arguments)
  let report = try Suite(options).run { StandardStream.error.write($0 + "\n") }
  StandardStream.output.write(options.isJSON ? report.json : report.table)
  exit(report.isComplete ? 0 : 1)
} catch let failure as BenchmarkFailure {
  StandardStream.error.write("benchmarks: \(failure.message)\n")
  exit(failure.isUsage ? 2 : 1)
} catch {
  StandardStream.error.write("benchmarks: \(error)\n")
  exit(1)
}
