import Domain
import TestKit
import Testing

@testable import Screens

/// 花子 at the counter, her dead father's registers, and a brother with a register of his own.
enum KosekiSample {
  static let ticket = TicketID("t1")
  static let father = FamilyPersonID(2)

  static let book = Result {
    Rulebook(
      try CatalogueData.shipped(), offices: StorageOffice.directory, calendar: .computed)
  }

  static func state(_ tree: FamilyTree?, stops: [FamilyPersonID: StopCode] = [:]) throws
    -> KosekiScreen.State
  {
    let number = try #require(TicketNumber(prefix: "A", sequence: 24))
    let at = try FramePictures.time(10, 7)
    let sheet = KosekiSheet(number: number, at: at, work: try tree.map { try work($0, stops) })
    let actor = Actor(
      staff: StaffID("1001"), name: "佐藤 花子",
      grants: [RoleGrant(.examiner, office: StorageOffice.north)], counter: 3)
    var state = KosekiScreen.State(
      actor: actor, place: Place(office: StorageOffice.north), ticket: ticket, sheet: sheet)
    state.settle()
    return state
  }

  static func work(
    _ tree: FamilyTree, _ stops: [FamilyPersonID: StopCode] = [:], version: Int = 9
  ) throws -> KosekiSheet.Work {
    let planner = KosekiPlanner(
      try book.get(), office: StorageOffice.north, at: try FramePictures.time(10, 7))
    return KosekiSheet.Work(
      tree: tree.masked(stops), stops: stops, plan: planner.plan(tree, stops: stops),
      version: version)
  }

  private static func person(
    _ name: ExactText, alive: Bool? = true, birth: String? = nil, death: String? = nil
  ) -> FamilyPerson {
    FamilyPerson(
      id: FamilyPersonID(0), name: name, isAlive: alive,
      birth: birth.flatMap(DateLiteral.imported), death: death.flatMap(DateLiteral.imported))
  }

  static func tree() throws -> FamilyTree {
    var tree = FamilyTree(visitor: "山田 花子", birth: DateLiteral.imported("昭和40年2月3日"))
    let visitor = tree.visitor
    for edit in [
      FamilyTreeEdit.addPerson(
        person("山田 一郎", alive: false, birth: "昭和10年5月1日", death: "令和7年9月30日"), .father,
        of: visitor),
      .addPerson(person("山田 梅"), .mother, of: visitor),
      .addPerson(person("山田 次郎"), .sibling, of: visitor),
      .addPerson(person("山田 進", alive: nil), .child, of: FamilyPersonID(4)),
      .addPerson(person("川崎 健"), .spouse, of: visitor),
      .addPerson(person("川崎 修", alive: false), .father, of: FamilyPersonID(6)),
      .show(
        .init(kind: "運転免許証", photo: true, expires: CivilDate(iso: "2028-03-01"))),
    ] { tree = try tree.applying(edit) }
    for register in registers { tree = try tree.applying(.addRegister(register)) }
    return try tree.applying(.ask(chainOf: father))
  }

  private static var registers: [FamilyRegister] {
    func register(
      _ domicile: ExactText, _ head: ExactText, _ kind: FamilyRegister.Kind, onPaper: Bool = false,
      _ entry: FamilyRegisterEntry
    ) -> FamilyRegister {
      FamilyRegister(
        id: FamilyRegisterID(0), domicile: domicile, head: head, kind: kind,
        isComputerised: !onPaper, knowsDomicile: true, knowsHead: true, isHere: false,
        entries: [entry])
    }
    func point(_ event: FamilyRegisterEvent?, _ date: String? = nil) -> FamilyRegisterPoint {
      FamilyRegisterPoint(event, date.flatMap(DateLiteral.imported))
    }
    return [
      register(
        "新潟県長岡市大手通一丁目4番地", "山田 太助", .closed, onPaper: true,
        FamilyRegisterEntry(
          person: father, from: point(.birth), to: point(.reform1957, "昭和33年4月1日"))),
      register(
        "横浜市中区本町6丁目50番地", "山田 一郎", .reformed,
        FamilyRegisterEntry(
          person: father, from: point(.marriage, "昭和38年10月10日"),
          to: point(.reform1994, "平成15年3月8日"))),
      register(
        "横浜市中区本町6丁目50番地", "山田 一郎", .current,
        FamilyRegisterEntry(person: father, from: point(.reform1994, "平成15年3月8日"))),
      register(
        "東京都大田区蒲田五丁目13番", "山田 次郎", .current,
        FamilyRegisterEntry(person: FamilyPersonID(4), from: point(.marriage, "平成元年"))),
    ]
  }
}
