import Cells

/// The whole workstation as a value: events go in, frames come out.
///
/// Order of a key: the lock if somebody was away too long, Ctrl-O, the topmost stack's question,
/// help or palette, the form with the keyboard, the screen's key table, the keys of every screen.
public struct Program {
  var stacks: [LayerStack]
  let chrome: Chrome
  var size = (rows: 24, columns: 80)
  /// Ctrl-O was pressed: the next digit is an F-key (terminal.md 6.8).
  var awaitsFunctionDigit = false
  var lastInput: Int
  let headerRows = RowMemory<Header>()
  let messageRows = RowMemory<Message?>()
  let footerRow = RowMemory<[Footer.Item]>()
  /// Guards against screens that open each other for ever.
  var navigationDepth = 0
  /// Bells rung and not yet sent to the terminal.
  public internal(set) var bells = 0
  /// The terminal must be drawn from nothing.
  public internal(set) var wantsRepaint = false
  public internal(set) var isFinished = false

  public init(root: Mounted, chrome: Chrome) {
    stacks = [LayerStack(layers: [root.layer])]
    self.chrome = chrome
    lastInput = chrome.now()
    reveal()
  }

  /// The name of the screen on top.
  public var screenName: String { top.name }

  /// Whether a lock covers the screens.
  public var isCovered: Bool { stacks.count > 1 }

  /// What the message line says now.
  public var message: Message? { stack.message ?? top.message }

  public mutating func handle(_ event: TerminalEvent) {
    guard !isFinished else { return }
    switch event {
    case .resize(let rows, let columns):
      size = (rows, columns)
      apply(top.resize(rows: bodyRect.rows, columns: bodyRect.columns))
    case .doorbell, .idle:
      if !lockWhenAway() { refresh() }
    case .stopRequested, .hungUp: finish()
    case .continued:
      wantsRepaint = true
      lock(.continued)
    case .key(let key):
      if !lockWhenAway() { press(key) }
    case .text(let text):
      if !lockWhenAway() { type(text) }
    }
  }

  /// Takes what the terminal has to do beside drawing: ring, and forget what it shows.
  public mutating func takeSignals() -> (bells: Int, repaint: Bool) {
    defer {
      bells = 0
      wantsRepaint = false
    }
    return (bells, wantsRepaint)
  }

  // MARK: The topmost stack and layer

  var stack: LayerStack {
    get { stacks[stacks.count - 1] }
    set { stacks[stacks.count - 1] = newValue }
  }

  var top: any Layer {
    get { stack.layers[stack.layers.count - 1] }
    set { stacks[stacks.count - 1].layers[stack.layers.count - 1] = newValue }
  }

  mutating func say(_ message: Message) { stack.message = message }

  mutating func finish() {
    guard !isFinished else { return }
    isFinished = true
    chrome.quit()
  }
}
