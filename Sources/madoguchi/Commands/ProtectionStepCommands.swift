import ArgumentParser
import Domain
import Storage
import UseCases

/// A step of a protection that takes two people, however the second one is there: present, asked for, or
/// answering what was asked.
protocol ProtectionStepCommand: DeskCommand {
  static var step: ProtectionStep { get }
  var subject: ProtectionArguments { get }
}

/// Which protection, and why.
struct ProtectionArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("登録の ID。", valueName: "id")) var protection: String
  @Option(help: "理由。記録に残る。") var reason = ""
}

extension ProtectionStepCommand {
  func report(_ context: CommandContext) throws -> Report {
    let desk = try context.desk()
    let today = desk.store.clock().date
    if let asked = options.request {
      guard let number = Int(asked) else {
        throw DeskFailure(.usage, "--request には依頼の番号を指定してください。何も変更していません。")
      }
      return done(try ProtectionDesk(desk).decide(number, confirm: true), today)
    }
    // Before the asking: one that nobody may answer would only lie there.
    let second = options.ask ? nil : try context.secondPerson(at: desk.place)
    let proposal = try ProtectionDesk(desk).propose(
      Self.step, of: ProtectionID(subject.protection), reason: subject.reason)
    guard let second else {
      return Report(
        text: "\(Self.step.name)を依頼しました。まだ変わっていません。ほかの方が --request \(proposal.id) で確認します。",
        json: .object([("request", .number(proposal.id)), ("step", .text(Self.step.rawValue))]))
    }
    let other = ProtectionDesk(
      Desk(store: desk.store, credential: second, place: desk.place))
    return done(try other.decide(proposal.id, confirm: true), today)
  }

  private func done(_ protection: Protection, _ today: CivilDate) -> Report {
    Report(
      text: ProtectionReport.sentence(protection, on: today),
      json: ProtectionReport.json(protection, on: today))
  }
}

struct ProtectionDecideCommand: ProtectionStepCommand {
  static let step = ProtectionStep.decide
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "仮の登録を決定する（二人で行う）。期間はきょうから一年。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var subject: ProtectionArguments
}

struct ProtectionExtendCommand: ProtectionStepCommand {
  static let step = ProtectionStep.extend
  static let configuration = CommandConfiguration(
    commandName: "extend", abstract: "一年延ばす（二人で行う）。終わりの日の一か月前から。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var subject: ProtectionArguments
}

struct ProtectionEndCommand: ProtectionStepCommand {
  static let step = ProtectionStep.end
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "終わりにする（二人で行う）。一覧からまとめて終えることはできない。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var subject: ProtectionArguments
}

struct ProtectionReleaseCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "証明書の請求一件のために、30分だけ解除する（二人。一人は係長か課長）。",
    discussion: """
      --staff が依頼し、--second の係長か課長がパスワードを入れて認めます。--ask は依頼だけ、--request は依頼を認めます。
      解除の間も、画面にはコードPだけが出ます。
      """)

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("証明書の請求の ID。", valueName: "id")) var certificate: String?
  @Option(help: ArgumentHelp("役所。", valueName: "id")) var office: String?
  @Option(help: "理由。記録に残る。") var reason = ""

  func validate() throws {
    guard (certificate == nil) == (options.request != nil) else {
      throw ValidationError("--certificate か --request のどちらか一つを指定してください。")
    }
  }

  func report(_ context: CommandContext) throws -> Report {
    let desk = try context.desk(office: office)
    if let asked = options.request {
      return allowed(
        try ProtectionDesk(desk).allowRelease(
          ReleaseID(asked), reason: reason, password: try context.passwordOfActor()))
    }
    let second = options.ask ? nil : try context.secondPersonWithPassword(at: desk.place)
    let release = try ProtectionDesk(desk).askRelease(
      of: CertificateRequestID(certificate ?? ""), reason: reason)
    guard let second else {
      return Report(
        text: "解除を依頼しました。まだ解除していません。係長か課長が --request \(release.id) で認めます。",
        json: ProtectionReport.json(release))
    }
    let other = ProtectionDesk(
      Desk(store: desk.store, credential: second.credential, place: desk.place))
    return allowed(
      try other.allowRelease(release.id, reason: reason, password: second.password))
  }

  private func allowed(_ release: ProtectionRelease) -> Report {
    Report(
      text: "解除しました。\(release.expiresAt?.clock ?? "-")に閉じます。請求 \(release.request)、"
        + "\(release.record.name) \(release.copies)通だけです。",
      json: ProtectionReport.json(release))
  }
}
