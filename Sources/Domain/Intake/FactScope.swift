/// Whom a fact of the interview is about (domain.md A.4). The letter stands before the name.
public enum FactScope: String, CaseIterable, Sendable {
  /// 来庁者.
  case visitor = "v"
  case event = "e"
  /// The household after the event.
  case household = "h"
  /// Each person concerned, one after another.
  case member = "m"
  case extra = "x"
}
