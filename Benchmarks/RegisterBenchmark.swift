import Catalogue
import Cells
import Domain
import Glibc
import Resources
import Storage
import UseCases

/// The register at the size of the city: taking it in while tickets are given, its size, and a key
/// of the search.
struct RegisterBenchmark {
  static let people = 1_550_000
  static let searches = 1_200

  let trial: Trial
  let program: String

  func run() throws -> [Figure] {
    let data = ResourceFiles(
      roots: ResourceFiles.defaultRoots(
        executable: Programs.own, environment: [:], explicit: nil))
    let file = try residents(data)
    let path = trial.folder + "/residents.csv"
    try write(file, to: path)
    let glyphs = try GlyphTable(csv: data.read("register/glyphs.csv"))
    let store = try Store.open(DatabaseFiles(database: trial.database)) { Trial.time() }
    guard let credential = store.trainingCredential else { throw BenchmarkFailure("no 研修") }
    let desk = RegisterDesk(
      Desk(store: store, credential: credential, place: Place(office: Trial.office)))
    let began = Moment.now
    _ = try desk.importResidents(file, glyphs: glyphs)
    let seconds = Moment.now.milliseconds(since: began) / 1_000
    let keys = try search(desk)
    let size = try fileSize()
    try store.close()
    return figures(seconds, size, keys) + [try crowdMeanwhile(path)]
      + (try StartBenchmark(trial: trial, program: program).withRegister())
  }

  private func residents(_ data: ResourceFiles) throws -> [UInt8] {
    let names = try DemoNames.load(
      files: data.list("demo").filter { $0.hasSuffix(".csv") }.map {
        ($0, try data.read("demo/\($0)"))
      })
    guard let date = CivilDate(iso: "2026-11-24") else { throw BenchmarkFailure("no date") }
    var register = DemoRegister(names: names, date: date, seed: 1)
    var bytes = Array(
      (ResidentColumn.allCases.map(\.rawValue).joined(separator: ",") + "\n").utf8)
    bytes.reserveCapacity(Self.people * 180)
    for _ in 0..<Self.people {
      guard let person = register.next() else { throw BenchmarkFailure("no people") }
      let flags = SuppressionFlag.allCases.map { person.flags.contains($0) ? "1" : "0" }
      let fields =
        [
          person.id.text, person.household.text, person.name.text, person.kana.text,
          person.birth.iso, "", person.sex.name, person.relationship.text, "",
          person.address.city.text, person.address.town.text, person.address.lot.text,
          person.address.building.text,
        ] + flags + [""]
      bytes.append(contentsOf: fields.joined(separator: ",").utf8)
      bytes.append(0x0A)
    }
    return bytes
  }

  /// What is typed, key by key: readings, parts of readings, names, days, addresses.
  private static let typed = [
    "さとうはなこ", "ワタナベ", "たかはしけん", "みづこ", "ろう", "ヤマザキ", "ﾜﾀﾅﾍﾞ", "yamada", "髙橋", "太郎", "𠮷田",
    "澤田", "昭和45年3月1日", "S60.7.7", "小杉町3-9", "百合丘", "溝口2丁目", "1000777777", "ンイ", "リュウノスケ",
    "佐藤 S50.4.1", "神田", "斎藤",
  ]

  private func search(_ desk: RegisterDesk) throws -> [Double] {
    let open = try desk.openSearch()
    var times: [Double] = []
    while times.count < Self.searches {
      for text in Self.typed {
        for end in 1...text.count {
          let part = String(text.prefix(end))
          let began = Moment.now
          let hits = try open.find(part)
          var buffer = CellBuffer(rows: 40, columns: 120)
          for (row, person) in hits.people.prefix(36).enumerated() {
            let line = person.resident.map {
              "\($0.shownName.text)  \($0.kana.text)  \($0.birth.words)  \($0.address.line)"
            }
            buffer.put(line ?? person.id.text, row: row + 2, column: 1)
          }
          times.append(Moment.now.milliseconds(since: began))
        }
      }
    }
    return times
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { throw BenchmarkFailure("\(path) cannot be made") }
    defer { close(descriptor) }
    StandardStream(descriptor: descriptor).write(bytes)
  }

  /// The longest that a citizen waited for a ticket while the same people were taken in once more,
  /// as of the next day.
  private func crowdMeanwhile(_ path: String) throws -> Figure {
    let crowd = CrowdBenchmark(trial: trial)
    let workers = try crowd.workers()
    let began = Moment.now
    let importing = try ChildProcess(
      program,
      [
        "import", "residents", path, "--database", trial.database, "--as-of", "2026-11-25",
        "--now", "2026-11-25T10:07",
      ])
    let waits = try crowd.pace(workers)
    guard importing.wait() == 0 else { throw BenchmarkFailure("the import failed") }
    let seconds = Moment.now.milliseconds(since: began) / 1_000
    return Figure(
      id: "crowd-import", title: "16 processes × 10 a second while it is taken in", unit: "ms",
      sample: Sample(waits), reach: .atMost(200, .max),
      note: "the import beside it took \(seconds.text(1)) s")
  }

  private func fileSize() throws -> Double {
    guard let directory = opendir(trial.folder) else { throw BenchmarkFailure("no folder") }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      var info = stat()
      if name.contains(".register-2"), stat("\(trial.folder)/\(name)", &info) == 0 {
        return Double(info.st_size) / 1_048_576
      }
    }
    throw BenchmarkFailure("no register file")
  }

  private func figures(_ seconds: Double, _ size: Double, _ keys: [Double]) -> [Figure] {
    [
      Figure(
        id: "register-load", title: "take in \(Self.people) residents, file to use", unit: "s",
        digits: 1, sample: Sample([seconds]), reach: .atMost(10, .max)),
      Figure(
        id: "register-size", title: "  its file", unit: "MiB", digits: 0, sample: Sample([size])),
      Figure(
        id: "search-key", title: "search key: query and redraw", unit: "ms",
        sample: Sample(keys), reach: .atMost(2, .p95)),
      Figure(
        id: "search-key-99", title: "  the same, one in a hundred", unit: "ms",
        sample: Sample(keys), reach: .atMost(4, .p99)),
    ]
  }
}
