import Domain
import Storage
import UseCases

/// A visitor held against everybody a protection is against: the whole transaction, with so many
/// protections, for somebody who is meant and for somebody who is not.
struct VisitorBenchmark {
  static let steps = [0, 500, 5_000]
  private static let rounds = 200
  private static let limits = [0: 20.0, 500: 30.0, 5_000: 150.0]

  let trial: Trial

  /// - Throws: `BenchmarkFailure` when the demonstration has no 研修 credential.
  func run() throws -> [Figure] {
    let store = try Store.open(DatabaseFiles(database: trial.database)) { Trial.time() }
    guard let credential = store.trainingCredential else { throw BenchmarkFailure("no 研修") }
    let desk = ProtectionDesk(
      Desk(store: store, credential: credential, place: Place(office: Trial.office)))
    var figures: [Figure] = []
    var count = 0
    for step in Self.steps {
      while count < step {
        count += 1
        _ = try desk.add(
          PersonID("bench-\(count)"), consultedOn: Trial.time().date,
          ProtectionSecret(origin: "横浜市", counterparts: [Self.counterpart(count)]),
          absent: "測定")
      }
      figures += try measure(desk, step)
    }
    try store.close()
    return figures
  }

  private func measure(_ desk: ProtectionDesk, _ step: Int) throws -> [Figure] {
    let met = Self.visitor(max(1, step / 2))
    let other = Visitor(
      name: "無関係 次郎", kana: "ムカンケイ ジロウ", birth: CivilDate(iso: "1988-08-08"),
      address: "川崎市麻生区百合丘9丁目8番7号")
    var times: (met: [Double], other: [Double]) = ([], [])
    for _ in 0..<Self.rounds {
      let began = Moment.now
      try desk.see(met, at: 1)
      let between = Moment.now
      try desk.see(other, at: 1)
      times.met.append(between.milliseconds(since: began))
      times.other.append(Moment.now.milliseconds(since: between))
    }
    return [("meant", times.met), ("not meant", times.other)].map { name, values in
      Figure(
        id: "visitor-\(step)-\(name == "meant" ? "met" : "other")",
        title: "a visitor against \(step) protections, \(name)", unit: "ms",
        sample: Sample(values), reach: Self.limits[step].map { .atMost($0, .p95) })
    }
  }

  private static let sounds = ["サ", "ト", "ミ", "ヨ", "カ", "ワ", "タ", "ナ", "リ", "エ"]

  /// Ten thousand different readings.
  private static func reading(_ number: Int) -> String {
    let parts = [number / 1_000, number / 100, number / 10, number].map { sounds[$0 % 10] }
    return "\(parts[0])ヤ\(parts[1])ダ \(parts[2])ロウ\(parts[3])"
  }

  private static func counterpart(_ number: Int) -> Counterpart {
    let visitor = visitor(number)
    return Counterpart(
      name: visitor.name, kana: visitor.kana, birth: visitor.birth, address: visitor.address,
      aliases: [ExactText("通称\(number) 太郎"), ExactText("ツウショウ \(reading(number))")])
  }

  private static func visitor(_ number: Int) -> Visitor {
    Visitor(
      name: ExactText("仮名\(number) 太郎"), kana: ExactText(reading(number)),
      birth: CivilDate(dayNumber: (CivilDate(iso: "1950-01-01")?.dayNumber ?? 0) + number),
      address: ExactText("横浜市鶴見区見本町\(number % 9 + 1)丁目\(number)番1号"))
  }
}
