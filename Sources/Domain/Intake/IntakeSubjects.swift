/// The procedures by their ids, each with its rows through all periods and what it triggers.
struct IntakeSubjects: Sendable {
  let ids: [String]
  /// By id: rows in `IntakeContent.procedures`.
  let rows: [[Int]]
  /// By id: which others it makes us look at.
  let triggered: [[Int]]
  /// By id: which are shown beside it when it is late.
  let lateWith: [[Int]]

  init(_ procedures: [Procedure]) {
    var places: [String: Int] = [:]
    var ids: [String] = []
    var rows: [[Int]] = []
    for (index, procedure) in procedures.enumerated() {
      if let place = places[procedure.id] {
        rows[place].append(index)
      } else {
        places[procedure.id] = ids.count
        ids.append(procedure.id)
        rows.append([index])
      }
    }
    let found = places
    func others(_ names: (Procedure) -> [String]) -> [[Int]] {
      rows.map { own in
        Array(Set(own.flatMap { names(procedures[$0]) }.compactMap { found[$0] })).sorted()
      }
    }
    triggered = others { $0.triggers }
    lateWith = others { $0.lateWith }
    self.ids = ids
    self.rows = rows
  }
}
