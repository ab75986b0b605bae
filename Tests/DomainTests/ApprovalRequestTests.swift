import Domain
import Testing

@Suite struct ApprovalRequestTests {
  let made = Sample.time("2026-11-24T10:00:00")
  let asker = StaffID("S0001")
  let other = StaffID("S0002")

  func request(_ state: ApprovalRequest.State = .pending) -> ApprovalRequest {
    ApprovalRequest(
      id: RequestID("r1"), act: .ticketExport, subject: .office(Sample.nakahara),
      office: Sample.nakahara, summary: "中原区役所の番号 121件を書き出します。", requestedBy: asker,
      requestedByName: "佐藤 花子", reason: "月報", requestedAt: made,
      expiresAt: made.adding(seconds: 3_600), state: state)
  }

  @Test func anotherPersonDecides() {
    #expect(request().refusal(decidedBy: other, at: made) == nil)
  }

  @Test func nobodyDecidesTheirOwn() throws {
    let failure = try #require(request().refusal(decidedBy: asker, at: made))
    #expect(failure.code == .requestOwn)
    #expect(failure.code.kind == .notPermitted)
  }

  @Test(arguments: [(3_599, nil), (3_600, "request-expired"), (9_999, "request-expired")])
  func theExpiryIsTheFirstMomentTooLate(seconds: Int, code: String?) {
    let now = made.adding(seconds: seconds)
    #expect(request().refusal(decidedBy: other, at: now)?.code.text == code)
    #expect(request(.approved).refusal(usedBy: asker, at: now)?.code.text == code)
  }

  @Test(arguments: ApprovalRequest.State.allCases)
  func onlyPendingIsDecidedAndOnlyApprovedIsUsed(state: ApprovalRequest.State) {
    let request = request(state)
    #expect((request.refusal(decidedBy: other, at: made) == nil) == (state == .pending))
    #expect((request.refusal(usedBy: asker, at: made) == nil) == (state == .approved))
    #expect(request.refusal(usedBy: other, at: made)?.code == .requestOthers)
  }

  @Test func decidedRequestsDoNotExpire() {
    let late = made.adding(seconds: 100_000)
    #expect(request(.used).state(at: late) == .used)
    #expect(request(.refused).state(at: late) == .refused)
    #expect(request(.approved).state(at: late) == .expired)
    #expect(request().state(at: late) == .expired)
  }
}
