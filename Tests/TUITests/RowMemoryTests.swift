import Cells
import Testing

@testable import TUI

@Suite struct RowMemoryTests {
  private final class Count { var drawn = 0 }

  private func rows(
    _ memory: RowMemory<String>, _ text: String, columns: Int, _ count: Count
  ) -> String {
    var buffer = CellBuffer(rows: 3, columns: columns)
    memory.draw(text, into: &buffer, row: 1) {
      count.drawn += 1
      $0.put(text, row: 0, column: 0)
    }
    return buffer.text(inRow: 1)
  }

  @Test func drawsAgainOnlyWhatChanged() {
    let memory = RowMemory<String>()
    let count = Count()
    #expect(rows(memory, "中原区役所", columns: 12, count) == "中原区役所")
    #expect(rows(memory, "中原区役所", columns: 12, count) == "中原区役所")
    #expect(count.drawn == 1)
    #expect(rows(memory, "幸区役所", columns: 12, count) == "幸区役所")
    #expect(count.drawn == 2)
  }

  @Test func drawsAgainForAnotherWidth() {
    let memory = RowMemory<String>()
    let count = Count()
    #expect(rows(memory, "中原区役所", columns: 12, count) == "中原区役所")
    #expect(rows(memory, "中原区役所", columns: 6, count) == "中原区")
    #expect(count.drawn == 2)
  }
}
