import Domain
import Screens
import TUI
import UseCases

extension Workplace {
  func protection() throws -> Mounted {
    guard let post else { return signIn() }
    let own = try officeDesk()
    let desk = ProtectionDesk(own, discard: settings.discardPaper)
    let view = try desk.open()
    return Mounted(
      ProtectionScreen.self,
      state: ProtectionScreen.State(
        actor: post.session.actor, place: own.place, board: view.first)
    ) { [self] effect in
      perform(ProtectionScreen.Action.failed) {
        switch effect {
        case .load: return [.action(.loaded(try view.refresh()))]
        case .read(let id): return [.action(.read(id, try desk.secret(of: id)))]
        case .lookUp(let id):
          let view = try desk.person(id)
          return [
            .action(
              .found(id, RequestLine.Subject(view), kana: view?.resident?.kana.text ?? ""))
          ]
        case .leave: return [.close]
        case .acknowledge(let id):
          try SupervisionDesk(own).acknowledge(-id)
          return [.action(.done("来庁の連絡を確認しました。"))]
        default: return [.action(.done(try carryOut(effect, desk)))]
        }
      }
    }
  }

  /// What was done, as a sentence.
  private func carryOut(
    _ effect: ProtectionScreen.Effect, _ desk: ProtectionDesk
  ) throws -> String {
    switch effect {
    case .add(let person, let day, let secret, let absent):
      _ = try desk.add(person, consultedOn: day, secret, absent: absent)
      return "登録しました。この時から止めています。F5 で決定を依頼し、システムごとの設定を二人で確かめてください。"
    case .propose(let step, let id, let reason):
      _ = try desk.propose(step, of: id, reason: reason)
      return "\(step.name)を依頼しました。まだ変わっていません。ほかの方が F3 で確かめます。"
    case .decide(let proposal, let confirm):
      let protection = try desk.decide(proposal, confirm: confirm)
      return confirm
        ? "確認しました。いま「\(protection.state(on: now.date).name)」です。" : "依頼を却下しました。登録は変わっていません。"
    case .tick(let work, let system):
      let open = try desk.tick(work, system).open
      return open.isEmpty ? "\(system)を確かめました。F3 で完了にできます。" : "\(system)に印を付けました。"
    case .close(let work):
      _ = try desk.close(work)
      return "作業を完了にしました。"
    case .receive(let text):
      _ = try desk.receive(text)
      return "通知を受け付けました。30分のうちに担当を決めてください。"
    case .take(let id):
      try desk.take(id)
      return "通知を引き受けました。登録してから F3 で済みにします。"
    case .finish(let id, let protection):
      try desk.finish(id, with: protection)
      return "通知を済みにしました。"
    case .allow(let id, let reason, let password):
      let release = try desk.allowRelease(id, reason: reason, password: password)
      return "解除しました。\(release.expiresAt?.clock ?? "-")に閉じます。"
    case .refuse(let id, let reason):
      _ = try desk.refuseRelease(id, reason: reason)
      return "解除を却下しました。"
    case .keep(let id, let secret):
      try desk.keep(secret, of: id)
      return "相手方を足しました。"
    case .load, .read, .lookUp, .acknowledge, .leave: return ""
    }
  }
}
