import Domain
import Storage

/// One of many processes that give tickets at once.
///
/// It says `ready`, then obeys lines `QUEUE DAYS COUNT INTERVAL START` (microseconds between two
/// tickets, 0 for as fast as it can; START a moment in nanoseconds), answers each with a line
/// `SEQUENCE NANOSECONDS` per ticket and `done`, and ends with its input.
struct TicketWorker {
  let database: String
  let staff: StaffID

  init(arguments: [String]) throws {
    guard arguments.count == 2 else { throw BenchmarkFailure.usage }
    database = arguments[0]
    staff = StaffID(arguments[1])
  }

  func run() throws {
    let desk = try IssuingDesk(database: database, .authenticated(staff))
    StandardStream.output.write("ready\n")
    while let line = readLine() {
      let words = line.split(separator: " ")
      let numbers = words.dropFirst().compactMap { Int($0) }
      guard words.count == 5, numbers.count == 4 else {
        throw BenchmarkFailure("no order: \(line)")
      }
      let answers = try issue(
        QueueID(String(words[0])), days: numbers[0], count: numbers[1],
        interval: numbers[2] * 1_000, start: Moment(nanoseconds: numbers[3]), desk)
      StandardStream.output.write(answers.joined() + "done\n")
    }
    try desk.store.close()
  }

  private func issue(
    _ queue: QueueID, days: Int, count: Int, interval: Int, start: Moment, _ desk: IssuingDesk
  ) throws -> [String] {
    var answers: [String] = []
    desk.turn(daysLater: days)
    start.wait()
    var due = start
    var end = start
    for _ in 0..<count {
      // Somebody who comes while the one before is still being served waits from when they came.
      let isLate = end > due
      if interval > 0, !isLate { due.wait() }
      let began = interval > 0 && isLate ? due : Moment.now
      let sequence = try desk.issue(queue)
      end = Moment.now
      answers.append("\(sequence) \(end.nanoseconds - began.nanoseconds)\n")
      due.nanoseconds += interval
    }
    return answers
  }
}
