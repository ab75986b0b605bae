import Cells
import Domain
import Screens
import TUI
import Testing

/// What a clerk sees, in both sizes, inside the frame of the program.
@Suite struct QueueDeskPictureTests {
  @Test func emptyMorning() {
    FramePictures.expect(
      QueueDesk.self, QueueDeskDay.desk(QueueDeskDay.morning), named: "QueueDesk-morning")
  }

  @Test func busyDay() {
    FramePictures.expect(
      QueueDesk.self, QueueDeskDay.desk(QueueDeskDay.busy), named: "QueueDesk-busy", styles: true)
  }

  @Test(arguments: [QueueDesk.List.open, .parked, .missed, .ended, .leftovers])
  func otherLists(_ list: QueueDesk.List) {
    var state = QueueDeskDay.desk(QueueDeskDay.busy)
    while state.list != list { _ = QueueDesk.update(&state, .turned(by: 1)) }
    FramePictures.expect(QueueDesk.self, state, named: "QueueDesk-\(list.rawValue)")
  }

  @Test func callInProgress() {
    var state = QueueDeskDay.desk(QueueDeskDay.busy)
    let after = QueueDeskDay.serving(.called)
    if let own = after.current { _ = QueueDesk.update(&state, .done(own, .call)) }
    _ = QueueDesk.update(&state, .loaded(after))
    FramePictures.expect(QueueDesk.self, state, named: "QueueDesk-called", styles: true)
  }

  @Test func detailPage() {
    var state = QueueDeskDay.desk(QueueDeskDay.serving())
    _ = QueueDesk.update(&state, .detailOpened)
    FramePictures.expect(QueueDesk.self, state, named: "QueueDesk-detail")
  }

  @Test(arguments: QueueDesk.Sheet.Kind.allCases)
  func forms(_ kind: QueueDesk.Sheet.Kind) {
    var state = QueueDeskDay.desk(QueueDeskDay.serving())
    _ = QueueDesk.update(&state, .opened(kind))
    FramePictures.expect(QueueDesk.self, state, named: "QueueDesk-form-\(kind.rawValue)")
  }

  @Test func alreadyCalled() {
    var state = QueueDeskDay.desk(QueueDeskDay.busy)
    _ = QueueDesk.update(
      &state,
      .failed(
        DeskFailure(
          .alreadyCalled, "A023 はすでに別の窓口で呼び出されています。何も変更していません。次の方を呼んでください。")))
    FramePictures.expect(QueueDesk.self, state, named: "QueueDesk-already-called")
  }

  @Test func staleKeepsWhatWasTyped() {
    var state = QueueDeskDay.desk(QueueDeskDay.serving())
    _ = QueueDesk.update(&state, .opened(.remark))
    QueueDeskTyping.type("、身分証は後日", &state)
    QueueDeskTyping.press(.enter, &state)
    _ = QueueDesk.update(&state, .failed(QueueDeskTyping.stale))
    var newer = QueueDeskDay.serving()
    newer.current?.remark = "2通、本籍を記載"
    newer.current?.version = 3
    _ = QueueDesk.update(&state, .loaded(newer))
    FramePictures.expect(QueueDesk.self, state, named: "QueueDesk-stale")
  }

  @Test func filtering() {
    var state = QueueDeskDay.desk(QueueDeskDay.busy)
    _ = QueueDesk.update(&state, .filterOpened)
    QueueDeskTyping.type("住民票", &state)
    FramePictures.expect(QueueDesk.self, state, named: "QueueDesk-filter")
  }

  @Test func dangerousTextStaysInItsCells() {
    var state = QueueDeskDay.desk(QueueDeskDay.serving())
    let text =
      "\u{1B}[31m赤\u{7}\n改行\u{202E}逆\u{200D}葛\u{E0100}ｶﾞ①" + String(repeating: "長", count: 200)
    state.snapshot?.current?.remark = text
    state.snapshot?.waiting[1].remark = text
    for size in FramePictures.sizes {
      var body = CellBuffer(rows: size.rows - 5, columns: size.columns)
      _ = QueueDesk.view(state, into: &body)
      #expect(!body.text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" })
      for row in 0..<body.rows {
        #expect(TextWidth.columns(of: body.text(inRow: row)) <= size.columns)
      }
    }
  }
}
