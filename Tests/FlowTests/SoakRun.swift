import Cells
import TUI
import TestKit

/// What must never happen, and did.
struct SoakFault: Error, CustomStringConvertible {
  var description: String
}

/// An office with two terminals to which things happen; after each the screen is drawn and looked
/// at.
final class SoakRun {
  private let office: FlowOffice
  private var pilots: [Pilot]
  /// What each terminal showed last.
  private var shown: [CellBuffer?]
  /// Steps during which somebody was signed in and the window large enough: a soak that stands at
  /// the sign-in screen proves nothing.
  private(set) var workingSteps = 0
  private(set) var screensSeen: Set<String> = []

  init() throws {
    let office = try FlowOffice()
    self.office = office
    shown = Array(repeating: nil, count: SoakStep.terminals)
    pilots = (1...SoakStep.terminals).map { office.terminal($0) }
  }

  func perform(_ step: SoakStep) throws {
    let index = step.terminal - 1
    if let person = step.entering { enter(person, at: index) }
    switch step.happening {
    case .event(let event): send(event, to: index)
    case .time(let seconds): office.pass(seconds: seconds)
    case .killed: pilots[index] = office.terminal(step.terminal)
    }
    if pilots[index].program.isFinished { pilots[index] = office.terminal(step.terminal) }
    try look(at: index)
  }

  /// What must hold in the database when all is over.
  func conclude() throws {
    let findings = try office.findings()
    if !findings.isEmpty { throw SoakFault(description: findings.joined(separator: "; ")) }
  }

  private func send(_ event: TerminalEvent, to index: Int) {
    if case .resize(let rows, let columns) = event {
      pilots[index].resize(rows: rows, columns: columns)
    } else {
      pilots[index].send(event)
    }
  }

  private func enter(_ person: FlowOffice.Person, at index: Int) {
    let pilot = pilots[index]
    switch pilot.program.screenName {
    case "サインイン":
      pilot.send(.stopRequested)
      let fresh = office.terminal(index + 1, rows: pilot.rows, columns: pilot.columns)
      pilots[index] = fresh.signIn(person)
    case "離席中": pilot.press(.escape).type(FlowOffice.password).press(.enter)
    default: return
    }
    // Nonsense typed as a password makes the account wait.
    if isOutside(pilots[index]) { office.pass(seconds: 900) }
  }

  private func isOutside(_ pilot: Pilot) -> Bool {
    ["サインイン", "離席中"].contains(pilot.program.screenName)
  }

  private func look(at index: Int) throws {
    let pilot = pilots[index]
    _ = pilot.program.takeSignals()
    let (frame, cursor) = pilot.program.frame(rows: pilot.rows, columns: pilot.columns)
    guard frame.rows == pilot.rows, frame.columns == pilot.columns else {
      throw SoakFault(description: "the frame has another size than the window")
    }
    if let cursor,
      !(0..<frame.rows).contains(cursor.row) || !(0..<frame.columns).contains(cursor.column)
    {
      throw SoakFault(description: "the cursor stands outside: \(cursor)")
    }
    let isLarge = !FrameLayout.isTooSmall(rows: pilot.rows, columns: pilot.columns)
    if isLarge, !pilot.program.isCovered, !isOutside(pilot) { workingSteps += 1 }
    guard let seen = shown[index], frame == seen else {
      try look(at: frame, insteadOf: shown[index])
      shown[index] = frame
      if isLarge { try lookAtHeader(of: frame, pilot.program) }
      return
    }
  }

  /// Rows that stay were looked at already: text is dear in a debug build.
  private func look(at frame: CellBuffer, insteadOf seen: CellBuffer?) throws {
    for row in 0..<frame.rows {
      if let seen, frame.rowEquals(row, seen) { continue }
      try lookForControls(in: frame.text(inRow: row))
    }
  }

  private func lookForControls(in text: String) throws {
    let control = text.unicodeScalars.first { scalar in
      scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
    }
    if let control { throw SoakFault(description: "a control is drawn: \(control.value)") }
  }

  private func lookAtHeader(of frame: CellBuffer, _ program: Program) throws {
    screensSeen.insert(program.screenName)
    guard !program.isCovered else { return }
    let head = frame.text(inRow: 0)
    let marks = ["【研修】 窓口  中原区役所", "【研修】 中原区役所"]
    guard marks.contains(where: { head.utf8.starts(with: $0.utf8) }) else {
      throw SoakFault(description: "the header is missing on \(program.screenName): \(head)")
    }
  }
}
