import Domain
import TUI

extension PersonSearchScreen {
  public static func update(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .resized(let rows):
      state.table.pageRows = max(3, rows - 5)
      state.address?.page(by: rows - 7)
    case .refreshed:
      let people = state.peopleInSight
      return people.isEmpty ? [] : [.recheck(people)]
    case .stopped(let codes): state.hide(codes)
    case .foundAddress(let answer, let query): state.address?.found(answer, for: query)
    case .found(let hits, let text):
      // An answer that comes after another key was pressed is an older one.
      guard SafeText.isSame(text, state.text) else { return [] }
      state.hits = hits
      state.register = hits.register ?? state.register
      state.table.settle(in: state.rows)
    case .opened(let detail):
      state.detail = detail
      state.register = detail.register ?? state.register
    case .failed(let failure):
      state.hits = failure.code == .myNumber ? nil : state.hits
      state.message = .refusal(failure.message)
    case .form(let event): return take(event, &state)
    default: return press(&state, action)
    }
    return []
  }

  private static func press(_ state: inout State, _ action: Action) -> [Effect] {
    state.message = nil
    switch action {
    case .moved(let move):
      if state.address == nil {
        state.table.move(move, in: state.rows)
      } else {
        state.address?.move(move)
      }
    case .requestAsked:
      guard state.requestReason == nil, let view = state.detail?.view ?? state.selected else {
        return []
      }
      return [.request(view.id)]
    case .addressAsked:
      state.purposeForm = nil
      state.address = AddressSearch()
    case .detailAsked: return open(&state)
    case .householdAsked: return household(&state)
    case .purposeAsked: state.purposeForm = state.purposeChoice()
    case .cleared: return look(for: "", &state)
    case .back: return back(&state)
    default: break
    }
    return []
  }

  private static func open(_ state: inout State) -> [Effect] {
    guard let view = state.selected else { return [] }
    if let reason = state.detailReason {
      state.message = .refusal(reason)
      return []
    }
    if state.isChoosing { return [.choose(view.id)] }
    guard let purpose = state.purpose else {
      state.purposeForm = state.purposeChoice()
      return []
    }
    return [.view(view.id, purpose)]
  }

  private static func household(_ state: inout State) -> [Effect] {
    guard let person = (state.detail?.view ?? state.selected)?.resident else { return [] }
    return look(for: person.household.text, &state)
  }

  private static func look(for text: String, _ state: inout State) -> [Effect] {
    state.detail = nil
    state.form.setText(text, for: Field.text)
    state.table = TableState<PersonID>()
    return search(&state)
  }

  private static func search(_ state: inout State) -> [Effect] {
    guard !SafeText.isBlank(state.text) else {
      state.hits = nil
      return []
    }
    return [.search(state.text)]
  }

  private static func back(_ state: inout State) -> [Effect] {
    if state.detail != nil {
      state.detail = nil
      return []
    }
    if !state.text.isEmpty { return look(for: "", &state) }
    return [.leave]
  }

  // MARK: Forms

  private static func take(_ event: FormEvent, _ state: inout State) -> [Effect] {
    state.message = nil
    if state.address != nil { return takeAddress(event, &state) }
    if state.purposeForm != nil { return choose(event, &state) }
    switch event {
    case .changed(let form, _):
      let before = state.text
      state.form = form
      guard !SafeText.isSame(before, state.text) else { return [] }
      state.table = TableState<PersonID>()
      return search(&state)
    case .left: return []
    case .submitted: return open(&state)
    case .cancelled: return back(&state)
    }
  }

  private static func takeAddress(_ event: FormEvent, _ state: inout State) -> [Effect] {
    switch state.address?.take(event) {
    case .find(let query): return [.findAddress(query)]
    case .chosen(let area):
      state.address = nil
      // Everybody lives in the prefecture; the field has room for the rest.
      return look(for: area.municipality + area.town, &state)
    case .cancelled: state.address = nil
    case nil, .some(.none): break
    }
    return []
  }

  private static func choose(_ event: FormEvent, _ state: inout State) -> [Effect] {
    switch event {
    case .changed(let form, _), .left(let form, _): state.purposeForm = form
    case .cancelled: state.purposeForm = nil
    case .submitted(let form):
      state.purposeForm = nil
      state.purpose = form.choice(Field.purpose).flatMap(Purpose.init)
      return state.detail == nil && state.purpose != nil ? open(&state) : []
    }
    return []
  }
}
