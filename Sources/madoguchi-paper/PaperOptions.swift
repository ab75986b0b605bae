/// What was asked for on the command line.
struct PaperOptions: Equatable {
  /// Nil: the file goes to standard output.
  var out: String?
  /// Draws the document so often and says how long each took: for measuring.
  var count: Int?
  /// One document a line until the input ends, each answered.
  var serves = false
  var isHelp = false

  static let usage = """
    使い方: madoguchi-paper [--out FILE | --serve | --count N] < 文書.json

      （なし）     文書一つを読み、PDF を標準出力に書く
      --out FILE   PDF を新しいファイル FILE に書く（0600。書き終えるまで FILE はできない。上書きしない）
      --serve      一行に一つの文書を読み、それぞれに一行の答えと PDF を標準出力に書く
      --count N    一行の文書を N 回描き、かかった時間（マイクロ秒）を一行ずつ書く

    終了コード: 0 できた、1 予期しない失敗、2 指定か文書の誤り、3 入りきらない・字がない、78 書体がない。
    """

  /// - Throws: `PaperFailure` of wrong usage.
  init(_ arguments: [String]) throws(PaperFailure) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch word {
      case "--out":
        guard let path = rest.popFirst(), !path.isEmpty else { throw .usage }
        out = path
      case "--count":
        guard let text = rest.popFirst(), let number = Int(text), (1...100_000).contains(number)
        else { throw .usage }
        count = number
      case "--serve": serves = true
      case "--help", "-h": isHelp = true
      default: throw .usage
      }
    }
    guard [out != nil, count != nil, serves].filter({ $0 }).count <= 1 else { throw .usage }
  }
}
