import Catalogue
import Domain
import Testing

/// What is wrong with hours, places and referrals is named by line and field, and nothing is loaded.
@Suite struct OfficeDetailFaultTests {
  static let sound = """
    destinations:
      - { id: mail, name: 郵送, kind: centre, handles: 郵送の請求, confirmed: false }
    offices:
      - id: east
        name: 東区役所
        type: ward
        confirmed: true
        sections: [{ id: d, name: 受付, queues: [{ id: q, name: 列, prefix: A, targetMinutes: 5, \
    callLimit: 3, services: [{ id: s, name: 用件, reading: ヨウケン }] }] }]
        counters: [{ numbers: 1, section: d, queues: [q] }]
        location: { postal: "2110063", address: 小杉町, confirmed: false }
        hours:
          - name: 平日
            queues: [q]
            week: [{ days: 月火, hours: "8:30-17:00" }]
            extras: [{ day: 土, weeks: [2, 4], hours: "8:30-12:30" }]
            closures: [2026-12-01/2026-12-03]
            confirmed: true
        destinations: [mail]
      - id: west
        name: 西支所
        type: branch
        confirmed: false
        home: east
        sections: [{ id: d, name: 受付, queues: [{ id: p, name: 列, prefix: A, targetMinutes: 5, \
    callLimit: 3, services: [{ id: t, name: 用件, reading: ヨウケン }] }] }]
        counters: [{ numbers: 1, section: d, queues: [p] }]
        elsewhere: [{ name: 届出, queues: [q], to: home }, { name: 郵送, services: [x], to: mail }]
    """

  private func problems(_ text: String) -> [CatalogueProblem] {
    do {
      _ = try OfficeCatalogue.load(files: [("a.yaml", Array(text.utf8))])
      return []
    } catch {
      return error.problems
    }
  }

  @Test func theSampleIsSoundAndReadWhole() throws {
    let directory = try OfficeCatalogue.load(files: [("a.yaml", Array(Self.sound.utf8))])
    let west = OfficeID("west")
    #expect(directory.elsewhere(for: QueueID("q"), at: west)?.to == .office(OfficeID("east")))
    #expect(directory.elsewhere(for: ServiceID("s"), at: west)?.name == "届出")
    #expect(
      directory.elsewhere(for: ServiceID("x"), at: west)?.to == .destination(DestinationID("mail")))
    let detail = try #require(directory.offices.first?.detail)
    #expect(detail.location?.postal?.description == "211-0063")
    let rule = try #require(detail.hours.first?.rule)
    #expect(rule.week.count == 2 && rule.extras.first?.weeks == [2, 4] && rule.confirmed)
    #expect(rule.closures.count == 1)
  }

  @Test(arguments: [
    ("days: 月火", "days: 月曜", 14, "offices[0].hours[0].week[0].days", "曜日"),
    ("days: 月火", "days: 月月", 14, "offices[0].hours[0].week[0].hours", "二度"),
    ("\"8:30-17:00\"", "\"17:00-8:30\"", 14, "offices[0].hours[0].week[0].hours", "8:30-17:00"),
    ("weeks: [2, 4]", "weeks: [6]", 15, "offices[0].hours[0].extras[0].weeks[0]", "1 から 5"),
    ("day: 土", "day: sat", 15, "offices[0].hours[0].extras[0].day", "どれか"),
    ("2026-12-01/2026-12-03", "2026-12-03/2026-12-01", 16, "offices[0].hours[0].closures[0]", "日は"),
    (
      "queues: [q]\n        week", "queues: [z]\n        week", 13,
      "offices[0].hours[0].queues[0]", "ありません"
    ),
    ("\"2110063\"", "211-0063", 10, "offices[0].location.postal", "7桁"),
    ("destinations: [mail]", "destinations: [post]", 18, "offices[0].destinations[0]", "引継ぎ先"),
    ("home: east", "home: north", 23, "offices[1].home", "offices にありません"),
    ("    home: east\n", "", 25, "offices[1].elsewhere[0].to", "home（管内の区役所）"),
    ("to: mail }]", "to: post }]", 26, "offices[1].elsewhere[1].to", "destinations にも"),
    ("queues: [q], to", "queues: [z], to", 26, "offices[1].elsewhere[0].to", "受付区分「z」"),
    ("kind: centre", "kind: center", 2, "destinations[0].kind", "どれか"),
  ])
  func aFaultIsNamed(old: String, new: String, line: Int, field: String, says: String) {
    let found = problems(Self.sound.replacing(old, with: new))
    #expect(found.contains { $0.line == line && $0.field == field }, "\(found)")
    #expect(found.contains { $0.message.contains(says) && $0.message.hasSuffix("。") }, "\(found)")
  }
}
