import Foundation
import Testing

/// One part of a soak, run in a process of its own: a trap there is a failure here.
struct SoakTrial {
  let seed: UInt64
  let count: Int
  private let folder: String

  init(seed: UInt64, count: Int) throws {
    self.seed = seed
    self.count = count
    folder = NSTemporaryDirectory() + "madoguchi-soak-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  func discard() throws { try FileManager.default.removeItem(atPath: folder) }

  /// How far the child came, and why it stopped unless it trapped.
  private var report: String { folder + "/report" }
  private var choice: String { folder + "/steps" }
  /// Where a failing sequence is kept.
  var kept: String { folder + "/kept.txt" }

  /// Whether the steps at `indices` (all: nil) end well in a fresh office.
  func holds(_ indices: [Int]? = nil) async throws -> Bool {
    let chosen = indices ?? Array(0..<count)
    let text = chosen.map(String.init).joined(separator: "\n")
    try Data(text.utf8).write(to: URL(fileURLWithPath: choice))
    var held = false
    // A failure is reported once, when it is as short as it can be.
    await withKnownIssue(isIntermittent: true) {
      let result = await #expect(processExitsWith: .success) {
        [seed = seed as UInt64, count = count as Int, folder = folder as String] in
        try SoakTrial.run(seed: seed, count: count, in: folder)
      }
      held = result != nil
    }
    return held
  }

  /// In the child.
  private static func run(seed: UInt64, count: Int, in folder: String) throws {
    let file = try FileHandle.forWriting(at: folder + "/report")
    let steps = SoakStep.sequence(seed: seed, count: count)
    let run = try SoakRun()
    do {
      for index in try indices(at: folder + "/steps") {
        try file.say("step \(index)")
        try run.perform(steps[index])
      }
      try file.say("at the end")
      try run.conclude()
    } catch {
      try file.add(": \(error)")
      throw error
    }
  }

  private static func indices(at path: String) throws -> [Int] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap {
      Int($0)
    }
  }

  // MARK: As short as it can be

  /// Leaves out halves, quarters and so on while the rest still fails, and keeps what is left.
  ///
  /// - Returns: the file with the sequence, and what the shortest one said.
  func shrunk(attempts limit: Int = 200) async throws -> (file: String, reason: String) {
    var failing = Array(0..<count).filter { $0 <= (lastStep ?? count) }
    var reason = reportText
    var piece = max(1, failing.count / 2)
    var attempts = 0
    while attempts < limit {
      var start = 0
      var shorter = false
      while start < failing.count, attempts < limit {
        let without = Array(failing[..<start]) + failing[min(start + piece, failing.count)...]
        attempts += 1
        if try await holds(without) {
          start += piece
        } else {
          failing = without
          reason = reportText
          shorter = true
        }
      }
      if piece == 1, !shorter { break }
      piece = max(1, piece / 2)
    }
    try write(failing, to: kept)
    return (kept, "\(failing.count) of \(count) steps of seed \(seed) fail, \(reason)")
  }

  private var reportText: String {
    FileManager.default.contents(atPath: report).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  private var lastStep: Int? {
    let words = reportText.split(whereSeparator: { $0 == " " || $0 == ":" })
    return words.first == "step" && words.count > 1 ? Int(words[1]) : nil
  }

  // MARK: Kept sequences

  func write(_ indices: [Int], to path: String) throws {
    let steps = SoakStep.sequence(seed: seed, count: count)
    let lines = ["\(seed) \(count)"] + indices.map { "\($0) \(steps[$0])" }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
  }

  /// The steps of a kept file.
  static func steps(keptAt path: String) throws -> [SoakStep] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let head = lines.first?.split(separator: " ").map(String.init) ?? []
    guard head.count == 2, let seed = UInt64(head[0]), let count = Int(head[1]) else {
      throw SoakFault(description: "\(path) does not begin with a seed and a count")
    }
    let steps = SoakStep.sequence(seed: seed, count: count)
    return lines.dropFirst().compactMap { line in
      line.split(separator: " ").first.flatMap { Int($0) }.map { steps[$0] }
    }
  }
}

extension FileHandle {
  fileprivate static func forWriting(at path: String) throws -> FileHandle {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let handle = FileHandle(forWritingAtPath: path)
    else { throw SoakFault(description: "cannot write \(path)") }
    return handle
  }

  /// Replaces what is said.
  fileprivate func say(_ text: String) throws {
    try truncate(atOffset: 0)
    try add(text)
  }

  fileprivate func add(_ text: String) throws { try write(contentsOf: Data(text.utf8)) }
}
