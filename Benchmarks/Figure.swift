/// One row of the report.
struct Figure {
  enum Verdict: String {
    case met
    case missed = "not met"
    /// Peers and by-figures have nothing to reach.
    case none = ""
    case notMeasured = "not measured"
  }

  /// Which number of the sample the reach speaks of.
  enum Measure: String {
    case median, mean, p95, p99, max

    func value(_ sample: Sample) -> Double {
      switch self {
      case .median: sample.median
      case .mean: sample.mean
      case .p95: sample.percentile(95)
      case .p99: sample.percentile(99)
      case .max: sample.maximum
      }
    }
  }

  enum Reach {
    case atMost(Double, Measure)
    case atLeast(Double, Measure)
  }

  /// Short and lasting, for programs that compare reports.
  var id: String
  var title: String
  var unit: String
  var digits = 2
  var sample: Sample?
  var reach: Reach?
  /// Why there is no sample, or what must be known to read it.
  var note = ""

  var verdict: Verdict {
    guard let sample else { return .notMeasured }
    switch reach {
    case nil: return .none
    case .atMost(let limit, let measure): return measure.value(sample) <= limit ? .met : .missed
    case .atLeast(let limit, let measure): return measure.value(sample) >= limit ? .met : .missed
    }
  }
}
