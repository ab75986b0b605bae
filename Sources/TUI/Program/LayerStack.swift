/// Layers on top of each other with what lies over the topmost. A lock is a second stack over the
/// first: what is beneath keeps its layers, its half-typed forms and its open question.
struct LayerStack {
  var layers: [any Layer]
  var overlay: Overlay?
  /// Said by the program or an effect, until the next key.
  var message: Message?
}

/// What the program itself shows over the topmost layer.
enum Overlay {
  case confirm(Confirm, then: Sequel)
  case help(HelpPage)
  case palette(Palette)

  /// What a question was about. The action is the one that was asked for, whatever happens to the
  /// list behind the question.
  enum Sequel {
    case action(PendingAction)
    case quit
  }
}
