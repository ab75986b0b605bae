import Domain
import TUI

/// What is asked before somebody signs: no other key takes it back, so it names whose it is and which
/// system or step, and opens on the button that does nothing (decision 9).
extension ProtectionScreen.State {
  var nextQuestion: Confirmation? {
    switch selection {
    case .proposal(let id):
      proposal(id).map { proposal in
        Confirmation(
          question: "宛名番号 \(proposal.subject) の登録の\(proposal.step.name)を確認しますか。"
            + "依頼は\(SafeText.line(proposal.askedByName))さんです。\(Self.effect(proposal.step))元に戻せません。",
          verb: "\(proposal.step.name)を確認する", isDestructive: true)
      }
    case .tick(let id, let system):
      work(id).map { work in
        Confirmation(
          question: "宛名番号 \(work.subject) の\(work.kind.name)を、「\(SafeText.line(system))」で"
            + "あなたが見て確かめましたか。印は元に戻せません。",
          verb: "確かめた", isDestructive: true)
      }
    case .work(let id):
      work(id).map { work in
        Confirmation(
          question: "宛名番号 \(work.subject) の\(work.kind.name)の作業を完了にしますか。一覧からなくなり、元に戻せません。",
          verb: "完了にする", isDestructive: true)
      }
    case .protection, .sighting, .release, .inbound, nil: nil
    }
  }

  var refuseQuestion: Confirmation? {
    guard case .proposal(let id) = selection, let proposal = proposal(id) else { return nil }
    return Confirmation(
      question: "宛名番号 \(proposal.subject) の登録の\(proposal.step.name)の依頼を却下しますか。"
        + "登録は今のままで、要るときは依頼し直します。",
      verb: "却下する", isDestructive: true)
  }

  private static func effect(_ step: ProtectionStep) -> String {
    switch step {
    case .decide: "一年の期間が始まります。"
    case .extend: "期間が一年延びます。"
    case .end: "この登録では止めなくなります。"
    }
  }

  func work(_ id: Int) -> ProtectionWork? { board?.works.first { $0.id == id } }
}
