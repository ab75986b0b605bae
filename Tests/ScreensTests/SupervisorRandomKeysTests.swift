import Cells
import Domain
import Screens
import TUI
import TestKit
import Testing

/// Whatever is pressed on the screens of supervisors and administrators, in whatever size, they
/// keep drawing and never put more than they were given.
@Suite struct SupervisorRandomKeysTests {
  typealias Sample = SupervisorSample

  private static let keys: [Key] =
    [
      .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .backspace, .delete, .control("d"), .control("f"), .control("g"), .control("n"),
      .control("w"),
    ] + (1...11).map { Key.function($0) }

  private static let texts = [" ", "a", "1003", "山田", "か\u{3099}", "\u{1B}[2J", "R8.11.24", "/"]

  private func hammer(_ root: Mounted, seed: UInt64) {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let pilot = Pilot(root: root)
    for step in 0..<200 {
      switch next(10) {
      case 0: pilot.type(Self.texts[next(Self.texts.count)])
      case 1 where step % 7 == 0: pilot.resize(rows: 24 + next(20), columns: 80 + next(60))
      case 2: pilot.send(.doorbell)
      default: pilot.press(Self.keys[next(Self.keys.count)])
      }
      let frame = pilot.frame
      #expect(!ScreenTextRules.holdsControls(frame.text), "seed \(seed), step \(step)")
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func supervisor(_ seed: UInt64) {
    let summary = SupervisorClosingTests.summary
    let root = Mounted(SupervisorScreen.self, state: Sample.state()) { effect in
      switch effect {
      case .load(let office), .switchOffice(let office):
        [.action(.loaded(office, Sample.snapshot))]
      case .loadTickets: [.action(.tickets(seed == 2 ? [] : Sample.tickets))]
      case .prepareClosing: [.action(.closing(SupervisorClosingTests.leftovers))]
      case .closeDay: [.action(.closed(summary))]
      case .leave: []
      default:
        [.action(seed == 3 ? .failed(DeskFailure(.stale, "変更されています。")) : .done("済みました。"))]
      }
    }
    hammer(root, seed: seed)
  }

  @Test(arguments: [5, 6] as [UInt64]) func auditViewer(_ seed: UInt64) {
    let state = AuditViewerTests.closed().state
    let root = Mounted(AuditViewerScreen.self, state: state) { effect in
      switch effect {
      case .open, .verify: [.action(.loaded(AuditViewerTests.newest))]
      case .search(let query, _):
        [
          .action(
            .loaded(
              AuditPage(
                entries: AuditViewerTests.entries(from: 120 - query.page * 50, count: 20),
                total: 120, page: query.page)))
        ]
      case .leave: []
      }
    }
    hammer(root, seed: seed)
  }

  @Test(arguments: [9, 10] as [UInt64]) func personSearch(_ seed: UInt64) {
    let root = Mounted(PersonSearchScreen.self, state: PersonSearchTests.state()) { effect in
      switch effect {
      case .search(let text):
        [
          .action(
            .found(
              PersonHits(
                register: PersonSearchTests.register,
                people: seed == 10 ? [] : PersonSearchTests.people), for: text))
        ]
      case .view(let id, _):
        [
          .action(
            seed == 9
              ? .opened(
                PersonDetail(
                  view: PersonSearchTests.people.first { $0.id == id }
                    ?? .stopped(id, .p)))
              : .failed(DeskFailure("person-unknown", "台帳にいません。")))
        ]
      case .findAddress(let query): [.action(.foundAddress(PostalAnswer(), for: query))]
      case .recheck(let people):
        [
          .action(
            .stopped(seed == 9 ? [:] : Dictionary(uniqueKeysWithValues: people.map { ($0, .p) })))
        ]
      case .request, .choose, .leave: []
      }
    }
    hammer(root, seed: seed)
  }

  @Test(arguments: [7, 8] as [UInt64]) func staffAdmin(_ seed: UInt64) {
    let root = Mounted(StaffAdminScreen.self, state: StaffAdminTests.hand().state) { effect in
      switch effect {
      case .load:
        [
          .action(
            .loaded(
              seed == 8 ? [] : StaffAdminTests.records, offices: Sample.offices, at: Sample.now))
        ]
      case .add, .resetPassword: [.action(.passwordIssued(StaffID("1001"), "kiri-suzume-482"))]
      case .leave: []
      default: [.action(.done("済みました。"))]
      }
    }
    hammer(root, seed: seed)
  }

  @Test(arguments: [9, 10] as [UInt64]) func catalogue(_ seed: UInt64) {
    let root = Mounted(CatalogueScreen.self, state: CatalogueTests.hand().state) { effect in
      switch effect {
      case .load:
        [
          .action(
            .loaded(
              CatalogueTests.overview(seed == 10 ? [CatalogueTests.request(.approved)] : [])))
        ]
      case .loadContent(let version): [.action(.content(version, CatalogueTests.new))]
      case .ask: [.action(.failed(DeskFailure(.stale, "変更されています。")))]
      case .activate: [.action(.done("済みました。"))]
      case .leave: []
      }
    }
    hammer(root, seed: seed)
  }
}

/// What must never be in a frame.
enum ScreenTextRules {
  static func holdsControls(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F }
  }
}
