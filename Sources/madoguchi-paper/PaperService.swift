import CPaper
import Domain
import Glibc
import PaperModel

/// The ways to be asked for a PDF.
struct PaperService {
  /// More than any document of ours; what is longer is not read.
  static let sizeLimit = 64 << 20

  let options: PaperOptions

  func run() throws(PaperFailure) {
    if options.isHelp {
      PaperStream.output.write(PaperOptions.usage + "\n")
    } else if options.serves {
      try serve()
    } else if let count = options.count {
      var lines = PaperLines(limit: Self.sizeLimit)
      try measure(try document(lines.next()), count)
    } else {
      try once()
    }
  }

  private func once() throws(PaperFailure) {
    let document = try document(PaperStream.input.all(limit: Self.sizeLimit))
    let pen = try PaperPen()
    let out = options.out
    try pen.draw(document) { bytes throws(PaperFailure) in
      guard let out else {
        PaperStream.output.write(bytes)
        return
      }
      let result = cp_put(out, bytes.baseAddress, bytes.count)
      guard result == 0 else { throw Self.unwritable(-result) }
    }
  }

  private static func unwritable(_ error: Int32) -> PaperFailure {
    if error == EEXIST {
      return PaperFailure(
        status: 1, code: "file-exists", message: "その名前のファイルがもうあります。上書きはしません。別の名前を指定してください。")
    }
    return PaperFailure(
      status: 1, code: "file-unwritable",
      message:
        "PDF を書けませんでした（\(String(cString: strerror(error)))）。ファイルは残していません。場所・権限・空き容量を確かめてください。"
    )
  }

  private func document(_ bytes: [UInt8]?) throws(PaperFailure) -> PaperDocument {
    guard let bytes else {
      throw PaperFailure(status: 2, code: "malformed", message: "文書が大きすぎます。何も作っていません。")
    }
    do {
      return try PaperDocument(json: bytes)
    } catch {
      throw .malformed(error)
    }
  }

  /// One line in, one line out, `{"bytes":N,"pages":P}` and the file behind it, or the failure; the
  /// next document is not held up by it.
  private func serve() throws(PaperFailure) {
    let pen = try PaperPen()
    var lines = PaperLines(limit: Self.sizeLimit)
    while let line = lines.next() {
      do {
        let document = try document(line)
        try pen.draw(document) { bytes throws(PaperFailure) in
          let answer = JSON.object([
            ("bytes", .number(bytes.count)), ("pages", .number(document.pages.count)),
          ])
          PaperStream.output.write(answer.written + "\n")
          PaperStream.output.write(bytes)
        }
      } catch {
        PaperStream.output.write(error.json + "\n")
      }
    }
  }

  /// From the value to the whole file in memory, in microseconds.
  private func measure(_ document: PaperDocument, _ count: Int) throws(PaperFailure) {
    let pen = try PaperPen()
    for _ in 0..<count {
      let began = Self.microseconds
      try pen.draw(document) { _ in () }
      PaperStream.output.write("\(Self.microseconds - began)\n")
    }
  }

  private static var microseconds: Int {
    var moment = timespec()
    clock_gettime(CLOCK_MONOTONIC, &moment)
    return moment.tv_sec * 1_000_000 + moment.tv_nsec / 1_000
  }
}
