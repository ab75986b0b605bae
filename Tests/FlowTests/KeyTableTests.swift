import App
import TUI
import Testing

@Suite struct KeyTableTests {
  /// One row per key, an input method lets every action through, nothing destructive next to F2.
  @Test func everyTableKeepsTheRules() {
    #expect(KeyTables.all.count == 23)
    for screen in KeyTables.all { #expect(KeyTableCheck.faults(in: screen) == []) }
  }

  /// The samples do reach the questions: without them the rule about F1 and F3 would prove nothing.
  @Test func theQueueHasSomethingDestructive() {
    #expect(KeyTables.all.contains { $0.rows.contains(where: \.isDestructive) })
  }
}
