import Domain
import Glibc

/// The program that draws, found like the shipped files: named, beside the workstation, or in the
/// build tree.
public struct PaperProgram: Equatable, Sendable {
  public let path: String

  public init(path: String) { self.path = path }

  public static let name = "madoguchi-paper"

  /// - Parameter executable: the running program, `/proc/self/exe` where there is one.
  /// - Throws: `DeskFailure` of kind `.environment` that says where it was looked for.
  public static func find(
    executable: String, environment: [String: String]
  ) throws -> PaperProgram {
    var places: [String] = []
    if let named = environment["MADOGUCHI_PAPER"], !named.isEmpty {
      places = [named]
    } else if let real = realpath(executable, nil) {
      let program = String(cString: real)
      free(real)
      let folder = program.utf8.lastIndex(of: UInt8(ascii: "/")).map { program[..<$0] } ?? "."
      places = ["\(folder)/\(name)", "\(folder)/../lib/madoguchi/\(name)"]
    }
    for place in places where access(place, X_OK) == 0 { return PaperProgram(path: place) }
    throw DeskFailure(
      .environment,
      "帳票を作るプログラム \(name) が見つかりません。何も印刷していません。探した場所: "
        + (places.isEmpty ? "（なし）" : places.joined(separator: "、"))
        + "。管理者に make install をやり直すか、MADOGUCHI_PAPER で場所を指定するよう伝えてください。")
  }
}
