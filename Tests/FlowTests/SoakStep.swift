import TUI
import TestKit

/// One thing that happens to one of the terminals of a soak.
struct SoakStep: Equatable, CustomStringConvertible {
  enum Happening: Equatable {
    case event(TerminalEvent)
    /// Seconds pass for the whole office.
    case time(Int)
    /// The program is gone without a word, and somebody starts it again.
    case killed
  }

  var terminal: Int
  var happening: Happening
  /// Who sits down here when nobody is signed in; nil when the screen stays as it is.
  var entering: FlowOffice.Person?

  var description: String {
    let who = entering.map { ", \($0.rawValue) if nobody sits there" } ?? ""
    switch happening {
    case .event(.text(let text)):
      return "terminal \(terminal) text \(text.debugDescription)\(who)"
    case .event(let event): return "terminal \(terminal) \(event)\(who)"
    case .time(let seconds): return "\(seconds) s pass"
    case .killed: return "terminal \(terminal) killed"
    }
  }

  static let terminals = 2

  /// Different people at the two terminals, whatever happens.
  static let people: [[FlowOffice.Person]] = [
    [.clerk, .clerk, .clerk, .clerk, .auditor, .administrator], [.colleague, .supervisor],
  ]

  /// The first `count` steps of a seed: the same in every run.
  static func sequence(seed: UInt64, count: Int) -> [SoakStep] {
    var chance = SoakChance(seed: seed)
    return (0..<count).map { _ in step(&chance) }
  }

  private static func step(_ chance: inout SoakChance) -> SoakStep {
    let terminal = Int.random(in: 0..<terminals, using: &chance)
    let enters = Int.random(in: 0..<3, using: &chance) == 0
    return SoakStep(
      terminal: terminal + 1, happening: happening(&chance),
      entering: enters ? people[terminal].randomElement(using: &chance) : nil)
  }

  private static func happening(_ chance: inout SoakChance) -> Happening {
    switch Int.random(in: 0..<1_000, using: &chance) {
    case ..<560: .event(.key(key(&chance)))
    case ..<830: .event(.text(SoakText.any(&chance)))
    case ..<870: .event(size(&chance))
    case ..<920: .event(.doorbell)
    case ..<960: .event(.idle)
    case ..<993: .time(seconds(&chance))
    case ..<996: .event(.continued)
    case ..<998: .event([.stopRequested, .hungUp].randomElement(using: &chance) ?? .hungUp)
    default: .killed
    }
  }

  private static func key(_ chance: inout SoakChance) -> Key {
    switch Int.random(in: 0..<100, using: &chance) {
    // Every lock costs a password, which is slow by intent: F12 is rarer than the others.
    case ..<37: .function(Int.random(in: 1...11, using: &chance))
    case 37: .function(12)
    case ..<52: .enter
    case ..<60: .escape
    case ..<70: [.tab, .tab, .backTab].randomElement(using: &chance) ?? .tab
    case ..<90: moves.randomElement(using: &chance) ?? .down
    case ..<98: .control(letters.randomElement(using: &chance) ?? "f")
    // What no table knows must do nothing.
    default: .function(Int.random(in: 13...63, using: &chance))
    }
  }

  private static let moves: [Key] = [
    .up, .down, .down, .down, .left, .right, .home, .end, .pageUp, .pageDown, .backspace,
    .delete, .insert,
  ]

  private static let letters: [Character] = Array("abcdefghijklmnopqrstuvwxyz \\]^_")

  /// Mostly a usual size, so that most of a soak is work; now and then anything.
  private static func size(_ chance: inout SoakChance) -> TerminalEvent {
    switch Int.random(in: 0..<10, using: &chance) {
    case ..<6: .resize(rows: 24, columns: 80)
    case ..<8: .resize(rows: 40, columns: 120)
    case 8:
      .resize(
        rows: Int.random(in: 24...70, using: &chance),
        columns: Int.random(in: 80...200, using: &chance))
    default:
      .resize(
        rows: Int.random(in: 1...30, using: &chance),
        columns: Int.random(in: 1...90, using: &chance))
    }
  }

  private static func seconds(_ chance: inout SoakChance) -> Int {
    switch Int.random(in: 0..<40, using: &chance) {
    case ..<37: Int.random(in: 1...20, using: &chance)
    case ..<39: Int.random(in: 120...900, using: &chance)
    default: Int.random(in: 900...90_000, using: &chance)
    }
  }
}

/// Chance that a seed repeats: SplitMix64.
struct SoakChance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
