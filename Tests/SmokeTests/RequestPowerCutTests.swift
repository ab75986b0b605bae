import Foundation
import Glibc
import TestKit
import Testing

/// The plug is pulled in the middle of a request's stage: it goes on where it stood.
@Suite(.serialized) struct RequestPowerCutTests {
  private func office() throws -> TestOffice {
    let office = try TestOffice()
    try office.issue(1)
    let file = office.folder + "/residents.csv"
    try Data(ResidentSample.file(ResidentSample.people)).write(to: URL(fileURLWithPath: file))
    try office.succeed("import", "residents", file, "--now", TestOffice.now)
    return office
  }

  /// Signs in and opens the screen of requests.
  private func requests(
    _ office: TestOffice, _ number: Int, _ person: FlowOffice.Person
  ) throws -> TmuxTerminal {
    let desk = try office.workstation(number)
    try desk.signIn(person).press("F9").wait("操作を探す")
    try desk.type("しょうめいしょ").wait("証明書の請求を受け付け、交付まで進めます。")
    try desk.press("Enter").wait("証明書   受付")
    return desk
  }

  private func cut(_ desk: TmuxTerminal) throws {
    try desk.signal(SIGKILL)
    #expect(try desk.status() == 128 + 9)
  }

  @Test func everyStageIsTakenUpAgain() throws {
    let office = try office()
    var clerk = try requests(office, 3, .clerk)
    try clerk.press("F3").wait("請求の受付")
    try clerk.type("A001").press("Enter", "Enter").type("1001").press("Enter").wait("山田 太郎")
    // With a number on it, so that another person checks the paper.
    try clerk.press("Enter", "Enter", "Enter", "Down", "Down", "Space").wait("[*] 個人番号")
    try cut(clerk)
    clerk = try requests(office, 3, .clerk)
    try clerk.press("F3").wait("山田 太郎")
    try clerk.press("F2").wait("請求を受け付けました")
    try clerk.press("F2").wait("A001 を呼び出しました")
    try clerk.press("F2").wait("審査に入りました")
    try clerk.press("F2").wait("書類1")
    try cut(clerk)
    clerk = try requests(office, 3, .clerk)
    try clerk.press("F2").wait("書類1")
    try clerk.type("運転免許証").press("F2").wait("審査済にしました")
    try clerk.press("F2").wait("作成しましたか")
    try cut(clerk)
    clerk = try requests(office, 3, .clerk)
    try clerk.press("F2").wait("作成しましたか")
    try clerk.press("Enter").wait("作成済にしました")
    try check(office)
    try clerk.press("F2").wait("A001 を呼び出しました")
    try clerk.press("F2").wait("お預かり")
    try cut(clerk)
    clerk = try requests(office, 3, .clerk)
    try clerk.press("F2").wait("お預かり")
    try clerk.press("Space", "Enter").type("1000").press("Enter").wait("お釣りは 700円")
    try cut(clerk)
    clerk = try requests(office, 3, .clerk)
    try clerk.press("F2").wait("A001 の交付")
    try clerk.press("Space", "Down", "Space", "Enter").wait("交付しました")
    #expect(try office.sql("SELECT count(*), sum(amount) FROM certificate_payment") == "1|300")
    #expect(try office.sql("SELECT state FROM ticket") == "done")
    #expect(try office.doctorFindings() == [])
  }

  /// A colleague keys the paper from sight; what was keyed is there after the cut, and nothing else.
  private func check(_ office: TestOffice) throws {
    var colleague = try requests(office, 2, .colleague)
    try colleague.press("F2").wait("用紙を見て")
    try colleague.type("山田 太郎").wait("5/60")
    try cut(colleague)
    colleague = try requests(office, 2, .colleague)
    try colleague.press("F2").wait("山田 太郎")
    try colleague.press("Enter").type("J01").press("Enter").type("1")
    try colleague.press("Enter", "Down", "Down", "Space", "Enter").wait("照合が合いました")
    colleague.close()
  }
}
