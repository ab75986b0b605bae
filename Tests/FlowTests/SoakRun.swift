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
  /// Steps during which somebody was signed in and the window large enough: a soak that stands at
  /// the sign-in screen proves nothing.
  private(set) var workingSteps = 0
  private(set) var screensSeen: Set<String> = []

  init() throws {
    let office = try FlowOffice()
    self.office = office
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
    try look(at: pilots[index])
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

  private func look(at pilot: Pilot) throws {
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
    let text = frame.text
    if let control = text.utf8.first(where: { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F }) {
      throw SoakFault(description: "a control character is drawn: \(control)")
    }
    if text.unicodeScalars.contains(where: { (0x80..<0xA0).contains($0.value) }) {
      throw SoakFault(description: "a C1 control is drawn")
    }
    try lookAtHeader(of: text, pilot)
  }

  private func lookAtHeader(of text: String, _ pilot: Pilot) throws {
    guard !FrameLayout.isTooSmall(rows: pilot.rows, columns: pilot.columns) else { return }
    screensSeen.insert(pilot.program.screenName)
    guard !pilot.program.isCovered else { return }
    if !isOutside(pilot) { workingSteps += 1 }
    let head = text.utf8.prefix { $0 != 0x0A }
    let marks = ["【研修】 窓口  中原区役所", "【研修】 中原区役所"]
    guard marks.contains(where: { head.starts(with: $0.utf8) }) else {
      throw SoakFault(
        description: "the header is missing on \(pilot.program.screenName): \(String(head) ?? "")")
    }
  }
}
