/// One row ready to be asked.
struct IntakeRow: Sendable {
  /// In `IntakeContent.procedures`.
  let index: Int
  let from: Int
  let to: Int?
  /// 0: every event.
  var events = 0
  var when: Int?
  /// Conditions of its parts by their field.
  var parts: [String: Int] = [:]
  var isBroken = false

  init(index: Int, from: Int, to: Int?) {
    self.index = index
    self.from = from
    self.to = to
  }

  func holds(on day: Int) -> Bool { day >= from && to.map { day <= $0 } ?? true }
}
