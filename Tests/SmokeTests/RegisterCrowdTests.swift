import Foundation
import TestKit
import Testing

/// The counters go on while a register is taken in.
@Suite(.serialized) struct RegisterCrowdTests {
  private static let processes = 6

  @Test func nobodyWaitsInVainForANumber() throws {
    let office = try TestOffice()
    let lines = (1...8_000).map {
      ResidentSample.line(String(10_000 + $0), "新井 \($0)", "アライ", household: "h\($0)")
    }
    let file = try office.residents("new.csv", lines)
    let desks = try (1...Self.processes).map { _ in
      try office.shell(
        """
        while [ ! -e enough ]; do
          "$M" ticket issue --office nakahara --queue certificate --database "$D" --now $NOW --json \
            || exit $?
        done
        """)
    }
    let deadline = Deadline(seconds: 120)
    while try issued(office) < Self.processes, !deadline.isOver { deadline.letOthersWork() }
    let before = try issued(office)
    let taken = try office.take(file)
    let after = try issued(office)
    try Data().write(to: URL(fileURLWithPath: office.folder + "/enough"))
    var numbers: [String] = []
    for desk in desks {
      let done = try desk.finish(Deadline(seconds: 120))
      #expect(done.status == 0, "\(done.stdout) \(done.stderr)")
      for line in done.stdout.split(separator: "\n") {
        numbers.append(try Document(Array(line.utf8))["number"].text ?? "")
      }
    }
    #expect(after > before)
    let wanted = (0..<numbers.count).map { "A" + String(String($0 + 1_001).dropFirst()) }
    #expect(numbers.sorted() == wanted)
    #expect(try issued(office) == numbers.count)
    #expect(taken["people"].number == lines.count)
    #expect(try office.found("18000") == ["18000"])
    #expect(try office.doctorFindings() == [])
  }

  private func issued(_ office: TestOffice) throws -> Int {
    Int(try office.sql("SELECT count(*) FROM ticket")) ?? -1
  }
}
