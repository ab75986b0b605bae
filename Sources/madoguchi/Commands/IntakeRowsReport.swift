import Domain

/// The rows of the interview in the lists of commands.
extension IntakeReport {
  static func table(_ rows: [Procedure], _ content: IntakeContent) -> String {
    let words = ConditionWords(content)
    return Output.table(
      [["記号", "手続", "用件", "条件", "窓口"]]
        + rows.map { row in
          [
            row.id, row.name, row.events.joined(separator: " "), words.words(row.when),
            row.counters.last?.name ?? "",
          ]
        })
  }

  static func json(_ row: Procedure, _ content: IntakeContent) -> JSON {
    .object([
      ("id", .text(row.id)), ("name", .text(row.name)), ("events", texts(row.events)),
      ("when", .text(row.when)), ("words", .text(ConditionWords(content).words(row.when))),
      ("from", .text(row.provenance.valid.from.iso)),
      ("to", .text(row.provenance.valid.to?.iso)), ("law", texts(row.provenance.law)),
      ("source", texts(row.provenance.source)), ("confirmed", .flag(row.isConfirmed)),
    ])
  }

  static func questions(_ book: IntakeBook) -> String {
    Output.table(
      [["id", "種類", "質問", "選択肢", "使う手続"]]
        + book.content.questions.map { question in
          [
            question.id.text, question.type.rawValue, question.label,
            question.values.map(\.text).joined(separator: "・"),
            question.isRecordedOnly
              ? "記録だけ" : book.procedures(asking: question.id).joined(separator: " "),
          ]
        })
  }

  static func json(_ question: IntakeQuestion, in book: IntakeBook) -> JSON {
    .object([
      ("id", .text(question.id.text)), ("type", .text(question.type.rawValue)),
      ("label", .text(question.label)), ("easy", .text(question.easy)),
      ("english", .text(question.english)),
      ("values", texts(question.values.map(\.text))),
      ("when", .text(question.when)), ("recorded", .flag(question.isRecordedOnly)),
      ("quiet", .flag(question.isQuiet)), ("events", texts(book.events(asking: question.id))),
      ("procedures", texts(book.procedures(asking: question.id))),
    ])
  }
}
