import Cells
import Domain
import TUI
import TestKit
import Testing

/// A screen in the two sizes every screen must look right in, as pictures and as text.
enum FramePictures {
  static let sizes = [(rows: 24, columns: 80), (rows: 40, columns: 120)]

  /// Compares `<name>-80x24` and `<name>-120x40` with their pictures, frame, message and footer
  /// included. The state goes through the real program; nothing is performed.
  static func expect<S: Screen>(
    _ screen: S.Type, _ state: S.State, named name: String, styles: Bool = false,
    file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for size in sizes {
      let pilot = Pilot(
        root: Mounted(screen, state: state) { _ in [] }, rows: size.rows, columns: size.columns)
      assertScreen(
        pilot.frame, named: "\(name)-\(size.columns)x\(size.rows)", cursor: pilot.cursor,
        styles: styles, file: file, sourceLocation: sourceLocation)
    }
  }

  /// The body alone as text.
  static func body<S: Screen>(_ screen: S.Type, _ state: S.State) -> String {
    var buffer = CellBuffer(rows: 19, columns: 80)
    _ = screen.view(state, into: &buffer)
    return buffer.text
  }

  /// 2026-11-24, a Tuesday.
  static func time(_ hour: Int, _ minute: Int, _ second: Int = 0) throws -> OfficeTime {
    let day = try #require(CivilDate(year: 2026, month: 11, day: 24))
    let second = hour * 3_600 + minute * 60 + second
    return try #require(OfficeTime(date: day, secondOfDay: second))
  }

  static func session(
    _ roles: Role..., counter: CounterNumber? = 3, isTraining: Bool = false
  ) throws -> SessionInfo {
    let office: OfficeID = OfficeID("nakahara")
    let actor = Actor(
      staff: StaffID("1001"), name: "佐藤 花子", grants: roles.map { RoleGrant($0, office: office) },
      terminal: TerminalID("naka-3"), counter: counter)
    return SessionInfo(
      id: SessionID("s1"), actor: actor, office: office, officeName: "中原区役所",
      section: SectionID("kumin"), sectionName: "区民課", counter: counter,
      signedInAt: try time(8, 30), isTraining: isTraining)
  }
}
