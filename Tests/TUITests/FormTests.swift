import Cells
import Testing

@testable import TUI

@Suite struct FormTests {
  private var form: Form {
    Form(
      title: "職員の登録",
      fields: [
        .note("intro", text: "新しい職員を登録します。"),
        .text("name", label: "氏名", limit: 20, hint: "姓と名の間に空白を入れます。"),
        .choice(
          "role", label: "役割",
          options: [ChoiceOption("clerk", "職員"), ChoiceOption("chief", "係長")]),
        .checklist(
          "queues", label: "窓口",
          options: [
            ChoiceOption("a", "証明書"), ChoiceOption("b", "住民異動"), ChoiceOption("c", "戸籍"),
          ]),
        .number("phone", label: "内線", limit: 5),
      ], verb: "登録")
  }

  private func pressing(_ form: Form, _ keys: Key...) -> Form {
    keys.reduce(form) { $0.handle($1)?.form ?? $0 }
  }

  @Test func theFirstFieldThatCanBeFilledHasTheFocus() {
    #expect(form.focusedID == "name")
  }

  @Test func handlingChangesNothingButTheEventsForm() {
    let before = form
    let event = before.insert("山田")
    #expect(before.text("name") == "")
    #expect(event?.form.text("name") == "山田")
    guard case .changed(_, let id)? = event else {
      Issue.record("typing gave \(String(describing: event))")
      return
    }
    #expect(id == "name")
  }

  @Test func enterMovesOnAndSubmitsOnTheLast() {
    var form = pressing(form, .enter, .enter, .enter)
    #expect(form.focusedID == "phone")
    form.setText("12", for: "phone")
    guard case .submitted(let sent)? = form.handle(.enter) else {
      Issue.record("Enter in the last field did not submit")
      return
    }
    #expect(sent.text("phone") == "12")
  }

  @Test func leavingAFieldIsToldWithItsName() {
    #expect(form.handle(.tab) == .left(pressing(form, .tab), fieldID: "name"))
    let moved = pressing(form, .tab)
    #expect(moved.focusedID == "role")
    #expect(moved.handle(.backTab)?.form.focusedID == "name")
    #expect(form.handle(.backTab)?.form.focusedID == "phone")
  }

  @Test func spaceChoosesAndEnterTakesWhatIsUnderTheCursor() {
    var form = pressing(form, .tab, .right)
    #expect(form.choice("role") == nil)
    form = form.insert(" ")?.form ?? form
    #expect(form.choice("role") == "chief")
    form = pressing(form, .left, .enter)
    #expect(form.choice("role") == "clerk")
    #expect(form.focusedID == "queues")
  }

  @Test func arrowsCheckWhereTheInputMethodKeepsSpace() {
    var form = pressing(form, .tab, .tab, .right, .down, .right)
    #expect(form.checked("queues") == ["a", "b"])
    form = pressing(form, .left, .left)
    #expect(form.checked("queues") == ["a"])
    form = form.insert("\u{3000} \u{3000}")?.form ?? form
    #expect(form.checked("queues") == ["a", "b"])
    #expect(form.insert("1") == nil)
    #expect(form.insert("\u{3000}1") == nil)
  }

  @Test func anIdeographicSpaceChecksToo() {
    var form = pressing(form, .tab, .tab, .down)
    form = form.insert("\u{3000}")?.form ?? form
    #expect(form.checked("queues") == ["b"])
    form = pressing(form, .down)
    form = form.insert(" ")?.form ?? form
    #expect(form.checked("queues") == ["b", "c"])
    form = form.insert(" ")?.form ?? form
    #expect(form.checked("queues") == ["b"])
  }

  @Test func downLeavesAListOnlyAtItsEnd() {
    let list = pressing(form, .tab, .tab)
    #expect(pressing(list, .down).focusedID == "queues")
    #expect(pressing(list, .down, .down, .down).focusedID == "phone")
  }

  @Test func escapeKeepsWhatWasTyped() {
    let typed = form.insert("山田")?.form ?? form
    guard case .cancelled(let kept)? = typed.handle(.escape) else {
      Issue.record("Esc did not cancel")
      return
    }
    #expect(kept.text("name") == "山田")
  }

  @Test func functionAndControlKeysAreLeftToTheScreen() {
    #expect(form.handle(.function(2)) == nil)
    #expect(form.handle(.control("f")) == nil)
    #expect(form.handle(.pageDown) == nil)
  }

  @Test func aSingleFieldLeavesUpAndDownToTheList() {
    let filter = Form.filter("や")
    #expect(filter.handle(.down) == nil)
    #expect(filter.handle(.tab) == nil)
    #expect(filter.insert("ま")?.form.text("filter") == "やま")
  }

  @Test func theSentenceOfARefusalStaysUntilTheFieldChanges() {
    let refused = pressing(form, .tab, .tab, .tab, .tab, .backTab).insert("x")?.form
    #expect(refused?.errors["phone"] != nil)
    #expect(refused?.insert("1")?.form.errors["phone"] == nil)
  }

  @Test func errorsTakeTheFocusToTheFirst() {
    var form = form
    form.show(errors: ["phone": "内線は5桁までです。", "queues": "一つは選んでください。"])
    #expect(form.focusedID == "queues")
  }

  @Test func aFormOfNotesSubmitsAndCancels() {
    let notes = Form(title: "", fields: [.note("n", text: "読んでください。")], verb: "了解")
    #expect(notes.handle(.enter) == .submitted(notes))
    #expect(notes.handle(.escape) == .cancelled(notes))
    #expect(notes.insert("x") == nil)
  }

  @Test func thePicture() {
    var form = pressing(form.insert("山田 太郎")?.form ?? form, .tab)
    form.setError("氏名がほかの職員と同じです。", for: "name")
    var buffer = CellBuffer(rows: 16, columns: 60)
    let cursor = form.draw(into: &buffer, rect: buffer.bounds)
    #expect(
      buffer.text == """
         職員の登録

          新しい職員を登録します。
          氏名  [山田 太郎                                ]
                ! 氏名がほかの職員と同じです。
        > 役割  ( ) 職員  ( ) 係長
          窓口  [ ] 証明書
                [ ] 住民異動
                [ ] 戸籍
          内線  [      ]

          Space 選ぶ  Enter 次の欄  Esc やめる




        """)
    #expect(cursor == CursorPosition(row: 5, column: 9))
  }

  @Test func aLongFormScrollsSoThatTheFocusIsInSight() throws {
    var form = Form(
      title: "聞き取り",
      fields: (1...33).map { .text("q\($0)", label: "質問\($0)", limit: 20) }, verb: "次へ")
    for number in 1...33 {
      var buffer = CellBuffer(rows: 19, columns: 80)
      let cursor = try #require(form.draw(into: &buffer, rect: buffer.bounds))
      #expect(buffer.text(inRow: cursor.row).hasPrefix("> 質問\(number) "))
      form = form.handle(.tab)?.form ?? form
    }
  }

  @Test func theCursorStaysInsideForAnyWidth() {
    for columns in 10...90 {
      var buffer = CellBuffer(rows: 10, columns: columns)
      var form = form
      for _ in 0..<4 {
        if let cursor = form.draw(into: &buffer, rect: buffer.bounds) {
          #expect(buffer.bounds.contains(row: cursor.row, column: cursor.column))
        }
        form = form.handle(.tab)?.form ?? form
      }
    }
  }
}

@Suite struct DateFieldTests {
  private func form() -> Form {
    Form(
      title: "", fields: [.date("on", label: "日"), .text("why", label: "理由", limit: 10)],
      verb: "決定")
  }

  @Test func onlyADateFieldOffersItsText() {
    var form = form()
    form.setText("R8.4.1", for: "on")
    #expect(form.dateText == "R8.4.1")
    form.focus(on: "why")
    #expect(form.dateText == nil)
    #expect(form.dated("令和8年4月1日") == nil)
  }

  @Test func theCalendarsDayTakesThePlaceOfTheText() {
    var form = form()
    form.setText("x", for: "on")
    form.setError("違います。", for: "on")
    guard case .changed(let next, fieldID: "on") = form.dated("令和8年4月1日") else {
      Issue.record("no change")
      return
    }
    #expect(next.text("on") == "令和8年4月1日")
    #expect(next.errors["on"] == nil)
  }

  @Test func aCorrectionIsPutInFromAnyFieldAndIsThenGone() {
    var form = form()
    form.setText("昭和64年1月8日", for: "on")
    form.offer("平成元年1月8日", for: "on")
    form.focus(on: "why")
    guard case .changed(let next, fieldID: "on") = form.corrected() else {
      Issue.record("no change")
      return
    }
    #expect(next.text("on") == "平成元年1月8日")
    #expect(next.focusedID == "on")
    #expect(next.corrected() == nil)
  }

  @Test func typingTakesTheOfferBack() {
    var form = form()
    form.offer("平成元年1月8日", for: "on")
    #expect(form.insert("1")?.form.correction == nil)
    #expect(form.handle(.backspace)?.form.correction == nil)
  }

  @Test func whatMustBeDecidedIsNotPassedOverWithEnter() throws {
    let options = [ChoiceOption("a", "一"), ChoiceOption("b", "二")]
    func form(_ isDeliberate: Bool) -> Form {
      Form(
        title: "", fields: [.choice("c", label: "", options: options, isDeliberate: isDeliberate)],
        verb: "決定")
    }
    #expect(form(false).handle(.enter)?.form.choice("c") == "a")
    #expect(form(true).handle(.enter)?.form.choice("c") == nil)
    let moved = try #require(form(true).handle(.right)?.form)
    #expect(moved.handle(.enter)?.form.choice("c") == "b")
    let chosen = try #require(form(true).insert(" ")?.form)
    #expect(chosen.handle(.enter)?.form.choice("c") == "a")
  }
}
