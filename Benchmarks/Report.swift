/// Everything measured in one run.
struct Report {
  var figures: [Figure] = []
  /// Machine and load, a line each.
  var surroundings: [String] = []
  /// A measurement of our own program that should have been made and could not.
  var failures: [String] = []

  var isComplete: Bool { failures.isEmpty }

  var table: String {
    let heads = ["figure", "measured: median, p95 (min–max)", "reach", ""]
    let rows = [heads] + figures.map(cells)
    let widths = heads.indices.map { column in
      rows.map { $0[column].unicodeScalars.count }.max() ?? 0
    }
    var lines = surroundings
    lines.append("")
    for (index, row) in rows.enumerated() {
      let padded = zip(row, widths).map { text, width in
        text + String(repeating: " ", count: width - text.unicodeScalars.count)
      }
      lines.append(Self.trimmed(padded.joined(separator: " | ")))
      if index == 0 {
        lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: "-|-"))
      }
    }
    let notes = figures.filter { !$0.note.isEmpty }.map { "\($0.title): \($0.note)" }
    let tail = notes + failures.map { "NOT MEASURED: \($0)" }
    return (lines + (tail.isEmpty ? [] : [""] + tail)).joined(separator: "\n") + "\n"
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  private func cells(_ figure: Figure) -> [String] {
    let measured = figure.sample.map { Self.measured($0, figure) } ?? ""
    return [figure.title, measured, Self.reach(figure), figure.verdict.rawValue]
  }

  private static func measured(_ sample: Sample, _ figure: Figure) -> String {
    let digits = figure.digits
    if sample.count == 1 { return "\(sample.median.text(digits)) \(figure.unit)" }
    var text = "\(sample.median.text(digits)), \(sample.percentile(95).text(digits)) "
    text += "(\(sample.minimum.text(digits))–\(sample.maximum.text(digits))) \(figure.unit)"
    if case .atMost(_, .mean) = figure.reach { text += ", mean \(sample.mean.text(digits))" }
    return text + ", n=\(sample.count)"
  }

  private static func reach(_ figure: Figure) -> String {
    switch figure.reach {
    case nil: ""
    case .atMost(let limit, let measure):
      "\(measure.rawValue) ≤ \(short(limit)) \(figure.unit)"
    case .atLeast(let limit, let measure):
      "\(measure.rawValue) ≥ \(short(limit)) \(figure.unit)"
    }
  }

  private static func short(_ limit: Double) -> String {
    var text = limit.text(2)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// One document.
  var json: String {
    let rows = figures.map { figure -> String in
      var fields = [
        "\"id\":\(Self.quoted(figure.id))", "\"title\":\(Self.quoted(figure.title))",
        "\"unit\":\(Self.quoted(figure.unit))",
        "\"verdict\":\(Self.quoted(figure.verdict.rawValue))",
        "\"note\":\(Self.quoted(figure.note))",
      ]
      if let sample = figure.sample {
        fields += [
          "\"n\":\(sample.count)", "\"median\":\(sample.median.text(4))",
          "\"p95\":\(sample.percentile(95).text(4))", "\"p99\":\(sample.percentile(99).text(4))",
          "\"mean\":\(sample.mean.text(4))", "\"min\":\(sample.minimum.text(4))",
          "\"max\":\(sample.maximum.text(4))",
        ]
      }
      return "{" + fields.joined(separator: ",") + "}"
    }
    return "{\"surroundings\":[\(surroundings.map(Self.quoted).joined(separator: ","))],"
      + "\"failures\":[\(failures.map(Self.quoted).joined(separator: ","))],"
      + "\"figures\":[\(rows.joined(separator: ","))]}\n"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default:
        if scalar.value < 0x20 { result += " " } else { result.unicodeScalars.append(scalar) }
      }
    }
    return result + "\""
  }
}
