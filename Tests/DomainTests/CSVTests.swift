import Domain
import Testing

@Suite struct CSVTests {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("=1+1", "\"'=1+1\""), ("+81", "\"'+81\""), ("-5", "\"'-5\""),
    ("@cmd", "\"'@cmd\""), ("\tx", "\"'\tx\""), ("\rx", "\"'\rx\""),
    ("\n=1", "\"'\n=1\""), ("＝1", "\"'＝1\""),
    ("a=b", "a=b"),
    ("0012", "\"0012\""), ("0", "0"), ("12", "12"), (" x", "\" x\""), ("中原区役所", "中原区役所"),
    ("a\r\nb", "\"a\r\nb\""),
  ])
  func fieldsAreSafe(text: String, field: String) {
    #expect(Array(SafeCSV.field(text).utf8) == Array(field.utf8))
  }

  @Test func linesEndAsTheStandardSays() {
    let line = SafeCSV.line(["A001", 12, "-", .number(-3)])
    #expect(Array(line.utf8) == Array("A001,12,\"'-\",-3\r\n".utf8))
    #expect(Array(SafeCSV.line(["a", "b"] as [String]).utf8) == Array("a,b\r\n".utf8))
  }

  @Test(arguments: Array(1...40) as [UInt64])
  func whatIsWrittenIsReadBack(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("ab,\"\n\r =+0山か\u{3099}\u{1F468}\u{E0100}'".unicodeScalars)
    let columns = Int.random(in: 2...5, using: &random)
    let rows = (0..<20).map { _ in
      (0..<columns).map { _ in
        var view = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...8, using: &random) {
          alphabet.randomElement(using: &random).map { view.append($0) }
        }
        return String(view)
      }
    }
    let text = SafeCSV.byteOrderMark + rows.map { SafeCSV.line($0) }.joined()
    let back = try CSVReader.records(text)
    #expect(back.count == rows.count)
    for (record, row) in zip(back, rows) {
      for (read, written) in zip(record.fields, row) {
        let bytes = Array(read.utf8)
        let isNeutralised = bytes == Array("'".utf8) + Array(written.utf8)
        #expect(bytes == Array(written.utf8) || isNeutralised, "seed \(seed)")
      }
    }
  }

  @Test func linesAreCountedThroughQuotedLineEnds() throws {
    let records = try CSVReader.records("a,b\r\n\"x\ny\",2\nlast,\n")
    #expect(records.map(\.line) == [1, 2, 4])
    #expect(records.map(\.fields) == [["a", "b"], ["x\ny", "2"], ["last", ""]])
  }

  @Test func endsWithAndWithoutALineEnd() throws {
    #expect(try CSVReader.records("").isEmpty)
    #expect(try CSVReader.records("a").map(\.fields) == [["a"]])
    #expect(try CSVReader.records("a,").map(\.fields) == [["a", ""]])
    #expect(try CSVReader.records("a\r\n").map(\.fields) == [["a"]])
    #expect(try CSVReader.records("\"\"").map(\.fields) == [[""]])
  }

  @Test(arguments: [
    ("a,b\nc", 2, "1項目"), ("a\nb\"c", 2, "引用符"), ("\"a\"b", 1, "閉じた引用符"),
    ("a\n\"b\nc", 2, "閉じられていません"),
    ("a\rb", 1, "CR だけ"), ("a,b\n\nc,d", 2, "1項目"),
  ])
  func brokenFilesNameTheLine(text: String, line: Int, reason: String) {
    let fault = fault(of: Array(text.utf8))
    #expect(fault?.line == line)
    #expect(fault?.message.hasPrefix("\(line)行目") == true)
    #expect(fault?.message.contains(reason) == true)
  }

  @Test func bytesThatAreNotUTF8AreRefused() {
    let fault = fault(of: Array("a\n".utf8) + [0x83, 0x41])
    #expect(fault?.line == 2)
    #expect(fault?.message.contains("UTF-8") == true)
  }

  private func fault(of bytes: [UInt8]) -> CSVReader.Fault? {
    do throws(CSVReader.Fault) {
      _ = try CSVReader.records(bytes: bytes)
      return nil
    } catch {
      return error
    }
  }
}
