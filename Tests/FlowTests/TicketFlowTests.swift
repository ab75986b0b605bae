import Domain
import TUI
import TestKit
import Testing
import UseCases

/// One ticket from sign-in to done, on the whole program.
@Suite struct TicketFlowTests {
  @Test func fromTheSlipToTheEnd() throws {
    let office = try FlowOffice()
    let pilot = office.terminal(3)
    pilot.expectText("サインイン").signIn(.clerk).expectText("佐藤 花子")
    pilot.press(.function(3)).expectScreen("受付")
    pilot.press(.function(2)).expectText("A001").expectNoRefusal()
    pilot.press(.escape).press(.function(2)).expectText("A001")
    pilot.press(.function(2)).expectMessage(contains: "A001 を呼び出しました")
    pilot.press(.function(5)).expectNoRefusal()
    office.pass(seconds: 120)
    pilot.press(.function(10)).expectText("住民票の写し")
    pilot.type(" ").press(.enter, .enter).type("世帯票").press(.enter).expectNoRefusal()
    let tickets = try TicketDesk(#require(office.desk)).list(queue: nil, state: nil).tickets
    #expect(tickets.map(\.state) == [.done], "\(pilot.screenText)")
  }

  @Test func twoTerminalsWantOneTicket() throws {
    let office = try FlowOffice()
    let desk = TicketDesk(try #require(office.desk))
    _ = try desk.issue(queue: QueueID("certificate"))
    let first = office.terminal(1)
    let second = office.terminal(2)
    first.signIn(.clerk).press(.function(2))
    second.signIn(.colleague).press(.function(2))
    first.press(.function(2)).expectMessage(contains: "A001 を呼び出しました")
    // The second still shows it waiting: the database decides, not the picture.
    second.press(.control("y")).expectText("A001")
    #expect(second.program.message?.kind == .refusal, "\(second.messageText)")
    second.send(.doorbell).press(.function(2))
    #expect(second.program.message?.kind == .refusal)
  }

  @Test func theLockHidesEverythingAndKeepsWhatWasTyped() throws {
    let office = try FlowOffice()
    let pilot = office.terminal(3)
    pilot.signIn(.clerk).press(.function(3)).press(.function(5)).type("車いす 介助あり")
    pilot.expectText("車いす")
    pilot.press(.function(12)).expectNoText("車いす").expectNoText("佐藤").expectText("離 席 中")
    pilot.type("wrong password").press(.enter).expectText("離 席 中")
    pilot.type(FlowOffice.password).press(.enter).expectText("車いす")
    office.pass(seconds: 181)
    pilot.send(.idle).expectNoText("車いす").expectText("離 席 中")
  }

  @Test func anEndedSessionLeadsBackToSignInAndKeepsTheDraft() throws {
    let office = try FlowOffice()
    let first = office.terminal(1)
    first.signIn(.clerk).press(.function(3)).press(.function(5)).type("書きかけの備考")
    let second = office.terminal(2)
    second.signIn(.clerk).expectText("佐藤 花子")
    first.type("さらに").expectScreen("サインイン").expectMessage(contains: "別の端末")
    second.press(.function(3)).press(.function(5)).expectText("書きかけの備考")
  }
}

/// What survives a pulled plug, and what never reaches the disk.
@Suite struct DraftFlowTests {
  @Test func aTelephoneNumberIsKeptOnceTheFieldIsLeft() throws {
    let office = try FlowOffice()
    let pilot = office.terminal(3)
    pilot.signIn(.clerk).press(.function(3)).press(.function(5))
    pilot.type("連絡先 044 200 3939 まで").press(.escape)
    let again = office.terminal(3)
    again.signIn(.clerk).press(.function(3)).press(.function(5)).expectText("044 200 3939")
  }

  @Test func aHalfTypedLongNumberStaysInMemory() throws {
    let office = try FlowOffice()
    let pilot = office.terminal(3)
    pilot.signIn(.clerk).press(.function(3)).press(.function(5)).type("連絡先 ")
    for digit in "0442003939" { pilot.type(String(digit)) }
    let bytes = try office.bytesOnDisk()
    #expect(!ExactBytes.contains(bytes, Array("0442003939".utf8)))
    #expect(!ExactBytes.contains(bytes, Array("04420039".utf8)))
  }
}

/// Bytes within bytes.
enum ExactBytes {
  static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, bytes.count >= wanted.count else { return false }
    return bytes.indices.dropLast(wanted.count - 1).contains { start in
      bytes[start] == first && bytes[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
