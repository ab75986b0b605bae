/// What performing an effect led to. Effects are performed at once and in order; their actions go
/// through `update` before anything else happens.
public enum Outcome<Action> {
  case action(Action)
  /// Puts a screen on top.
  case open(Mounted)
  /// Puts a screen in the place of this one.
  case replace(Mounted)
  /// Drops all layers and begins anew: sign-in, sign-out.
  case reset(Mounted)
  /// Takes this screen away; the one beneath is refreshed.
  case close
  /// Takes this screen away and gives the text to the date field, or the screen, that it was opened
  /// from.
  case answer(String)
  /// Covers everything; the layers beneath keep their state and receive nothing.
  case cover(Mounted)
  /// Takes the cover away.
  case uncover
  case quit
  case bell
  /// Says a sentence in the message line until the next key.
  case say(Message)
}
