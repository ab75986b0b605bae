import ArgumentParser
import Domain
import UseCases

struct CertificateDutyCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "duty", abstract: "管内の一人の窓口からの呼出の一覧。--answer で答える。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("当番の役所。", valueName: "id")) var office: String
  @Option(help: ArgumentHelp("答える呼出の番号。", valueName: "n")) var call: Int?
  @Option(help: "窓口への答え。") var answer: String?

  func validate() throws {
    if (call == nil) != (answer == nil) {
      throw ValidationError("--call と --answer は一緒に指定してください。")
    }
  }

  func report(_ context: CommandContext) throws -> Report {
    let own = try context.desk(office: office)
    let desk = RequestDesk(own)
    if let call, let answer {
      let answered = try desk.answer(duty: call, answer)
      return Report(text: "\(answered.number) に答えました。", json: Self.json(answered))
    }
    let calls = try desk.openDuty().first
    let offices = try SystemDesk.offices(own)
    let lines = calls.map {
      "\($0.id)  \($0.askedAt.clock)  \(offices.name($0.from))  \($0.number)"
    }
    return Report(
      text: lines.isEmpty ? "待っている呼出はありません。" : lines.joined(separator: "\n"),
      json: .list(calls.map(Self.json)))
  }

  private static func json(_ call: DutyCall) -> JSON {
    .object([
      ("id", .number(call.id)), ("request", .text(call.request.text)),
      ("number", .text("\(call.number)")), ("from", .text(call.from.text)),
      ("askedAt", .text(call.askedAt.isoSeconds)),
      ("answeredAt", .text(call.answeredAt?.isoSeconds)), ("answer", .text(call.answer)),
    ])
  }
}

struct CertificateSampleCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample", abstract: "作成した本人が照合した証明書の抜取の一覧。--id で確認を記録する。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("見る役所。", valueName: "id")) var office: String
  @Option(name: .customLong("id"), help: ArgumentHelp("見た請求の ID。", valueName: "id"))
  var request: String?
  @Option(help: "結果: right（相違なし）か wrong（相違あり）。") var outcome: CheckSample.Outcome = .right
  @Option(help: "何が違っていたか。") var note: String = ""

  func report(_ context: CommandContext) throws -> Report {
    let own = try context.desk(office: office)
    let desk = RequestDesk(own)
    if let request {
      try desk.look(at: CertificateRequestID(request), outcome, note: note)
    }
    let samples = try desk.openSamples().first
    let offices = try SystemDesk.offices(own)
    let lines = samples.map {
      "\($0.request)  \($0.typeName)  \($0.copies)通  \(offices.name($0.from))"
    }
    return Report(
      text: lines.isEmpty ? "開いている抜取はありません。" : lines.joined(separator: "\n"),
      json: .list(
        samples.map { sample in
          .object([
            ("request", .text(sample.request.text)), ("number", .text("\(sample.number)")),
            ("type", .text(sample.typeName)), ("copies", .number(sample.copies)),
            ("from", .text(sample.from.text)), ("takenAt", .text(sample.takenAt.isoSeconds)),
          ])
        }))
  }
}
