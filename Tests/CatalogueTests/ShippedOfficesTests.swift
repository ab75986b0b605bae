import Catalogue
import Domain
import Testing

@Suite struct ShippedOfficesTests {
  @Test func everyOfficeOfTheCityIsThere() throws {
    let offices = try ShippedFiles.offices().offices
    #expect(
      offices.map(\.id.text) == [
        "kawasaki", "saiwai", "nakahara", "takatsu", "miyamae", "tama", "asao", "daishi", "tajima",
        "hiyoshi", "tachibana", "mukaigaoka", "ikuta", "kawasaki-station",
      ])
    #expect(offices.filter { $0.type == .ward }.count == 7)
    #expect(offices.filter { $0.type == .branch }.map(\.name) == ["大師支所", "田島支所"])
    #expect(offices.filter { $0.type == .subBranch }.count == 4)
    #expect(offices.filter { $0.type == .serviceCorner }.map(\.confirmed) == [false])
  }

  @Test func aWardHasItsQueuesLettersAndCounters() throws {
    let ward = try #require(try ShippedFiles.offices().office(OfficeID("nakahara")))
    #expect(ward.name == "中原区役所")
    #expect(ward.sections.map(\.name) == ["区民課", "保険年金課"])
    #expect(
      ward.queues.map { "\($0.prefix) \($0.id.text) \($0.name)" } == [
        "A certificate 証明書", "B move 住民異動", "C family-register 戸籍", "D seal-card 印鑑・カード",
        "E insurance 保険年金",
      ])
    #expect(ward.queues.allSatisfy { $0.callLimit == 3 && (6...10).contains($0.services.count) })
    #expect(ward.counters.map(\.number) == Array(1...20))
    #expect(ward.counters.filter { $0.queues == [QueueID("move")] }.map(\.number) == [7, 8, 9, 10])
    #expect(
      ward.counters.filter { $0.section.text == "insurance" }.map(\.number) == [17, 18, 19, 20])
  }

  @Test func aBranchGivesCertificatesOnly() throws {
    let branch = try #require(try ShippedFiles.offices().office(OfficeID("daishi")))
    #expect(branch.queues.map(\.id.text) == ["certificate"])
    #expect(branch.queues.first?.prefix == "A")
    #expect(branch.counters.map(\.number) == [1, 2, 3, 4])
  }

  @Test func aConfusingNameReadsAsItsLetters() throws {
    // YAML itself would read NO as false and the date as a moment.
    let text = """
      offices:
        - id: n0
          name: "NO"
          type: branch
          confirmed: true
          sections: [{ id: a, name: 2026-11-24, queues: [{ id: q, name: 1.50, prefix: A, \
      targetMinutes: 5, callLimit: 3, services: [{ id: s, name: yes, reading: エス }] }] }]
          counters: [{ numbers: 3, section: a, queues: [q] }]
      """
    let office = try OfficeCatalogue.load(files: [("a.yaml", Array(text.utf8))]).offices.first
    #expect(office?.name == "NO")
    #expect(office?.sections.first?.name == "2026-11-24")
    #expect(office?.queues.first?.name == "1.50")
    #expect(office?.queues.first?.services.first?.name == "yes")
    #expect(office?.counters.map(\.number) == [3])
  }
}
