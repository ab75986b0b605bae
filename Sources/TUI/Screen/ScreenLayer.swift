import Cells

/// One screen, its state and its effects behind `Layer`.
struct ScreenLayer<S: Screen>: Layer {
  /// Actions that one event may lead to; more means that two effects answer each other for ever.
  static var actionLimit: Int { 1_000 }

  var state: S.State
  /// Nil for a screen that has no effects.
  private let perform: ((S.Effect) -> [Outcome<S.Action>])?
  /// The table never changes while the screen is open; making it anew for each key would cost more
  /// than drawing.
  private let rows: [KeyRow<S.State, S.Action>]
  private let bound: Set<Key>

  init(state: S.State, perform: ((S.Effect) -> [Outcome<S.Action>])?) {
    self.state = state
    self.perform = perform
    rows = S.keys
    bound = Set(rows.flatMap(\.keys))
  }

  var name: String { S.name }
  var guide: [String] { S.guide }
  var entries: [KeyEntry] { rows.map(entry) }
  var footerEntries: [KeyEntry] {
    var entries: [KeyEntry] = []
    for row in rows where row.showsInFooter { entries.append(entry(row)) }
    return entries
  }

  func binds(_ key: Key) -> Bool { bound.contains(key) }

  var message: Message? { S.message(in: state) }
  var form: Form? { S.form(in: state) }
  var showsFrame: Bool { S.showsFrame }
  var answersDates: Bool { S.answersDates }

  func entry(for key: Key) -> (index: Int, entry: KeyEntry)? {
    guard let index = rows.firstIndex(where: { $0.keys.contains(key) }) else { return nil }
    return (index, entry(rows[index]))
  }

  func action(at index: Int) -> PendingAction? {
    guard rows.indices.contains(index) else { return nil }
    return PendingAction(value: rows[index].action(state))
  }

  func confirmation(at index: Int) -> Confirmation? {
    rows.indices.contains(index) ? rows[index].confirmation(state) : nil
  }

  func draw(into body: inout CellBuffer) -> CursorPosition? { S.view(state, into: &body) }

  mutating func send(_ action: PendingAction) -> [Navigation] {
    guard let action = action.value as? S.Action else { return [] }
    return run(action)
  }

  mutating func receive(_ event: FormEvent) -> [Navigation]? {
    S.formAction(event).map { run($0) }
  }

  mutating func answered(_ text: String) -> [Navigation]? { S.answered(text).map { run($0) } }

  mutating func refresh() -> [Navigation] { S.refresh.map { run($0) } ?? [] }

  mutating func recheck() {
    if let action = S.recheck { _ = run(action) }
  }

  mutating func resize(rows: Int, columns: Int) -> [Navigation] {
    S.resized(rows: rows, columns: columns).map { run($0) } ?? []
  }

  private enum Step {
    case action(S.Action)
    case effect(S.Effect)
  }

  /// Works depth first: what an effect answers goes through `update` before the next effect.
  private mutating func run(_ first: S.Action) -> [Navigation] {
    var steps = [Step.action(first)]
    var count = 0
    var navigation: [Navigation] = []
    while let step = steps.popLast() {
      switch step {
      case .action(let action):
        count += 1
        guard count <= Self.actionLimit else {
          navigation.append(.say(.refusal(ProgramText.endlessActions)))
          return navigation
        }
        steps.append(contentsOf: S.update(&state, action).reversed().map(Step.effect))
      case .effect(let effect):
        var actions: [Step] = []
        for outcome in perform?(effect) ?? [] {
          if case .action(let action) = outcome {
            actions.append(.action(action))
          } else if let wish = Navigation(outcome) {
            navigation.append(wish)
          }
        }
        steps.append(contentsOf: actions.reversed())
      }
    }
    return navigation
  }

  private func entry(_ row: KeyRow<S.State, S.Action>) -> KeyEntry {
    let current = row.current(state)
    return KeyEntry(
      keys: row.keys, label: current?.label ?? row.label, reading: row.reading,
      help: current?.help ?? row.help,
      disabledReason: row.disabledReason(state), showsInFooter: row.showsInFooter,
      showsInPalette: row.showsInPalette)
  }
}
