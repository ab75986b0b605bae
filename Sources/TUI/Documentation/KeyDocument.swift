/// docs/keys.md, written from the same rows that dispatch the keys.
public enum KeyDocument {
  public static func markdown(_ screens: [ScreenKeys]) -> String {
    var lines = [
      "# キーの一覧", "",
      "このファイルはキーの表から作られています。手で直さないでください。", "",
      "F キーが届かない端末では Ctrl-O のあと 1〜9, 0, -, = が F1〜F12 になります。", "",
      "## どの画面でも", "",
    ]
    lines += table(
      GlobalKey.allCases.map { ([$0.key], $0.label, $0.reading, $0.help) })
    for screen in screens {
      lines += ["", "## \(escaped(screen.name))", ""]
      lines += table(screen.rows.map { ($0.keys, $0.label, $0.reading, $0.help) })
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func table(
    _ rows: [(keys: [Key], label: String, reading: String, help: String)]
  ) -> [String] {
    ["| キー | 操作 | 読み | 説明 |", "|---|---|---|---|"]
      + rows.map { row in
        let keys = row.keys.map { escaped($0.name) }.joined(separator: ", ")
        return "| \(keys) | \(escaped(row.label)) | \(escaped(row.reading))"
          + " | \(escaped(row.help)) |"
      }
  }

  /// A bar would end the cell.
  private static func escaped(_ text: String) -> String {
    text.map { $0 == "|" ? "\\|" : String($0) }.joined()
  }
}
