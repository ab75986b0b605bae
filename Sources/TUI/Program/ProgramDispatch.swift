import Cells

extension Program {
  var isTooSmall: Bool { FrameLayout.isTooSmall(rows: size.rows, columns: size.columns) }

  mutating func press(_ key: Key) {
    lastInput = chrome.now()
    stack.message = nil
    if awaitsFunctionDigit {
      awaitsFunctionDigit = false
      if key == .escape { return }
      if case .character(let sign) = key, let number = KeyFolding.functionNumber(sign) {
        return dispatch(.function(number))
      }
      if case .function = key { return dispatch(key) }
      return say(.info(ProgramText.prefixUnknown))
    }
    if key == .control("o") {
      awaitsFunctionDigit = true
      return
    }
    dispatch(key)
  }

  mutating func type(_ text: String) {
    lastInput = chrome.now()
    stack.message = nil
    guard awaitsFunctionDigit, let first = text.first else { return enter(text) }
    awaitsFunctionDigit = false
    guard let number = KeyFolding.functionNumber(first) else {
      return say(.info(ProgramText.prefixUnknown))
    }
    dispatch(.function(number))
    // A fast typist's next characters may have come in the same run.
    let rest = String(text.dropFirst())
    if !rest.isEmpty { enter(rest) }
  }

  private mutating func dispatch(_ key: Key) {
    if isTooSmall, !asksToQuit, !Self.worksWhenSmall.contains(key) { return }
    if stack.overlay != nil { return answerOverlay(key) }
    if let event = top.form?.handle(key) {
      let answer = top.receive(event)
      if let answer { return apply(answer) }
      // A screen whose form is always there need not have an action for Esc.
      guard case .cancelled = event else { return }
    }
    if let (index, entry) = top.entry(for: key) { return run(entry, at: index) }
    if let global = GlobalKey.bound(to: key) { return run(global) }
    say(.info(ProgramText.unbound(key)))
  }

  private mutating func enter(_ text: String) {
    guard !isTooSmall else { return }
    switch stack.overlay {
    case .palette(var palette):
      palette.insert(text)
      stack.overlay = .palette(palette)
      return
    case .confirm, .help: return
    case nil: break
    }
    if let event = top.form?.insert(text) {
      if let answer = top.receive(event) { apply(answer) }
      return
    }
    guard let letter = KeyFolding.single(text), letter.isASCII else {
      return say(.info(ProgramText.lettersNeedField))
    }
    guard let (index, entry) = top.entry(for: .character(letter)) else {
      return say(.info(ProgramText.lettersNeedField))
    }
    run(entry, at: index)
  }

  // MARK: Carrying out

  mutating func run(_ entry: KeyEntry, at index: Int) {
    if let reason = entry.disabledReason { return say(.refusal(reason)) }
    guard let action = top.action(at: index) else { return }
    if let confirmation = top.confirmation(at: index) {
      stack.overlay = .confirm(Confirm(confirmation), then: .action(action))
      return
    }
    apply(top.send(action))
  }

  mutating func run(_ global: GlobalKey) {
    switch global {
    case .help: stack.overlay = .help(HelpPage())
    case .palette: stack.overlay = .palette(Palette())
    case .lock: lock(.asked)
    case .back: close()
    case .calendar: openCalendar()
    case .correct: correctDate()
    case .quit:
      guard let question = chrome.canQuit() else { return finish() }
      stack.overlay = .confirm(Confirm(question), then: .quit)
    case .repaint: wantsRepaint = true
    }
  }

  // MARK: Overlays

  private static let worksWhenSmall: Set<Key> = [
    .control("c"), .control("l"), .function(12),
  ]

  private var asksToQuit: Bool {
    if case .confirm(_, then: .quit) = stack.overlay { true } else { false }
  }

  private mutating func answerOverlay(_ key: Key) {
    switch stack.overlay {
    case .confirm(let confirm, let sequel): answer(confirm, sequel, key)
    case .help(let page): answer(page, key)
    case .palette(let palette): answer(palette, key)
    case nil: return
    }
  }

  private mutating func answer(_ confirm: Confirm, _ sequel: Overlay.Sequel, _ key: Key) {
    var confirm = confirm
    switch confirm.handle(key) {
    case .stays: stack.overlay = .confirm(confirm, then: sequel)
    case .notMine: runOverOverlay(key)
    case .declined: stack.overlay = nil
    case .accepted:
      stack.overlay = nil
      switch sequel {
      case .action(let action): apply(top.send(action))
      case .quit: finish()
      }
    }
  }

  private mutating func answer(_ page: HelpPage, _ key: Key) {
    var page = page
    let body = bodyRect
    switch page.handle(key, lines: helpLines(columns: body.columns).count, height: body.rows) {
    case .closes: stack.overlay = nil
    case .stays: stack.overlay = .help(page)
    case .notMine: runOverOverlay(key)
    }
  }

  private mutating func answer(_ palette: Palette, _ key: Key) {
    var palette = palette
    let places = chrome.places()
    let items = Palette.items(top.entries, places)
    let height = max(1, bodyRect.rows - Palette.headRows)
    switch palette.handle(key, count: palette.matches(items).count, height: height) {
    case .closes: stack.overlay = nil
    case .stays: stack.overlay = .palette(palette)
    case .notMine: runOverOverlay(key)
    case .runs:
      guard let item = palette.selected(items) else { return }
      if let reason = item.entry.disabledReason { return say(.refusal(reason)) }
      stack.overlay = nil
      switch item.source {
      case .screen(let index): run(item.entry, at: index)
      case .global(let global): run(global)
      case .place(let index):
        switch places[index].open() {
        case .screen(let mounted): apply([.open(mounted)])
        case .refused(let sentence): say(.refusal(sentence))
        }
      }
    }
  }

  /// Over an overlay only what must always work still does.
  private mutating func runOverOverlay(_ key: Key) {
    guard Self.worksWhenSmall.contains(key), let global = GlobalKey.bound(to: key) else { return }
    // A second Ctrl-C must not swallow the question of a screen: it is asked again afterwards.
    if global == .quit, case .confirm = stack.overlay { return }
    run(global)
  }
}
