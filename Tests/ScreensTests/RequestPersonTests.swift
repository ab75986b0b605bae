import Domain
import Screens
import TUI
import TestKit
import Testing

/// Whom a request is about: typed, chosen in the register, or known before the form was opened.
@Suite struct RequestPersonTests {
  typealias Sample = RequestSample

  private func opened(
    _ opening: RequestScreen.Opening, board: RequestBoard = Sample.board
  ) -> SupervisorHand<RequestScreen> {
    let ready = Sample.state()
    var hand = SupervisorHand(
      RequestScreen.self,
      RequestScreen.State(
        actor: ready.actor, place: ready.place, counter: 3, catalogue: Sample.catalogue,
        board: board, opening: opening))
    hand.send(.refreshed)
    return hand
  }

  @Test func aKeyOfTheFormOpensTheRegisterAndNothingTypedIsLost() {
    var hand = Sample.hand()
    hand.press(.function(11))
    #expect(hand.refused?.contains("F3") == true)
    hand.press(.function(3), .enter, .enter)
    hand.type("10")
    hand.press(.function(11))
    #expect(hand.effects == [.choosePerson])
    hand.send(.personChosen(PersonID("1000001")))
    #expect(hand.effects.last == .lookUp(PersonID("1000001")))
    #expect(hand.state.entry?.form.text("number") == "A001")
    #expect(hand.state.entry?.form.text("subject") == "1000001")
    #expect(hand.state.entry?.form.focusedID == "requester")
    #expect(
      hand.effects.contains {
        if case .saveDraft(_, _, let payload) = $0 {
          payload.fields["subject"] != nil
        } else {
          false
        }
      }, "what was chosen is on disk like what is typed")
  }

  @Test func whatTheRegisterAnswersToTheListAloneChangesNothing() {
    var hand = Sample.hand()
    hand.send(.personChosen(PersonID("1000001")))
    #expect(hand.effects.isEmpty)
    #expect(hand.state.entry == nil)
  }

  @Test func theFormCanBeOpenedForSomebody() {
    var hand = opened(.receive(PersonID("1000001")))
    #expect(
      hand.effects == [
        .checkDraft(kind: "certificate.receive", subject: "1000001"),
        .lookUp(PersonID("1000001")), .load,
      ])
    hand.send(.refreshed)
    #expect(hand.effects == [.load], "it is opened once")
    hand.send(.found(PersonID("1000001"), Sample.content().subject))
    FramePictures.expect(RequestScreen.self, hand.state, named: "Request-for-somebody")
  }

  /// Set at another terminal while the form is open: the name goes, the number stays.
  @Test func aFormLosesSomebodyWhoIsStopped() {
    var hand = opened(.receive(PersonID("1000001")))
    let person = PersonID("1000001")
    hand.send(.found(person, Sample.content().subject))
    hand.send(.refreshed)
    #expect(hand.effects == [.load, .recheck([person])])
    hand.send(.stopped([:]))
    #expect(hand.state.message == nil)
    hand.send(.stopped([person: .p]))
    #expect(hand.state.entry?.form.text("subject") == "1000001")
    #expect(!"\(hand.state)".contains("山田 太郎"), "neither the form nor the list")
    #expect(hand.message == .refusal(StopCode.p.words))
    hand.send(.rechecked)
    #expect(!hand.effects.contains(.recheck([person])), "nothing of them is left to be asked about")
  }

  @Test func whoMayNotReceiveIsToldSo() {
    let ready = Sample.state(.auditor)
    var hand = SupervisorHand(
      RequestScreen.self,
      RequestScreen.State(
        actor: ready.actor, place: ready.place, counter: nil, catalogue: Sample.catalogue,
        board: Sample.board,
        opening: .receive(PersonID("1000001"))))
    hand.send(.refreshed)
    #expect(hand.state.entry == nil)
    #expect(hand.message?.kind == .refusal)
  }

  @Test func aDraftOpensItsForm() throws {
    func opening(_ kind: String, _ subject: String) -> RequestScreen.Opening? {
      RequestScreen.Opening(
        Draft(
          kind: kind, subject: subject, payload: DraftPayload([:]), updatedAt: Sample.time(9, 0)))
    }
    #expect(opening("certificate.receive", "-") == .receive(nil))
    #expect(opening("certificate.receive", "7") == .receive(PersonID("7")))
    #expect(
      opening("certificate.verify", "r4") == .step(.verify, CertificateRequestID("r4")))
    #expect(opening("queue.hold", "r4") == nil)
    var checking = opened(.step(.verify, CertificateRequestID("r4")))
    #expect(checking.state.entry?.kind == .verify)
    #expect(checking.effects.first == .checkDraft(kind: "certificate.verify", subject: "r4"))
    checking = opened(.step(.verify, CertificateRequestID("r5")))
    #expect(checking.state.entry == nil, "it has been checked meanwhile")
    #expect(checking.message?.kind == .caution)
    checking = opened(.step(.hold, CertificateRequestID("gone")))
    #expect(checking.message?.kind == .caution)
  }

  @Test func anOpenFormIsNotReplacedByAnother() {
    var hand = Sample.hand()
    hand.press(.function(3), .enter, .enter)
    hand.type("1000001")
    for key in [Key.function(4), .function(5), .function(6), .function(8), .control("f")] {
      hand.press(key)
      #expect(hand.refused?.contains("Esc") == true, "\(key.name)")
      #expect(hand.state.entry?.form.text("subject") == "1000001")
    }
  }

  @Test func theMainVerbSendsTheOpenFormFromAnyField() {
    var hand = Sample.hand()
    hand.press(.function(3), .function(2))
    #expect(hand.state.entry?.form.errors["subject"] != nil, "what is missing is said")
    hand.type("1000001")
    hand.press(.function(2))
    #expect(
      hand.effects.last
        == .receive(
          Sample.reception(RequestOrder(subject: PersonID("1000001"))), for: TicketID("t1"), at: 3))
  }

  @Test func enterAloneDoesNotDecideTheKindOnThePaper() {
    var hand = Sample.hand()
    hand.press(.home, .down, .down, .down, .function(2))
    hand.type("山田")
    hand.press(.enter, .enter)
    hand.type("1")
    hand.press(.enter, .enter)
    #expect(hand.state.entry?.form.errors["type"] != nil, "the kind is read from the paper")
  }
}
