import Catalogue
import Domain
import Foundation

/// The data this clone ships, read from its tree.
enum ShippedFiles {
  static let folder: URL = {
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder.appendingPathComponent("Resources")
  }()

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  static func offices() throws -> OfficeDirectory {
    try OfficeCatalogue.load(files: [("offices.yaml", try bytes("offices/offices.yaml"))])
  }

  static let demoNames = ["staff.yaml", "terminals.yaml", "day.yaml"]

  static func demoFiles() throws -> [(name: String, bytes: [UInt8])] {
    try demoNames.map { (name: $0, bytes: try bytes("demo/\($0)")) }
  }

  static func catalogueFiles() throws -> [(name: String, bytes: [UInt8])] {
    try CityCatalogue.names.map { (name: $0, bytes: try bytes($0)) }
  }

  static func catalogue() throws -> CatalogueContent {
    try CityCatalogue.load(files: try catalogueFiles())
  }
}
