import Domain
import Storage

/// Takes away what is left of somebody who is stopped from now on: the files of papers that must not
/// come out of a printer, and what was wiped from the database but stands in its log.
struct SpoolCleaning {
  private let discard: (String) throws -> Void

  init(_ discard: @escaping (String) throws -> Void) { self.discard = discard }

  /// - Parameter said: what was done and stands, whatever becomes of the rest.
  /// - Throws: `DeskFailure` `environment` naming what is still there.
  func take(_ papers: [DocumentID], andLogOf store: Store, said: String) throws {
    var left: [String] = []
    for paper in papers {
      do {
        try discard(paper.text)
      } catch {
        left.append(paper.text)
      }
    }
    guard left.isEmpty else {
      throw DeskFailure(
        .environment,
        "\(said)ただし、印刷待ちのフォルダーにある紙のファイルを消せませんでした（\(left.joined(separator: "、"))）。"
          + "管理者に、すぐに消してもらってください。")
    }
    do {
      try store.emptyLog()
    } catch {
      throw DeskFailure(
        .environment,
        "\(said)ただし、消した書きかけの跡が、データベースの -wal ファイルに残っているかもしれません。"
          + "管理者に、ディスクの空きを確かめ、すべての端末を閉じて開き直してもらってください。")
    }
  }
}
