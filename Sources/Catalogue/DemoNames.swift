public import Domain

/// What invented residents are composed of.
public struct DemoNames: Equatable, Sendable {
  /// A part of a name as written, and its reading.
  public struct Part: Equatable, Sendable {
    public var text: String
    public var kana: String
  }

  public struct Town: Equatable, Sendable {
    public var city: String
    public var town: String
  }

  public var surnames: [Part]
  public var given: [Sex: [Part]]
  public var towns: [Town]

  /// Reads `surnames.csv`, `given-names.csv` and `towns.csv`, told apart by the end of their names.
  ///
  /// - Throws: the first problem of each file; a file that is absent is one.
  public static func load(
    files: [(name: String, bytes: [UInt8])]
  ) throws(CatalogueProblems) -> DemoNames {
    let surnames = try records("surnames.csv", ["氏", "カナ"], files)
    let given = try records("given-names.csv", ["名", "カナ", "性別"], files)
    let towns = try records("towns.csv", ["市区町村", "町字"], files)
    func parts(_ sex: Sex) -> [Part] {
      given.filter { $0[2] == sex.name }.map { Part(text: $0[0], kana: $0[1]) }
    }
    return DemoNames(
      surnames: surnames.map { Part(text: $0[0], kana: $0[1]) },
      given: [.male: parts(.male), .female: parts(.female)],
      towns: towns.map { Town(city: $0[0], town: $0[1]) })
  }

  private static func records(
    _ name: String, _ heading: [String], _ files: [(name: String, bytes: [UInt8])]
  ) throws(CatalogueProblems) -> [[String]] {
    func problem(_ line: Int, _ message: String) -> CatalogueProblems {
      CatalogueProblems([
        CatalogueProblem(file: name, line: line, field: "", message: message)
      ])
    }
    guard let file = files.first(where: { $0.name == name || $0.name.hasSuffix("/\(name)") })
    else { throw problem(1, "ファイルがありません。") }
    do {
      let records = try CSVReader.records(bytes: file.bytes)
      guard records.count > 1, records[0].fields == heading else {
        throw problem(1, "見出しは \(heading.joined(separator: ",")) です。その下に一行以上書いてください。")
      }
      if let empty = records.first(where: { $0.fields.contains("") }) {
        throw problem(empty.line, "空の項目があります。")
      }
      return records.dropFirst().map(\.fields)
    } catch let fault as CSVReader.Fault {
      throw problem(fault.line, fault.message)
    } catch let problems as CatalogueProblems {
      throw problems
    } catch {
      throw problem(1, "読めません。")
    }
  }
}
