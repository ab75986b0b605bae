/// Which characters of names are found by another one, and which a terminal may not have
/// (domain.md A.12). The data is `Resources/register/glyphs.csv`.
public struct GlyphTable: Sendable {
  /// Every character with the one it is found by.
  public let fallbacks: [Unicode.Scalar: Unicode.Scalar]
  /// Those that are shown as their fall-back.
  private let unusual: Set<Unicode.Scalar>
  /// One bit for each scalar of the first plane that is in either: most kanji are in none, and need
  /// no hashing.
  private let marked: [UInt64]

  public init(
    fallbacks: [Unicode.Scalar: Unicode.Scalar] = [:], unusual: Set<Unicode.Scalar> = []
  ) {
    self.fallbacks = fallbacks
    self.unusual = unusual
    var marked = [UInt64](repeating: 0, count: 1_024)
    for scalar in unusual.union(fallbacks.keys) where scalar.value <= 0xFFFF {
      marked[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
    }
    self.marked = marked
  }

  /// What a character of a name is found by; nil for most.
  public func fallback(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    isMarked(scalar) ? fallbacks[scalar] : nil
  }

  private func isMarked(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0xFFFF
      || marked[Int(scalar.value >> 6)] & 1 << UInt64(scalar.value & 63) != 0
  }

  /// - Throws: `CSVReader.Fault` naming the line.
  public init(csv bytes: [UInt8]) throws(CSVReader.Fault) {
    var fallbacks: [Unicode.Scalar: Unicode.Scalar] = [:]
    var unusual: Set<Unicode.Scalar> = []
    for record in try CSVReader.records(bytes: bytes).dropFirst() {
      guard record.fields.count == 3, record.fields[0].unicodeScalars.count == 1,
        record.fields[1].unicodeScalars.count == 1,
        let exact = record.fields[0].unicodeScalars.first,
        let fallback = record.fields[1].unicodeScalars.first, fallbacks[exact] == nil
      else {
        throw CSVReader.Fault(
          line: record.line, message: "\(record.line)行目: 一文字ずつ、重複なく書いてください。")
      }
      fallbacks[exact] = fallback
      switch record.fields[2] {
      case "表示": unusual.insert(exact)
      case "検索": break
      default:
        throw CSVReader.Fault(
          line: record.line, message: "\(record.line)行目: 用途は「表示」か「検索」です。")
      }
    }
    self.init(fallbacks: fallbacks, unusual: unusual)
  }

  /// The unusual characters of a name, in order; `mj` are their MJ文字図形名 as the register gives
  /// them.
  public func glyphs(of name: String, mj: [String] = []) -> [UnusualGlyph] {
    var found: [UnusualGlyph] = []
    for (exact, fallback) in pieces(of: name) {
      guard let fallback else { continue }
      found.append(
        UnusualGlyph(
          exact: ExactText(exact), fallback: ExactText(fallback),
          mj: found.count < mj.count && !mj[found.count].isEmpty ? mj[found.count] : nil))
    }
    return found
  }

  /// The name as every terminal can show it.
  public func shown(_ name: String) -> String {
    pieces(of: name).reduce(into: "") { $0 += $1.fallback ?? $1.exact }
  }

  /// Whether anything in it is unusual: most names are not, and need no more work.
  public func isPlain(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy { scalar in
      scalar.value < 0x3400 && scalar.value != 0x2E86
        || !(isMarked(scalar) && unusual.contains(scalar) || Self.isSelector(scalar)
          || Self.isPrivate(scalar))
    }
  }

  /// Each character with its variation selector, and the fall-back of an unusual one.
  private func pieces(of name: String) -> [(exact: String, fallback: String?)] {
    var pieces: [(exact: String, fallback: String?)] = []
    for scalar in name.unicodeScalars {
      if Self.isSelector(scalar), let last = pieces.last {
        let base = last.exact.unicodeScalars.first ?? scalar
        pieces[pieces.count - 1] = (
          last.exact + String(scalar), last.fallback ?? String(fallbacks[base] ?? base)
        )
      } else if Self.isPrivate(scalar) {
        // A character of one city's own font: nothing else can show it.
        pieces.append((String(scalar), String(fallbacks[scalar] ?? "〓")))
      } else {
        let fallback = unusual.contains(scalar) ? fallbacks[scalar] : nil
        pieces.append((String(scalar), fallback.map { String($0) }))
      }
    }
    return pieces
  }

  /// Variation selectors, the ideographic ones included.
  public static func isSelector(_ scalar: Unicode.Scalar) -> Bool {
    (0xFE00...0xFE0F).contains(scalar.value) || (0xE0100...0xE01EF).contains(scalar.value)
  }

  private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool {
    (0xE000...0xF8FF).contains(scalar.value) || scalar.value >= 0xF0000
  }
}
