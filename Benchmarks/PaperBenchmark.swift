import Domain
import Glibc
import PaperModel

/// Drawing a paper: from its value to the whole PDF in memory, by the program that draws.
struct PaperBenchmark {
  static let pages = 300

  let program: String

  /// - Throws: `BenchmarkFailure` when the program or a font is missing.
  func run() throws -> [Figure] {
    guard access(program, X_OK) == 0 else {
      throw BenchmarkFailure("\(program) is not built; `make bench` builds it")
    }
    let document = try Self.form.document().json.written
    let (began, child) = (Moment.now, try ChildProcess(program, ["--count", "\(Self.pages)"]))
    child.send(document)
    var times: [Double] = []
    var first = 0.0
    while let line = child.line() {
      guard let microseconds = Double(line) else {
        throw BenchmarkFailure("\(program) says no time: \(line)")
      }
      if times.isEmpty { first = Moment.now.milliseconds(since: began) }
      times.append(microseconds / 1_000)
    }
    guard child.wait() == 0, times.count == Self.pages else {
      throw BenchmarkFailure("\(program) drew \(times.count) of \(Self.pages) pages")
    }
    return [
      Figure(
        id: "paper-page", title: "PDF page after the first", unit: "ms",
        sample: Sample(Array(times.dropFirst())), reach: .atMost(10, .median)),
      Figure(
        id: "paper-first", title: "  start of the program to its first page", unit: "ms",
        sample: Sample([first])),
    ]
  }

  /// A request form as a counter prints it: names, a table, a QR code.
  private static var form: RequestForm {
    RequestForm(
      issuer: PaperIssuer(office: "中原区役所", section: "区民課", head: "中原区長"),
      day: CivilDate(iso: Trial.date) ?? CivilDate(dayNumber: 0), number: "A012",
      code: "REQ-nakahara-20261124-0012-1", requester: "\u{FA19}田　\u{20BB7}子",
      requesterAddress: "川崎市中原区小杉町三丁目245番地　架空ハイツ101", role: "本人",
      subject: "\u{FA19}田　\u{20BB7}子", subjectKana: "カミタ　ヨシコ", subjectBirth: "昭和50年4月1日",
      items: [
        .init("住民票の写し（世帯票）", copies: 2, options: ["続柄", "本籍・筆頭者"], fee: 300),
        .init("印鑑登録証明書", copies: 1, fee: 300), .init("戸籍全部事項証明書", copies: 1, fee: 450),
      ], use: "運転免許の更新")
  }
}
