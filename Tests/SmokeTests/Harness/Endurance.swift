import Foundation

/// How hard the tests press: as much as a check may take, or as long as it needs in a soak.
enum Endurance {
  /// `make soak` says how many random events it wants; the processes press harder then too.
  static var isSoak: Bool { ProcessInfo.processInfo.environment["SOAK_EVENTS"] != nil }

  static func count(_ check: Int, soak: Int) -> Int { isSoak ? soak : check }
}
