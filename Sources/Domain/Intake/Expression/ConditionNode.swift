/// A step of a compiled condition; others are named by their place in the program.
enum ConditionNode: Sendable {
  // True, false or unknown.
  case constant(Truth)
  case events(Int)
  case not(Int)
  case both(Int, Int)
  case either(Int, Int)
  case anybody(Int)
  case everybody(Int)
  case flag(FactSlot)
  /// The value is one of these, or one of the values is.
  case among(FactSlot, Int)
  case filled(FactSlot)
  case compare(Expression.Comparison, Int, Int)

  // Numbers and days.
  case number(Int)
  case fact(FactSlot)
  /// On the day that a step gives.
  case age(Int)
  case milestone(Expression.Milestone, Int)
  case count(Int)
}
