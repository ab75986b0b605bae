public import Cells
import Foundation
public import Testing

/// Compares a frame with the picture kept in `__Snapshots__/<name>.txt`, the nearest such folder
/// above the test file. Scalars are compared, so 神 U+FA19 is not 神 U+795E.
///
/// `UPDATE_SNAPSHOTS=1` writes the picture instead; where `CI` is set that is refused.
///
/// - Parameter styles: adds the styles, one sign a cell, with their legend.
public func assertScreen(
  _ buffer: CellBuffer, named name: String, cursor: CursorPosition? = nil, styles: Bool = false,
  file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
  let picture = ScreenPicture.text(buffer, cursor: cursor, styles: styles)
  guard let folder = ScreenPicture.folder(above: file) else {
    Issue.record("no __Snapshots__ folder above \(file)", sourceLocation: sourceLocation)
    return
  }
  let path = folder.appendingPathComponent(name + ".txt")
  if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
    return ScreenPicture.keep(picture, at: path, sourceLocation)
  }
  guard let kept = FileManager.default.contents(atPath: path.path) else {
    Issue.record(
      "there is no picture \(name); look at this one and write it with UPDATE_SNAPSHOTS=1\n\(picture)",
      sourceLocation: sourceLocation)
    return
  }
  guard !kept.elementsEqual(picture.utf8) else { return }
  Issue.record(
    """
    the screen is not the picture \(name)
    ---- kept
    \(String(decoding: kept, as: UTF8.self))
    ---- now
    \(picture)
    """, sourceLocation: sourceLocation)
}

/// A frame as the text that is kept: rows without the blanks at their end, then the cursor.
enum ScreenPicture {
  static func text(_ buffer: CellBuffer, cursor: CursorPosition?, styles: Bool) -> String {
    var lines = [buffer.text]
    lines.append(cursor.map { "cursor \($0.row),\($0.column)" } ?? "no cursor")
    if styles { lines.append(buffer.styleText) }
    return lines.joined(separator: "\n") + "\n"
  }

  static func keep(_ picture: String, at path: URL, _ sourceLocation: SourceLocation) {
    guard (ProcessInfo.processInfo.environment["CI"] ?? "").isEmpty else {
      Issue.record("pictures are not rewritten where CI is set", sourceLocation: sourceLocation)
      return
    }
    do {
      try Data(picture.utf8).write(to: path, options: .atomic)
    } catch {
      Issue.record(error, "cannot write \(path.path)", sourceLocation: sourceLocation)
    }
  }

  static func folder(above file: String) -> URL? {
    var folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    while folder.pathComponents.count > 1 {
      let candidate = folder.appendingPathComponent("__Snapshots__")
      if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
      folder.deleteLastPathComponent()
    }
    return nil
  }
}

/// Text compared by scalars (terminal.md 6.9).
enum ExactText {
  static func equal(_ left: String, _ right: String) -> Bool {
    left.unicodeScalars.elementsEqual(right.unicodeScalars)
  }

  static func contains(_ text: String, _ part: String) -> Bool {
    let all = Array(text.utf8)
    let wanted = Array(part.utf8)
    guard !wanted.isEmpty, all.count >= wanted.count else { return wanted.isEmpty }
    return (0...all.count - wanted.count).contains { start in
      all[start] == wanted[0] && all[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
