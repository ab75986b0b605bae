import Domain
import Foundation
import Testing

/// The transition table, written out a second time: every state and every step.
@Suite struct TicketStepTests {
  static let expected: [(TicketState, [TicketStep: TicketStep.Outcome])] = [
    (.waiting, [.call: .to(.called), .transfer: .to(.waiting), .withdraw: .to(.left)]),
    (
      .called,
      [
        .recall: .to(.called), .start: .to(.serving), .hold: .to(.parked),
        .noShow: .waitingOrMissed, .undoCall: .beforeCall, .giveWay: .to(.waiting),
        .transfer: .to(.waiting), .finish: .to(.done), .withdraw: .to(.left),
      ]
    ),
    (
      .serving,
      [
        .recall: .to(.serving), .hold: .to(.parked), .transfer: .to(.waiting),
        .finish: .to(.done), .withdraw: .to(.left),
      ]
    ),
    (
      .parked,
      [
        .call: .to(.called), .resume: .servingOrWaiting, .transfer: .to(.waiting),
        .withdraw: .to(.left),
      ]
    ),
    (.missed, [.call: .to(.called), .resume: .servingOrWaiting, .withdraw: .to(.left)]),
    (.transferred, [:]),
    (.done, [:]),
    (.left, [:]),
  ]

  @Test func tableNamesEveryStateOnce() {
    #expect(Self.expected.map(\.0) == TicketState.allCases)
  }

  @Test(arguments: TicketState.allCases, TicketStep.allCases)
  func outcomeIsTheTables(state: TicketState, step: TicketStep) {
    let row = Self.expected.first { $0.0 == state }?.1
    #expect(step.outcome(from: state) == row?[step])
  }

  @Test(arguments: TicketState.allCases, TicketStep.allCases)
  func refusalSaysWhichNumberAndWhatIsPossible(state: TicketState, step: TicketStep) throws {
    let refusal = step.refusal(number: Sample.number(23), state: state)
    guard step.outcome(from: state) == nil else {
      #expect(refusal == nil)
      return
    }
    let failure = try #require(refusal)
    #expect(failure.message.hasPrefix("A023 は"))
    #expect(failure.message.contains("何も変更していません。"))
    #expect(failure.code.kind == .refused)
    if failure.code == .alreadyCalled {
      #expect(step == .call && state.isOpenCall)
      #expect(failure.message.contains("一覧を確かめてください。"))
      return
    }
    #expect(failure.code == .wrongState)
    let possible = TicketStep.allCases.filter { $0.outcome(from: state) != nil }
    if possible.isEmpty { #expect(failure.message.contains("もう終わっています")) }
    // The usual ones: a list of everything would say nothing.
    let named = failure.message.components(separatedBy: "今できるのは").dropFirst().first ?? ""
    let words = named.components(separatedBy: "です。").first?.components(separatedBy: "・") ?? []
    #expect(possible.isEmpty || (1...3).contains(words.count), "\(failure.message)")
    for word in words where !possible.isEmpty {
      #expect(possible.contains { $0.name == word }, "\(word) is not possible: \(failure.message)")
    }
  }

  @Test func nothingLeavesAnEndedTicket() {
    for state in TicketState.allCases where state.isEnded {
      #expect(TicketStep.allCases.allSatisfy { $0.outcome(from: state) == nil })
    }
  }

  @Test func everyOpenStateCanEnd() {
    for state in TicketState.allCases where !state.isEnded && state != .transferred {
      #expect(TicketStep.withdraw.outcome(from: state) == .to(.left))
    }
  }

  @Test func stepsAreAuditedUnderDifferentActs() {
    #expect(Set(TicketStep.allCases.map(\.act)).count == TicketStep.allCases.count)
    #expect(TicketStep.allCases.allSatisfy { Policy.row($0.act) != nil })
  }
}
