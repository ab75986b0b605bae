import Domain
import TUI

extension OfficeGuide {
  public static func update(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .refreshed: return [.tick]
    case .ticked(let now): state.now = now
    case .found(let answer, let query): state.search?.found(answer, for: query)
    case .failed(let failure): state.message = .refusal(failure.message)
    case .resized(let rows):
      state.table.pageRows = max(3, rows - 3)
      state.search?.page(by: rows - 7)
    case .form(let event): return take(event, &state)
    default: return press(&state, action)
    }
    return []
  }

  private static func press(_ state: inout State, _ action: Action) -> [Effect] {
    state.message = nil
    switch action {
    case .moved(let move): moved(move, &state)
    case .addressAsked: state.search = AddressSearch()
    case .peopleAsked:
      guard let area = state.chosen else { return [] }
      return [.people(area.municipality + area.town)]
    case .filterAsked:
      state.showsDetail = false
      state.filter = .filter(state.table.filter)
    case .detailOpened:
      state.showsDetail = state.selected != nil
      state.scrolled = 0
    case .back: return back(&state)
    default: break
    }
    return []
  }

  private static func moved(_ move: TableMove, _ state: inout State) {
    if state.search != nil {
      state.search?.move(move)
    } else if state.showsDetail {
      let page = max(1, state.table.pageRows - 2)
      let last = max(0, state.detailLines.count - 1)
      let target =
        switch move {
        case .up: state.scrolled - 1
        case .down: state.scrolled + 1
        case .pageUp: state.scrolled - page
        case .pageDown: state.scrolled + page
        case .first: 0
        case .last: last
        }
      state.scrolled = min(max(0, target), last)
    } else {
      state.table.move(move, in: state.rows)
    }
  }

  private static func back(_ state: inout State) -> [Effect] {
    if state.showsDetail {
      state.showsDetail = false
    } else if !state.table.filter.isEmpty {
      state.table.filter = ""
    } else {
      return [.leave]
    }
    return []
  }

  // MARK: Forms

  private static func take(_ event: FormEvent, _ state: inout State) -> [Effect] {
    state.message = nil
    if state.search != nil { return searched(event, &state) }
    switch event {
    case .cancelled:
      state.filter = nil
      state.table.filter = ""
      return []
    case .submitted: state.filter = nil
    case .changed, .left: state.filter = event.form
    }
    state.table.filter = event.form.text("filter")
    state.table.settle(in: state.rows)
    return []
  }

  private static func searched(_ event: FormEvent, _ state: inout State) -> [Effect] {
    switch state.search?.take(event) {
    case .find(let query): return [.find(query, limit: AddressSearch.limit)]
    case .chosen(let area):
      state.search = nil
      state.chosen = area
      state.message = .done(OfficeGuideText.chosen(area))
    case .cancelled: state.search = nil
    case nil, .some(.none): break
    }
    return []
  }
}
