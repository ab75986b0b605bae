import Domain
import Foundation
import PaperModel
import Testing

@testable import PaperPress

struct PressFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// A folder of one test with a spool, and the real program.
final class PaperBench {
  let folder: String
  var spool: String { folder + "/spool" }

  init() throws {
    folder = NSTemporaryDirectory() + "madoguchi-paper-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      Issue.record("the folder of this test could not be put away: \(error)")
    }
  }

  func press(
    _ printer: PaperPrinter = .none, program: String? = nil, patience: Int = 30
  ) throws -> PaperPress {
    PaperPress(
      program: PaperProgram(path: try program ?? Self.program()), spool: spool, printer: printer,
      patienceSeconds: patience)
  }

  /// The `madoguchi-paper` that was built with these tests.
  static func program() throws -> String {
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    var checkout = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { checkout.deleteLastPathComponent() }
    for folder in [
      URL(fileURLWithPath: own).deletingLastPathComponent().path,
      checkout.path + "/.build/debug",
    ] {
      let path = folder + "/madoguchi-paper"
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    throw PressFailure("madoguchi-paper is not built: swift build --product madoguchi-paper")
  }

  /// A shell script as a program of its own.
  func script(_ name: String, _ text: String) throws -> String {
    let path = folder + "/" + name
    try Data("#!/bin/sh\n\(text)\n".utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  struct Ended {
    var status: Int32
    var output: [UInt8]
    var messages: String
  }

  /// Runs a program to its end. Both pipes are emptied into files, so that neither can fill.
  func run(_ program: String, _ arguments: [String], input: [UInt8] = []) throws -> Ended {
    let stem = folder + "/" + UUID().uuidString
    for end in ["in", "out", "err"] {
      try Data(end == "in" ? input : []).write(to: URL(fileURLWithPath: "\(stem).\(end)"))
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    process.standardInput = try handle(stem + ".in")
    process.standardOutput = FileHandle(forWritingAtPath: stem + ".out")
    process.standardError = FileHandle(forWritingAtPath: stem + ".err")
    try process.run()
    process.waitUntilExit()
    return Ended(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: [UInt8](try Data(contentsOf: URL(fileURLWithPath: stem + ".out"))),
      messages: String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: stem + ".err")), as: UTF8.self))
  }

  private func handle(_ path: String) throws -> FileHandle {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw PressFailure("\(path) cannot be read")
    }
    return handle
  }

  func draw(_ json: [UInt8], _ arguments: String...) throws -> Ended {
    try run(Self.program(), arguments, input: json)
  }

  func draw(_ document: PaperDocument) throws -> Ended {
    try draw(Array(document.json.written.utf8))
  }

  /// What a PDF says, without blanks and line ends: where they stand is a matter of layout.
  func text(of pdf: [UInt8]) throws -> String {
    let path = folder + "/" + UUID().uuidString + ".pdf"
    try Data(pdf).write(to: URL(fileURLWithPath: path))
    let ended = try run("/usr/bin/pdftotext", ["-enc", "UTF-8", path, "-"])
    guard ended.status == 0 else { throw PressFailure("pdftotext: \(ended.messages)") }
    return Self.solid(String(decoding: ended.output, as: UTF8.self))
  }

  static func solid(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    out.append(
      contentsOf: text.unicodeScalars.filter {
        $0.value > 0x20 && $0.value != 0x3000 && !(0xE0100...0xE01EF).contains($0.value)
      })
    return String(out)
  }

  static func has(_ text: String, _ part: String) -> Bool {
    let wanted = Array(solid(part).unicodeScalars)
    return Array(text.unicodeScalars).contains(wanted)
  }

  /// The lines of pdffonts: name, whether embedded, whether it says which characters it draws.
  func fonts(of pdf: [UInt8]) throws -> [(name: String, embedded: Bool, unicode: Bool)] {
    let path = folder + "/" + UUID().uuidString + ".pdf"
    try Data(pdf).write(to: URL(fileURLWithPath: path))
    let ended = try run("/usr/bin/pdffonts", [path])
    guard ended.status == 0 else { throw PressFailure("pdffonts: \(ended.messages)") }
    let lines = String(decoding: ended.output, as: UTF8.self).split(separator: "\n").dropFirst(2)
    return lines.map { line in
      let words = line.split(separator: " ")
      return (String(words[0]), words[words.count - 5] == "yes", words[words.count - 3] == "yes")
    }
  }

  /// One box with a text, on A5.
  static func page(
    _ text: String, field: String = "氏名", font: PaperFont = .name,
    frame: PaperFrame = PaperFrame(100, 100, 1_200, 150), size: Int = 120, minimum: Int = 60,
    wraps: Bool = false
  ) -> PaperDocument {
    PaperDocument(
      title: "試験", audience: .citizen,
      pages: [
        PaperPage(
          .a5,
          [
            .text(
              PaperText(
                field, text, in: frame, font: font, size: size, minimum: minimum, wraps: wraps))
          ])
      ])
  }
}
