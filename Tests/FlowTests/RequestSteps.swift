import Domain
import TUI
import TestKit
import Testing
import UseCases

/// One request's way by keys, as a clerk works the screen of certificates.
extension Pilot {
  /// Fills the form of a new request as far as everybody's goes; what more it asks is filled after that.
  @discardableResult
  func ask(_ number: String, for person: String, type: String = "J01") -> Pilot {
    press(.function(3)).fill("番号", number).fill("種類", type).fill("宛名番号", person)
    return press(.enter)
  }

  /// From the list to the form of 審査, with the citizen at this counter.
  @discardableResult
  func examine() -> Pilot { press(.function(2)).press(.function(2)).press(.function(2)) }

  @discardableResult
  func passed(with document: String = "運転免許証") -> Pilot {
    fill("書類1", document).press(.function(2)).expectMessage(contains: "審査済にしました")
  }

  /// Whether a question is asked, or the sheets are shown where a ledger is kept.
  @discardableResult
  func made() -> Pilot {
    press(.function(2)).press(.enter)
    return expectMessage(contains: "作成済にしました")
  }

  /// Keys what stands on the paper.
  @discardableResult
  func check(_ name: String, _ type: String, copies: String = "1", _ options: String...) -> Pilot {
    press(.function(2)).expectText("用紙を見て")
    fill("氏名", name).fill("種別", type).fill("通数", copies)
    for option in options { choose("記載", option) }
    return press(.function(2))
  }

  @discardableResult
  func paidInCash(_ tendered: String) -> Pilot {
    press(.function(2)).choose("支払方法", "現金").fill("お預かり", tendered).press(.function(2))
    return expectMessage(contains: "会計が済みました")
  }

  /// - Parameter visitor: who fetches it, where that is somebody else.
  @discardableResult
  func handedOver(to visitor: String? = nil) -> Pilot {
    press(.function(2)).choose("確かめる", "通数").choose("確かめる", "氏名・住所")
    if let visitor { fill("受け取る人", visitor) }
    return press(.function(2)).expectMessage(contains: "交付しました").expectNoRefusal()
  }

  /// Lets the program see what others did; who was away for long comes back first.
  @discardableResult
  func looked() -> Pilot {
    send(.doorbell)
    if program.screenName == "離席中" {
      type(FlowOffice.password).press(.enter).send(.doorbell)
    }
    return self
  }
}

/// What flows of requests arrange behind the screens.
extension FlowOffice {
  func tickets(_ count: Int, by desk: Desk? = nil) throws {
    let desk = TicketDesk(try desk ?? own())
    for _ in 0..<count { _ = try desk.issue(queue: QueueID("certificate")) }
  }

  /// A box of security paper: thirty sheets at the first terminal, ten in the safe.
  func stock() throws {
    let desk = SecurityPaperDesk(try desk(of: .supervisor))
    try desk.receive(try #require(PaperRange("A1-A40")))
    try desk.move(try #require(PaperRange("A1-A30")), from: nil, to: TerminalID("t-1"))
  }

  /// The desk of the database's own user.
  func own() throws -> Desk { try #require(desk) }

  func ledger() throws -> PaperLedger {
    try SecurityPaperDesk(try desk(of: .supervisor)).open().first
  }
}
