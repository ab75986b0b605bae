import Domain
import Testing

/// What a refusal tells people to do must be possible, and the law it names the right one.
@Suite struct AnotherWayTests {
  /// What is had at the counter alone is not asked for by post.
  @Test(arguments: ["J05", "F05", "M03"], [CertificateRequester.agent, .thirdParty])
  func noPostForWhatIsHadAtTheCounter(type: String, role: CertificateRequester) throws {
    let ruling = try ExaminationSample.ruling(type) {
      ExaminationSample.papers(role, type, &$0)
      $0.target.registeredHere = type != "J05"
    }
    #expect(ruling.decision == .refused)
    #expect(!ruling.alternatives.contains { $0.contains("郵送") || $0.contains("委任状") })
    let text = ruling.reasons.map(\.text).joined()
    #expect(text.contains(type == "F05" ? "直系なら" : "同一世帯なら"))
  }

  /// Where no agent is taken nobody is sent away for a 委任状.
  @Test(arguments: ["J05", "M03"])
  func noMandateWhereNoneIsTaken(type: String) throws {
    let ruling = try ExaminationSample.ruling(type) {
      $0.requester.role = .sibling
      $0.requester.sameHousehold = false
      $0.target.registeredHere = type != "J05"
    }
    #expect(ruling.decision == .refused)
    let said = ruling.reasons.map(\.text) + ruling.alternatives
    #expect(!said.contains { $0.contains("委任状") })
  }

  @Test func whoIsRegisteredElsewhereIsNotSentToOurRegister() throws {
    let ruling = try ExaminationSample.ruling("J05") {
      $0.target.registeredHere = false
      $0.options = [.domicile]
    }
    #expect(!ruling.alternatives.contains { $0.contains("J01") })
    #expect(ruling.alternatives.contains { $0.contains("住民登録のある市区町村") })
  }

  @Test(arguments: [
    (CertificateRequester.own, "住民基本台帳法12"), (.thirdParty, "住民基本台帳法12の3"),
    (.professional, "住民基本台帳法12の3第2項"), (.official, "住民基本台帳法12の2"),
  ])
  func theArticleOfEachRequester(role: CertificateRequester, law: String) throws {
    let ruling = try ExaminationSample.ruling("J01") {
      ExaminationSample.papers(role, "J01", &$0)
    }
    #expect(ruling.reasons.first { $0.code == "entitled" }?.law == law)
  }

  @Test func theArticlesOfIdentityNumbersAndOffices() throws {
    let elsewhere = try ExaminationSample.ruling("J05") {
      $0.target.registeredHere = false
      $0.documents = []
    }
    #expect(
      elsewhere.reasons.first { $0.code == "identity-not-enough" }?.law.contains("12の4") == true)
    let code = try ExaminationSample.ruling("J01") { $0.options = [.residentCode] }
    #expect(code.reasons.first { $0.code == "number-purpose" }?.law == "住民基本台帳法12第5項")
    let office = try ExaminationSample.ruling("M03") { $0.office = OfficeID("kosugi") }
    #expect(office.reasons.first { $0.code == "office-not-here" }?.law == "川崎市の事務分掌")
  }
}
