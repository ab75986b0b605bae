/// Values of one figure and what is said of them. Never empty.
struct Sample {
  let sorted: [Double]

  init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    sorted = values.sorted()
  }

  var count: Int { sorted.count }
  var minimum: Double { sorted[0] }
  var maximum: Double { sorted[sorted.count - 1] }
  var mean: Double { sorted.reduce(0, +) / Double(sorted.count) }
  var median: Double { percentile(50) }

  /// The nearest rank: a value that was really measured.
  func percentile(_ percent: Double) -> Double {
    let rank = (percent / 100 * Double(sorted.count)).rounded(.up)
    return sorted[min(sorted.count - 1, max(0, Int(rank) - 1))]
  }
}

extension Double {
  /// With this many digits after the point.
  func text(_ digits: Int) -> String {
    guard isFinite else { return "-" }
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let whole = Int((abs(self) * Double(scale)).rounded())
    var text = "\(whole / scale)"
    if digits > 0 {
      let fraction = "\(whole % scale)"
      text += "." + String(repeating: "0", count: digits - fraction.utf8.count) + fraction
    }
    return self < 0 && whole != 0 ? "-" + text : text
  }
}
