import Cells

extension Program {
  /// Layers one event may open; more means that screens open each other for ever.
  static let navigationLimit = 32

  mutating func apply(_ wishes: [Navigation]) {
    guard navigationDepth < Self.navigationLimit else {
      say(.refusal(ProgramText.endlessActions))
      return
    }
    navigationDepth += 1
    defer { navigationDepth -= 1 }
    for wish in wishes where !isFinished { apply(wish) }
  }

  private mutating func apply(_ wish: Navigation) {
    switch wish {
    case .open(let mounted): open(mounted)
    case .replace(let mounted):
      top = mounted.layer
      stack.overlay = nil
      reveal()
    case .reset(let mounted):
      stacks = [LayerStack(layers: [mounted.layer])]
      awaitsFunctionDigit = false
      reveal()
    case .close: close()
    case .answer(let text): answer(text)
    case .cover(let mounted): cover(mounted)
    case .uncover: uncover()
    case .quit: finish()
    case .bell: bells += 1
    case .say(let message): say(message)
    }
  }

  private mutating func open(_ mounted: Mounted) {
    stack.layers.append(mounted.layer)
    stack.overlay = nil
    reveal()
  }

  mutating func close() {
    guard stack.layers.count > 1 else {
      say(.info(isCovered ? ProgramText.coveredLayer : ProgramText.lastLayer))
      return
    }
    stack.layers.removeLast()
    stack.overlay = nil
    reveal()
  }

  private mutating func cover(_ mounted: Mounted) {
    awaitsFunctionDigit = false
    stacks.append(LayerStack(layers: [mounted.layer]))
    reveal()
  }

  private mutating func uncover() {
    guard isCovered else { return }
    stacks.removeLast()
    lastInput = chrome.now()
    reveal()
  }

  /// A layer came to the top: tell it its size and let it read what it shows.
  mutating func reveal() {
    apply(top.resize(rows: bodyRect.rows, columns: bodyRect.columns))
    refresh()
  }

  /// Not while a question is open: what it asks about must stay what it is. Whoever may no longer be
  /// shown goes all the same, also from the screens beneath.
  mutating func refresh() {
    for index in stack.layers.indices.dropLast() {
      stacks[stacks.count - 1].layers[index].recheck()
    }
    if case .confirm = stack.overlay { return top.recheck() }
    apply(top.refresh())
  }

  // MARK: Lock

  mutating func lock(_ reason: LockReason) {
    guard !isCovered else { return }
    guard let mounted = chrome.lock(reason) else {
      if reason == .asked { say(.info(ProgramText.nothingToLock)) }
      return
    }
    cover(mounted)
  }

  /// Locks when nobody touched a key for too long; the key that found it so is not used.
  mutating func lockWhenAway() -> Bool {
    guard chrome.idleLockSeconds > 0, !isCovered,
      chrome.now() - lastInput >= chrome.idleLockSeconds
    else { return false }
    lock(.idle)
    if !isCovered { lastInput = chrome.now() }
    return isCovered
  }
}
