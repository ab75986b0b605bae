import Domain
import TUI

extension AuditViewerScreen {
  public static func update(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .resized(let rows): state.table.pageRows = max(3, rows - 4)
    case .loaded(let page): load(page, &state)
    case .verified(let verification): take(verification, &state)
    case .failed(let failure):
      state.wanted = nil
      state.message = .refusal(failure.message)
    case .form(let event): return take(event, &state)
    default:
      state.message = nil
      return press(&state, action)
    }
    return []
  }

  private static func load(_ page: AuditPage, _ state: inout State) {
    if state.purpose == nil {
      state.purpose = state.entry?.form.choice(Field.purpose).flatMap(Purpose.init)
    }
    let isSamePlace = state.page?.page == page.page && state.wanted == state.query
    state.query = (state.wanted ?? state.query).at(page: page.page)
    state.wanted = nil
    state.entry = nil
    state.page = page
    if !isSamePlace { state.table.move(state.landing, in: state.rows) }
    state.landing = .first
    state.table.settle(in: state.rows)
  }

  private static func take(_ verification: Verification, _ state: inout State) {
    state.verification = verification
    switch verification {
    case .intact(let rows): state.message = .done(AuditViewerText.intact(rows))
    case .broken: state.message = .refusal(AuditViewerText.broken)
    }
  }

  // MARK: Keys

  private static func press(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .moved(let move): return moved(move, &state)
    case .filterAsked:
      state.entry = Entry(kind: .filter, form: state.filterForm())
    case .filterCleared: return search(state.unfiltered, &state)
    case .sameSubject:
      guard let entry = state.selected else { return [] }
      var query = state.unfiltered
      query.subject = entry.subject
      return search(query, &state)
    case .sameStaff:
      guard let entry = state.selected else { return [] }
      var query = state.unfiltered
      query.staff = entry.staff
      return search(query, &state)
    case .reloadAsked: return search(state.query.at(page: 0), &state)
    case .nextPage: return turn(by: 1, landing: .first, &state)
    case .previousPage: return turn(by: -1, landing: .first, &state)
    case .verifyAsked: return [.verify]
    case .detailOpened: state.showsDetail = true
    case .back:
      guard state.showsDetail else { return [.leave] }
      state.showsDetail = false
    default: break
    }
    return []
  }

  /// Moving on at either end of a page opens the next one.
  private static func moved(_ move: TableMove, _ state: inout State) -> [Effect] {
    guard let page = state.page else { return [] }
    let index = state.table.index(in: state.rows)
    switch move {
    case .down, .pageDown:
      if index == page.entries.count - 1, page.hasNext {
        return turn(by: 1, landing: .first, &state)
      }
    case .up, .pageUp:
      if index == 0, page.hasPrevious { return turn(by: -1, landing: .last, &state) }
    case .first, .last: break
    }
    state.table.move(move, in: state.rows)
    return []
  }

  private static func turn(
    by step: Int, landing: TableMove, _ state: inout State
  ) -> [Effect] {
    guard let page = state.page, (0..<page.pageCount).contains(page.page + step) else { return [] }
    let effects = search(state.query.at(page: page.page + step), &state)
    state.landing = landing
    return effects
  }

  static func search(_ query: AuditQuery, _ state: inout State) -> [Effect] {
    guard let purpose = state.purpose else { return [] }
    state.wanted = query
    state.showsDetail = false
    return [.search(query, purpose)]
  }
}
