/// What is wrong with the rows of the interview as a whole: names that do not exist, circles,
/// questions nobody asks.
struct IntakeCheck {
  private let content: IntakeContent
  private let compiled: IntakeCompiler
  private var faults: [IntakeFault] = []

  init(_ compiled: IntakeCompiler) {
    content = compiled.content
    self.compiled = compiled
  }

  /// In the order of the rows.
  static func faults(of compiled: IntakeCompiler) -> [IntakeFault] {
    var check = IntakeCheck(compiled)
    check.questions()
    check.procedures()
    check.circles()
    check.asked()
    return compiled.faults + check.faults
  }

  private mutating func report(_ row: IntakeFault.Row, _ field: String, _ message: String) {
    faults.append(IntakeFault(row, field, message))
  }

  private mutating func questions() {
    if content.events.count > FactTable.mostValues {
      report(.event(content.events.count - 1), "code", "ライフイベントは \(FactTable.mostValues) 個までです。")
    }
    for (index, question) in content.questions.enumerated() {
      if question.values.count > FactTable.mostValues {
        report(.question(index), "values", "値は \(FactTable.mostValues) 個までです。")
      }
      for (place, group) in question.groups.enumerated() {
        let unknown = group.values.first { FactTable.bits([$0], in: question) == nil }
        if let unknown {
          report(.question(index), "groups[\(place)]", "「\(unknown)」は、この質問の値ではありません。")
        }
      }
      if question.when.isEmpty, !question.otherwise.isEmpty {
        report(.question(index), "otherwise", "聞く条件（when）がないので、otherwise は要りません。")
      }
    }
  }

  private mutating func procedures() {
    let ids = Set(content.procedures.map(\.id))
    for (index, procedure) in content.procedures.enumerated() {
      for (field, names) in [("triggers", procedure.triggers), ("lateWith", procedure.lateWith)] {
        for (place, name) in names.enumerated() where !ids.contains(name) {
          report(.procedure(index), "\(field)[\(place)]", "手続「\(name)」はありません。")
        }
      }
      for (place, field) in procedure.prefill.enumerated()
      where compiled.table.entry(field) == nil && PrefillField(rawValue: field) == nil {
        report(
          .procedure(index), "prefill[\(place)]", "「\(field)」は、質問にも住民の項目にもありません。")
      }
    }
  }

  /// A row that in the end triggers itself would never be decided.
  private mutating func circles() {
    let subjects = IntakeSubjects(content.procedures)
    var search = CircleSearch(count: subjects.ids.count) { subjects.triggered[$0] }
    search.run()
    guard let place = search.circle else { return }
    let index = content.procedures.firstIndex { $0.id == subjects.ids[place] } ?? 0
    report(
      .procedure(index), "triggers",
      "「\(subjects.ids[place])」から続く手続が、めぐりめぐって「\(subjects.ids[place])」に戻ります。")
  }

  /// A question that no row asks is a mistake, and so is an answer that decides unasked.
  private mutating func asked() {
    guard compiled.faults.isEmpty else { return }
    for (index, question) in content.questions.enumerated() {
      guard let entry = compiled.table.entry(question.id.text) else { continue }
      if question.isRecordedOnly, compiled.deciding.contains(entry.slot) {
        report(.question(index), "recorded", "記録だけの質問が、手続の条件に使われています。")
      }
      if !question.isRecordedOnly, !compiled.mentioned.contains(entry.slot) {
        report(
          .question(index), "id",
          "「\(question.id)」は、どの手続からも聞かれません。"
            + "記録だけなら recorded: true と書いてください。")
      }
    }
  }
}
