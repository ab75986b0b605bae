import Domain
import TUI
import TestKit
import Testing

@testable import Screens

/// The family tree of a visitor on screen (domain.md C.2).
@Suite struct KosekiScreenTests {
  private typealias Sample = KosekiSample
  private typealias Field = KosekiScreen.Field

  private final class Desk {
    var asked: [KosekiScreen.Effect] = []
  }

  private func pilot(_ state: KosekiScreen.State, _ desk: Desk) -> Pilot {
    Pilot(
      root: Mounted(KosekiScreen.self, state: state) { effect in
        if effect != .load { desk.asked.append(effect) }
        return []
      })
  }

  @Test func theFirstPersonIsWhoStandsThere() throws {
    let desk = Desk()
    let pilot = pilot(try Sample.state(nil), desk)
    pilot.expectText("まだ聞き始めていません").press(.function(3))
      .expectMessage(contains: "まだ聞き始めていません")
    pilot.press(.function(2)).type("山田 花子").press(.enter).type("S40.2.3").press(.enter, .enter)
      .type("運転免許証").press(.enter).type("R10.3.1").press(.enter)
    guard case .begin(let tree)? = desk.asked.first else {
      Issue.record("nothing was begun: \(desk.asked)")
      return
    }
    #expect(tree.name(tree.visitor) == "山田 花子")
    #expect(tree.person(tree.visitor)?.birth?.date == CivilDate(iso: "1965-02-03"))
    #expect(tree.document?.expires == CivilDate(iso: "2028-03-01"))
  }

  /// A person is told from whoever is selected.
  @Test func somebodyIsAddedToTheSelectedPerson() throws {
    var state = try Sample.state(Sample.tree())
    state.people.select(FamilyPersonID(6))
    #expect(KosekiScreen.update(&state, .opened(.person)).isEmpty)
    var form = try #require(state.entry?.form)
    form.setChoice(FamilyKinship.child.rawValue, for: Field.kinship)
    form.setText("川崎 桜", for: Field.name)
    form.setText("平成5年", for: Field.birth)
    form.setChoice("1", for: Field.other)
    let effects = KosekiScreen.update(&state, .form(.submitted(form)))
    guard case .apply(.addPerson(let person, .child, let known, let other), 9)? = effects.first
    else {
      Issue.record("nobody was added: \(effects)")
      return
    }
    #expect(person.name == "川崎 桜")
    #expect(person.birth?.precision == .year)
    #expect(known == FamilyPersonID(6))
    #expect(other == FamilyPersonID(1))
    // A key pressed again adds nobody twice.
    #expect(KosekiScreen.update(&state, .form(.submitted(form))).isEmpty)
  }

  @Test func whatIsMissingIsSaidAtItsField() throws {
    var state = try Sample.state(Sample.tree())
    _ = KosekiScreen.update(&state, .opened(.person))
    var form = try #require(state.entry?.form)
    form.setText("昭和64年1月8日", for: Field.death)
    #expect(KosekiScreen.update(&state, .form(.submitted(form))).isEmpty)
    let errors = try #require(state.entry).form.errors
    #expect(errors[Field.name] == KosekiScreen.Text.nameMissing)
    #expect(errors[Field.kinship] == KosekiScreen.Text.kinshipMissing)
    #expect(errors[Field.death] != nil)
  }

  /// A 個人番号 stays in no field (domain.md G.6).
  @Test func aNumberOfAPersonIsTakenOut() throws {
    var state = try Sample.state(Sample.tree())
    _ = KosekiScreen.update(&state, .opened(.person))
    var form = try #require(state.entry?.form)
    form.setText(Self.someNumber(), for: Field.name)
    _ = KosekiScreen.update(&state, .form(.left(form, fieldID: Field.name)))
    #expect(state.entry?.form.text(Field.name) == "")
    #expect(state.message?.kind == .refusal)
  }

  /// A throw-away number with its check digit, made anew for each run.
  private static func someNumber() -> String {
    let digits = (0..<11).map { _ in Int.random(in: 0...9) }
    let sum = digits.reversed().enumerated().reduce(0) { sum, next in
      sum + next.element * (next.offset < 6 ? next.offset + 2 : next.offset - 4)
    }
    let rest = sum % 11
    return digits.map(String.init).joined() + String(rest <= 1 ? 0 : 11 - rest)
  }

  @Test func aRegisterComesWithTheSelectedPerson() throws {
    var state = try Sample.state(Sample.tree())
    state.people.select(Sample.father)
    _ = KosekiScreen.update(&state, .opened(.register))
    var form = try #require(state.entry?.form)
    form.setText("横浜市西区1番", for: Field.domicile)
    form.setText("山田 一郎", for: Field.head)
    form.setChoice(FamilyRegister.Kind.closed.rawValue, for: Field.kind)
    form.setChoice("yes", for: Field.computerised)
    form.setChoice("no", for: Field.here)
    form.setChoice(FamilyRegisterEvent.transfer.rawValue, for: Field.fromEvent)
    form.setText("昭和50年5月頃", for: Field.from)
    let effects = KosekiScreen.update(&state, .form(.submitted(form)))
    guard case .apply(.addRegister(let register), 9)? = effects.first else {
      Issue.record("no register was added: \(effects)")
      return
    }
    #expect(register.kind == .closed)
    #expect(register.isComputerised == true && register.isHere == false)
    #expect(register.knowsHead == nil)
    #expect(register.entries.map(\.person) == [Sample.father])
    #expect(register.entries[0].from.event == .transfer)
    #expect(register.entries[0].from.date?.precision == .about)
    #expect(register.entries[0].to == FamilyRegisterPoint())
  }

  /// F6 twice: the chain of the selected person, and none.
  @Test func theChainIsAskedForAndLeft() throws {
    var state = try Sample.state(Sample.tree())
    state.people.select(Sample.father)
    #expect(
      KosekiScreen.update(&state, .chainAsked) == [.apply(.ask(chainOf: nil), version: 9)])
    state.people.select(FamilyPersonID(7))
    #expect(
      KosekiScreen.update(&state, .chainAsked)
        == [.apply(.ask(chainOf: FamilyPersonID(7)), version: 9)])
  }

  @Test func kinshipIsPutRight() throws {
    var state = try Sample.state(Sample.tree())
    state.people.select(FamilyPersonID(6))
    _ = KosekiScreen.update(&state, .opened(.bind))
    var form = try #require(state.entry?.form)
    #expect(KosekiScreen.update(&state, .form(.submitted(form))).isEmpty)
    #expect(state.entry?.form.errors[Field.who] == KosekiScreen.Text.otherMissing)
    form.setChoice("1", for: Field.who)
    form.setChoice(FamilyKinship.formerSpouse.rawValue, for: Field.kinship)
    #expect(
      KosekiScreen.update(&state, .form(.submitted(form))) == [
        .apply(.bind(.formerSpouse, FamilyPersonID(6), of: FamilyPersonID(1)), version: 9)
      ])
  }

  @Test func theHouseholdWantsANumberFirst() throws {
    var state = try Sample.state(Sample.tree())
    #expect(state.householdRefusal == KosekiScreen.Text.noNumber)
    #expect(KosekiScreen.update(&state, .householdAsked).isEmpty)
    let tree = FamilyTree(visitor: "山田 花子", resident: PersonID("1000001"))
    state = try Sample.state(tree)
    #expect(KosekiScreen.update(&state, .householdAsked) == [.takeHousehold(version: 9)])
    state = try Sample.state(tree, stops: [tree.visitor: .p])
    #expect(state.householdRefusal == KosekiScreen.Text.stopped)
  }

  @Test func anOfficeShowsNoDocument() throws {
    var state = try Sample.state(FamilyTree(visitor: "山田 花子"))
    _ = KosekiScreen.update(&state, .opened(.document))
    var form = try #require(state.entry?.form)
    #expect(KosekiScreen.update(&state, .form(.submitted(form))).isEmpty)
    form.setChoice(FamilyAsker.ownCity.rawValue, for: Field.asker)
    #expect(
      KosekiScreen.update(&state, .form(.submitted(form)))
        == [.apply(.show(nil, by: .ownCity), version: 9)])
  }

  /// Under another screen too: who is stopped meanwhile stands nowhere when that is closed.
  @Test func aStopMeanwhileClosesTheForm() throws {
    #expect(KosekiScreen.recheck == .refreshed)
    var state = try Sample.state(Sample.tree())
    state.people.select(Sample.father)
    _ = KosekiScreen.update(&state, .opened(.changePerson))
    #expect(FramePictures.body(KosekiScreen.self, state).contains("一郎"))
    let stopped = try Sample.state(Sample.tree(), stops: [Sample.father: .p])
    _ = KosekiScreen.update(&state, .loaded(stopped.sheet))
    #expect(state.entry == nil && state.message?.kind == .refusal)
    #expect(!FramePictures.body(KosekiScreen.self, state).contains("一郎"))
  }

  @Test func theVisitorStaysAndOthersAreAskedAbout() throws {
    let desk = Desk()
    let pilot = pilot(try Sample.state(Sample.tree()), desk)
    pilot.press(.function(8)).expectMessage(contains: "窓口に来た人は外せません")
    pilot.press(.down, .function(8)).expectText("山田 一郎さんを図から外しますか")
    #expect(desk.asked.isEmpty)
  }

  /// A refusal of the desk leaves what was typed.
  @Test func aRefusalKeepsTheForm() throws {
    var state = try Sample.state(Sample.tree())
    _ = KosekiScreen.update(&state, .opened(.document))
    var form = try #require(state.entry?.form)
    form.setText("旅券", for: Field.document)
    #expect(KosekiScreen.update(&state, .form(.submitted(form))).count == 1)
    _ = KosekiScreen.update(&state, .failed(DeskFailure(.stale, "ほかの端末で変わりました。")))
    #expect(state.entry?.form.text(Field.document) == "旅券")
    #expect(state.message?.text == "ほかの端末で変わりました。")
    #expect(KosekiScreen.update(&state, .form(.submitted(form))).count == 1)
  }

  /// Of somebody who is stopped: the code, and no key that would show or change more.
  @Test func aStoppedPersonIsTheCode() throws {
    var state = try Sample.state(Sample.tree(), stops: [Sample.father: .p])
    for side in [KosekiScreen.Side.people, .registers] {
      state.side = side
      let text = FramePictures.body(KosekiScreen.self, state)
      #expect(text.contains("コードP"))
      for hidden in ["一郎", "昭和10年", "昭和38年", "横浜市中区", "太助"] {
        #expect(!text.contains(hidden), "\(hidden)")
      }
    }
    state.side = .people
    state.people.select(Sample.father)
    #expect(state.refusal(.changePerson) == KosekiScreen.Text.stopped)
    state.side = .registers
    #expect(state.refusal(.changeRegister) == KosekiScreen.Text.stopped)
    #expect(state.refusal(.enter) == KosekiScreen.Text.stopped)
  }

  @Test func pictures() throws {
    FramePictures.expect(KosekiScreen.self, try Sample.state(nil), named: "Koseki-empty")
    var state = try Sample.state(Sample.tree())
    FramePictures.expect(KosekiScreen.self, state, named: "Koseki-chain")
    _ = KosekiScreen.update(&state, .planOpened)
    FramePictures.expect(KosekiScreen.self, state, named: "Koseki-plan")
    _ = KosekiScreen.update(&state, .back)
    _ = KosekiScreen.update(&state, .sideTurned)
    _ = KosekiScreen.update(&state, .moved(.last))
    FramePictures.expect(KosekiScreen.self, state, named: "Koseki-refused")
    _ = KosekiScreen.update(&state, .sideTaken(.people))
    _ = KosekiScreen.update(&state, .opened(.person))
    FramePictures.expect(KosekiScreen.self, state, named: "Koseki-person")
    _ = KosekiScreen.update(&state, .form(.cancelled(try #require(state.entry?.form))))
    _ = KosekiScreen.update(&state, .opened(.register))
    FramePictures.expect(KosekiScreen.self, state, named: "Koseki-register")
    FramePictures.expect(
      KosekiScreen.self, try Sample.state(Sample.tree(), stops: [Sample.father: .p]),
      named: "Koseki-stopped")
    state = try Sample.state(Sample.tree())
    state.people.select(FamilyPersonID(6))
    _ = KosekiScreen.update(&state, .opened(.bind))
    FramePictures.expect(KosekiScreen.self, state, named: "Koseki-bind")
    let official = try Sample.state(Sample.tree().applying(.show(nil, by: .ownCity)))
    FramePictures.expect(KosekiScreen.self, official, named: "Koseki-official")
  }
}
