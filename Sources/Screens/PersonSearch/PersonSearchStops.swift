import Domain
import TUI

extension PersonSearchScreen.State {
  /// Everybody of whom something is shown or held.
  var peopleInSight: [PersonID] {
    let views = (hits?.people ?? []) + (detail.map { [$0.view] } ?? [])
    let people = views.compactMap { $0.resident?.id } + (detail?.household.map(\.id) ?? [])
    var once: [PersonID] = []
    for id in people where !once.contains(id) { once.append(id) }
    return once
  }

  /// Keeps of people who are stopped now the number and the code; the household of one of them is not
  /// shown at all.
  mutating func hide(_ codes: [PersonID: StopCode]) {
    guard !codes.isEmpty else { return }
    func hidden(_ view: ResidentView) -> ResidentView {
      codes[view.id].map { .stopped(view.id, $0) } ?? view
    }
    let people = (hits?.people ?? []).map(hidden)
    hits?.people = people
    if let open = detail {
      let view = hidden(open.view)
      detail?.view = view
      detail?.household =
        view.resident == nil ? [] : open.household.filter { codes[$0.id] == nil }
    }
    table.settle(in: rows)
  }
}
