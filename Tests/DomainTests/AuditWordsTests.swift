import Domain
import Testing

/// Stored facts of the audit log in the words of the screen.
@Suite struct AuditWordsTests {
  private static let office = OfficeID("north")
  private static let offices = OfficeDirectory([
    Office(
      id: office, name: "北区役所", type: .ward,
      sections: [
        Section(
          id: SectionID("resident"), name: "区民課",
          queues: [
            ServiceQueue(
              id: QueueID("certificate"), name: "証明書", prefix: "A", targetMinutes: 15, callLimit: 3,
              services: [Service(id: ServiceID("residence-record"), name: "住民票の写し", reading: "ジュ")])
          ])
      ], counters: [], confirmed: true)
  ])

  @Test(arguments: [
    ("state=waiting queue=certificate", "状態 待ち  列 証明書"),
    ("queues=certificate", "列 証明書"), ("services=residence-record", "用件 住民票の写し"),
    ("counter=3 next", "窓口 3  次の方"), ("intake=closed", "受付 終了"), ("quota=none", "受付数 なし"),
    ("stage=payment differs=name,copies", "段階 会計  相違 氏名・通数"),
    ("receipt=1124-003 amount=300 method=cash", "会計番号 1124-003  金額 300  支払 現金"),
    ("queue=elsewhere", "列 elsewhere"), ("future=1 word", "future=1  word"), ("", ""),
    ("priority=urgent", "優先 至急"), ("state=approved", "状態 承認済"), ("act=ticket.export", nil),
    ("version=3", "版 3"), ("at=2026-11-24T16:30", "時刻 11/24(火) 16:30"), ("at=soon", "時刻 soon"),
    (
      "effective=2027-04-01 grants=reception@north/resident,manager@north",
      "開始 2027-04-01  役割 受付@北区役所 区民課・課長@北区役所"
    ),
    (
      "office=north section=resident counter= account= address=10.0.0.1",
      "役所 北区役所  課 区民課  窓口 -  OSの利用者 -  接続元 10.0.0.1"
    ),
    ("grants=nobody@x", "役割 nobody@x"),
    ("wrong-password clock-back=1800", "パスワードの間違い  時計の戻り（秒） 1800"),
  ])
  func factsAreSaid(stored: String, said: String?) {
    let entry = AuditEntry(
      id: 1, at: OfficeTime(unixSeconds: 0), staff: StaffID("s"), terminal: nil,
      office: Self.office, act: "ticket.call", subject: AuditSubject("ticket", "t"),
      purpose: nil, allowed: true, detail: stored)
    let words = AuditWords.detail(of: entry, Self.offices)
    if let said { #expect(words == said) } else { #expect(!words.contains("ticket.export")) }
  }
}
