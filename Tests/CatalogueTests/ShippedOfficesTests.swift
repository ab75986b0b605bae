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
        "kashimada", "kosugi", "mizonokuchi", "saginuma", "noborito", "suge",
      ])
    #expect(offices.filter { $0.type == .ward }.count == 7)
    #expect(offices.filter { $0.type == .branch }.map(\.name) == ["大師支所", "田島支所"])
    #expect(offices.filter { $0.type == .subBranch }.count == 4)
    #expect(offices.filter { $0.type == .serviceCorner }.allSatisfy { !$0.confirmed })
  }

  @Test func whatAnOfficeDoesNotDoSaysWhereToGo() throws {
    let directory = try ShippedFiles.offices()
    let ward = try #require(directory.office(OfficeID("nakahara")))
    for office in directory.offices where office.type != .ward {
      let id = office.id
      #expect(directory.office(try #require(office.detail.home))?.type == .ward, "\(id)")
      // Whatever a 区役所 does is done here or is said to be done elsewhere.
      // A queue that only counts is for whoever is there: nobody is sent to it.
      for queue in ward.queues where office.queue(queue.id) == nil && !queue.countOnly {
        let row = try #require(directory.elsewhere(for: queue.id, at: id), "\(id) \(queue.id)")
        #expect(row.to == .office(try #require(office.detail.home)))
        #expect(row.note.hasSuffix("。"))
      }
      for service in ward.queues.filter({ !$0.countOnly }).flatMap(\.services)
      where directory.service(service.id, in: id) == nil {
        #expect(directory.elsewhere(for: service.id, at: id) != nil, "\(id) \(service.id)")
      }
    }
    #expect(directory.elsewhere(for: QueueID("certificate"), at: OfficeID("daishi")) == nil)
    #expect(directory.name(of: .destination(DestinationID("mail-requests"))) == "郵送請求事務センター")
  }

  @Test func everyOfficeSaysWhenItIsOpen() throws {
    let directory = try ShippedFiles.offices()
    let calendar = CityCalendar.computed
    func hours(_ office: String, _ queue: String, _ day: String) throws -> String? {
      let rule = directory.office(OfficeID(office))?.detail.hours(of: QueueID(queue))?.rule
      return rule?.hours(on: try #require(CivilDate(iso: day)), calendar)?.text
    }
    #expect(directory.offices.allSatisfy { !$0.detail.hours.isEmpty })
    // Nothing of the hours was confirmed by the city yet (domain.md J).
    #expect(directory.offices.flatMap(\.detail.hours).allSatisfy { !$0.rule.confirmed })
    #expect(try hours("nakahara", "certificate", "2026-11-24") == "8:30〜17:00")
    #expect(try hours("nakahara", "certificate", "2026-11-28") == "8:30〜12:30")
    #expect(try hours("nakahara", "certificate", "2026-11-21") == nil)
    #expect(try hours("nakahara", "insurance", "2026-11-28") == nil)
    #expect(try hours("nakahara", "certificate", "2026-11-23") == nil)
    #expect(try hours("kawasaki-station", "certificate", "2026-11-23") == "9:00〜17:00")
    #expect(try hours("kosugi", "certificate", "2026-11-23") == nil)
    #expect(try hours("kosugi", "certificate", "2026-11-22") == "9:00〜17:00")
  }

  @Test func aWardHasItsQueuesLettersAndCounters() throws {
    let ward = try #require(try ShippedFiles.offices().office(OfficeID("nakahara")))
    #expect(ward.name == "中原区役所")
    #expect(ward.sections.map(\.name) == ["区民課", "保険年金課", "総合案内"])
    #expect(
      ward.queues.map { "\($0.prefix) \($0.id.text) \($0.name)" } == [
        "A certificate 証明書", "B move 住民異動", "C family-register 戸籍", "D seal-card 印鑑・カード",
        "E insurance 保険年金", "F guidance 案内のみ",
      ])
    #expect(ward.queues.filter(\.countOnly).map(\.id.text) == ["guidance"])
    #expect(
      ward.queues.allSatisfy {
        $0.countOnly || $0.callLimit == 3 && (6...10).contains($0.services.count)
      })
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
