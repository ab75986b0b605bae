import Foundation
import Testing

/// The program under test: the `madoguchi` that was built with these tests.
enum Program {
  /// - Throws: when it was not built.
  static func path() throws -> String {
    // The test bundle and the program are products of one build.
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let beside = URL(fileURLWithPath: own).deletingLastPathComponent()
    for folder in [beside.path, checkout + "/.build/debug"] {
      let path = folder + "/madoguchi"
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    throw SmokeFailure("madoguchi is not built: swift build --product madoguchi")
  }

  /// Tests/SmokeTests/Harness/Madoguchi.swift → the checkout.
  static var checkout: String {
    let here = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return here.dropLast(4).joined(separator: "/")
  }

  /// Nothing of whoever runs the tests: no locale, no configuration, no database of theirs.
  static func environment(_ folder: String) -> [String: String] {
    [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder, "TMPDIR": folder,
      "LANG": "C.UTF-8", "MADOGUCHI_CONFIG": folder + "/absent.conf",
      "MADOGUCHI_RESOURCES": checkout + "/Resources", "SWIFT_BACKTRACE": "enable=no",
    ]
  }
}

/// A tool of the system that the tests need.
///
/// - Throws: how to install it; a test that cannot run has failed.
func tool(_ name: String, package: String) throws -> String {
  for folder in ["/usr/local/bin", "/usr/bin", "/bin", "/usr/sbin"] {
    let path = folder + "/" + name
    if FileManager.default.isExecutableFile(atPath: path) { return path }
  }
  throw SmokeFailure("\(name) がありません。sudo apt-get install \(package) か make setup で入れてください。")
}
