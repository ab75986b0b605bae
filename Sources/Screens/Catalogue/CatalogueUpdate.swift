import Domain
import TUI

extension CatalogueScreen {
  public static func update(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .refreshed: return [.load]
    case .resized(let rows):
      state.versionTable.pageRows = max(3, rows - 3)
      for page in Page.allCases {
        state.tables[page, default: TableState()].pageRows = max(3, rows - 3)
      }
    case .loaded(let overview): return take(overview, &state)
    case .content(let version, let content):
      state.contents[version.number] = content
      state.settle()
    case .done(let sentence):
      state.entry = nil
      state.message = .done(sentence)
      return [.load]
    case .failed(let failure): state.message = .refusal(failure.message)
    case .form(let event): return take(event, &state)
    default: return press(&state, action)
    }
    return []
  }

  /// Rows are asked for once, and again when another version came into force: not with every
  /// refresh, because each look is written down.
  private static func take(_ overview: CatalogueOverview, _ state: inout State) -> [Effect] {
    let before = state.overview
    state.overview = overview
    if before == nil, let active = overview.active {
      state.versionTable.select(active.id)
    }
    state.settle()
    let moved = before?.active?.id != overview.active?.id
    return moved ? state.missing.map { .loadContent($0) } : []
  }

  private static func press(_ state: inout State, _ action: Action) -> [Effect] {
    state.message = nil
    switch action {
    case .moved(let move):
      if state.page == .versions {
        state.versionTable.move(move, in: state.versionRows)
      } else {
        state.table.move(move, in: state.rows)
      }
    case .turned(let page):
      state.page = page
      state.showsDetail = false
      return state.missing.map { .loadContent($0) }
    case .activateAsked: return activate(&state)
    case .dayAsked: state.entry = Entry(kind: .day, form: state.dayForm())
    case .filterAsked:
      guard state.page != .versions else { return [] }
      state.showsDetail = false
      state.entry = Entry(kind: .filter, form: .filter(state.table.filter))
    case .detailOpened: state.showsDetail = true
    case .back: return back(&state)
    default: break
    }
    return []
  }

  private static func activate(_ state: inout State) -> [Effect] {
    guard let shown = state.shown else { return [] }
    if let reason = state.activateReason {
      state.message = .refusal(reason)
      return []
    }
    if let approval = state.approval { return [.activate(shown.version, approval.id)] }
    state.entry = Entry(
      kind: .reason(shown.version), form: state.reasonForm(shown))
    return []
  }

  private static func back(_ state: inout State) -> [Effect] {
    if state.showsDetail {
      state.showsDetail = false
    } else if state.page != .versions, !state.table.filter.isEmpty {
      state.table.filter = ""
    } else if state.page != .versions {
      state.page = .versions
    } else {
      return [.leave]
    }
    return []
  }
}

extension CatalogueScreen.State {
  mutating func settle() {
    versionTable.settle(in: versionRows)
    if page != .versions { table.settle(in: rows) }
  }
}
