import Domain
import Foundation
import Storage

/// A line of a residents' file, ready to be written.
enum RegisterLine: Sendable {
  case entry(RegisterEntry, line: Int)
  case rejected(ResidentRejection)

  init(_ line: ResidentLine, _ glyphs: GlyphTable) {
    switch line {
    case .record(let record, let number):
      self = .entry(RegisterEntry(record, glyphs: glyphs), line: number)
    case .rejected(let rejection): self = .rejected(rejection)
    }
  }
}

/// Reads a residents' file on a thread of its own, a few batches ahead of whoever writes them: on
/// two processors reading then costs no time of its own.
///
/// What both threads touch is touched under the condition alone.
final class ReadAhead: @unchecked Sendable {
  private static let batch = 2_000
  /// Batches that may wait to be written.
  private static let depth = 4

  private let turn = NSCondition()
  private var batches: [[RegisterLine]] = []
  private var isAtEnd = false
  private var isStopped = false

  init(_ reader: ResidentFileReader, glyphs: GlyphTable) {
    let thread = Thread { [self] in
      var reader = reader
      while true {
        var lines: [RegisterLine] = []
        lines.reserveCapacity(Self.batch)
        while lines.count < Self.batch, let line = reader.next() {
          lines.append(RegisterLine(line, glyphs))
        }
        guard put(lines), !lines.isEmpty else { return }
      }
    }
    thread.start()
  }

  /// The next lines of the file; none at its end.
  fileprivate func next() -> [RegisterLine] {
    locked {
      while batches.isEmpty, !isAtEnd { turn.wait() }
      guard !batches.isEmpty else { return [] }
      turn.broadcast()
      return batches.removeFirst()
    }
  }

  /// Lets the reading end where nobody wants the rest.
  func stop() {
    locked {
      isStopped = true
      turn.broadcast()
    }
  }

  /// False when nothing is wanted any more. No lines are the end of the file.
  private func put(_ lines: [RegisterLine]) -> Bool {
    locked {
      while batches.count >= Self.depth, !isStopped { turn.wait() }
      guard !isStopped else { return false }
      if lines.isEmpty { isAtEnd = true } else { batches.append(lines) }
      turn.broadcast()
      return true
    }
  }

  private func locked<Value>(_ body: () -> Value) -> Value {
    turn.lock()
    defer { turn.unlock() }
    return body()
  }
}

/// Every line in the order of the file, once.
extension ReadAhead: Sequence {
  struct Iterator: IteratorProtocol {
    fileprivate let source: ReadAhead
    private var lines: [RegisterLine] = []
    private var at = 0

    fileprivate init(_ source: ReadAhead) { self.source = source }

    mutating func next() -> RegisterLine? {
      if at == lines.count {
        lines = source.next()
        at = 0
        guard !lines.isEmpty else { return nil }
      }
      defer { at += 1 }
      return lines[at]
    }
  }

  func makeIterator() -> Iterator { Iterator(self) }
}
