/// What a layer asks of the program beside its own state.
enum Navigation {
  case open(Mounted)
  case replace(Mounted)
  case reset(Mounted)
  case close
  case answer(String)
  case cover(Mounted)
  case uncover
  case quit
  case bell
  case say(Message)

  /// Nil for an action, which stays with its screen.
  init?<Action>(_ outcome: Outcome<Action>) {
    switch outcome {
    case .action: return nil
    case .open(let mounted): self = .open(mounted)
    case .replace(let mounted): self = .replace(mounted)
    case .reset(let mounted): self = .reset(mounted)
    case .close: self = .close
    case .answer(let text): self = .answer(text)
    case .cover(let mounted): self = .cover(mounted)
    case .uncover: self = .uncover
    case .quit: self = .quit
    case .bell: self = .bell
    case .say(let message): self = .say(message)
    }
  }
}
