import Catalogue
import Domain
import Testing

/// Whatever a file is turned into, reading it ends in offices or in problems, never in a crash.
@Suite struct MutationTests {
  @Test(arguments: 1...8)
  func aDamagedOfficeFileIsReadOrRefused(_ seed: UInt64) throws {
    let original = try ShippedFiles.bytes("offices/offices.yaml")
    var damage = Damage(seed: seed)
    for _ in 0..<12 {
      let bytes = damage.applied(to: original)
      do {
        let offices = try OfficeCatalogue.load(files: [("offices.yaml", bytes)])
        #expect(!offices.offices.isEmpty)
      } catch {
        #expect(!error.problems.isEmpty)
        #expect(error.problems.allSatisfy { $0.line >= 1 && !$0.message.isEmpty })
        let visible = error.description.unicodeScalars.allSatisfy {
          $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
        }
        #expect(visible, "seed \(seed)")
      }
    }
  }

  @Test(arguments: 1...8)
  func damagedDemoFilesAreReadOrRefused(_ seed: UInt64) throws {
    let offices = try ShippedFiles.offices()
    let original = try ShippedFiles.demoFiles()
    var damage = Damage(seed: seed)
    for round in 0..<24 {
      var files = original
      let index = round % files.count
      files[index].bytes = damage.applied(to: files[index].bytes)
      do {
        let demo = try DemoCatalogue.load(files: files, offices: offices)
        #expect(!demo.staff.isEmpty)
      } catch {
        #expect(!error.problems.isEmpty, "seed \(seed)")
      }
    }
  }
}

/// Seeded damage of the kinds an editor, a disk and a mail program do.
struct Damage {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  private static let pieces: [[UInt8]] = [
    Array("&a ".utf8), Array("*a".utf8), Array("- ".utf8), Array(": ".utf8), Array("{".utf8),
    Array("]".utf8), Array("\"".utf8), Array("'".utf8), Array("\n".utf8), Array("\t".utf8),
    Array("#".utf8), Array("|\n".utf8), Array("? ".utf8), Array("%YAML 9.9\n".utf8),
    Array("--- ".utf8), Array("~".utf8), Array("NO".utf8), Array("\u{1B}[2J".utf8),
    Array("\u{202E}".utf8), [0], [0xFF], [0xE3, 0x81], Array("99999999999999999999".utf8),
    Array("\\xZZ".utf8), Array("\"\\uD800\"".utf8),
  ]

  mutating func applied(to bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for _ in 0...next(3) {
      let at = next(max(1, result.count))
      switch next(5) {
      case 0: result.replaceSubrange(at..<min(result.count, at + next(40)), with: [])
      case 1: result.insert(contentsOf: Self.pieces[next(Self.pieces.count)], at: at)
      case 2: result[at] = UInt8(next(256))
      case 3: result = Array(result.prefix(at + 1))
      default:
        let end = min(result.count, at + next(200))
        result.insert(contentsOf: result[at..<end], at: next(result.count))
      }
      if result.isEmpty { return result }
    }
    return result
  }

  /// 0 ..< bound, by xorshift: the same on every machine.
  private mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }
}
