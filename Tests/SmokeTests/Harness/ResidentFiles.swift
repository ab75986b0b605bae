import Foundation
import TestKit

extension TestOffice {
  /// Writes a residents' file into the office's folder and gives its path.
  @discardableResult
  func residents(_ name: String, _ lines: [String]) throws -> String {
    try write(name, ResidentSample.file(lines))
  }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let path = folder + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// The words that take a file in.
  static func taking(_ path: String, asOf: String = "2026-11-24", _ more: String...) -> [String] {
    ["import", "residents", path, "--as-of", asOf, "--now", now, "--json"] + more
  }

  @discardableResult
  func take(_ path: String, asOf: String = "2026-11-24") throws -> Document {
    let done = try start(Self.taking(path, asOf: asOf)).finish(Deadline(seconds: 120))
    guard done.status == 0 else {
      throw SmokeFailure("import: \(done.status ?? -1) \(done.stdout) \(done.stderr)")
    }
    return try Document(done.output)
  }

  func found(_ text: String) throws -> [String] {
    let hits = try json("person", "search", "--text", text, "--now", Self.now)
    return (hits.list ?? []).compactMap { $0["id"].text }
  }

  /// What of registers lies beside the database, the turnstile left out.
  func registerFiles() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.contains(".register-") && !$0.hasSuffix("-turn") }.sorted()
  }
}
