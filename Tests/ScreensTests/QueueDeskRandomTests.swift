import Cells
import Domain
import Screens
import TUI
import Testing

/// Two thousand things in a row that a bad day brings: keys, text, readings, answers, sizes.
@Suite struct QueueDeskRandomTests {
  @Test(arguments: [UInt64(1), 20_261_124, 0xDEAD_BEEF])
  func neverTrapsAndAlwaysKnowsWhatIsSelected(_ seed: UInt64) {
    var chance = Chance(seed)
    var state = QueueDeskDay.desk(QueueDeskDay.busy)
    for step in 0..<2_000 {
      advance(&state, &chance)
      if let selected = state.selected {
        #expect(state.snapshot?.ticket(selected.id) != nil, "seed \(seed), step \(step)")
      }
      if state.list == .waiting, state.filterText.isEmpty, state.snapshot?.waiting.isEmpty == false
      {
        #expect(state.selected != nil, "seed \(seed), step \(step)")
      }
      guard step % 7 == 0 else { continue }
      var small = CellBuffer(rows: chance.below(19), columns: chance.below(80))
      _ = QueueDesk.view(state, into: &small)
      var body = CellBuffer(rows: 19 + chance.below(40), columns: 80 + chance.below(80))
      if let cursor = QueueDesk.view(state, into: &body) {
        #expect(
          body.bounds.contains(row: cursor.row, column: cursor.column),
          "seed \(seed), step \(step)")
      }
      #expect(!body.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
  }

  @Test(arguments: [UInt64(7), 99])
  func receptionNeverTraps(_ seed: UInt64) {
    var chance = Chance(seed)
    var state = Reception.State(
      actor: QueueDeskDay.actor(.reception), place: QueueDeskDay.place,
      office: QueueDeskDay.office)
    for step in 0..<2_000 {
      switch chance.below(6) {
      case 0: _ = Reception.update(&state, .loaded(snapshot(&chance)))
      case 1: _ = Reception.update(&state, .issued(ticket(chance.below(40), &chance)))
      case 2: _ = Reception.update(&state, .failed(DeskFailure(.databaseBusy, "混雑")))
      case 3:
        if let event = state.sheet?.form.insert(chance.text) {
          _ = Reception.update(&state, .form(event))
        }
      default:
        let key = chance.key
        if let event = state.sheet?.form.handle(key) {
          _ = Reception.update(&state, .form(event))
        } else if let row = Reception.keys.first(where: { $0.keys.contains(key) }) {
          _ = Reception.update(&state, row.action(state))
        }
      }
      #expect(state.office.queues.isEmpty == (state.queue == nil), "seed \(seed), step \(step)")
      guard step % 11 == 0 else { continue }
      var body = CellBuffer(rows: 3 + chance.below(40), columns: 10 + chance.below(140))
      _ = Reception.view(state, into: &body)
    }
  }

  private func advance(_ state: inout QueueDesk.State, _ chance: inout Chance) {
    switch chance.below(8) {
    case 0: _ = QueueDesk.update(&state, .loaded(snapshot(&chance)))
    case 1: answer(&state, &chance)
    case 2:
      if let event = QueueDesk.form(in: state)?.insert(chance.text) {
        _ = QueueDesk.update(&state, .form(event))
      }
    case 3:
      _ = QueueDesk.update(
        &state, .resized(rows: chance.below(60), columns: chance.below(200)))
    default:
      let key = chance.key
      if let event = QueueDesk.form(in: state)?.handle(key) {
        _ = QueueDesk.update(&state, .form(event))
      } else if let row = QueueDesk.keys.first(where: { $0.keys.contains(key) }) {
        // Disabled or not: the action may come from anywhere.
        _ = QueueDesk.update(&state, row.action(state))
      }
    }
  }

  private func answer(_ state: inout QueueDesk.State, _ chance: inout Chance) {
    let some = ticket(chance.below(30), &chance)
    let actions: [QueueDesk.Action] = [
      .done(some, TicketStep.allCases[chance.below(TicketStep.allCases.count)]),
      .failed(QueueDeskTyping.stale), .failed(DeskFailure(.databaseBusy, "混雑")),
      .counter(CounterState.allCases[chance.below(3)]), .remarked(some),
      .prioritised(some), .draftFound(nil), .refresh,
      .draftFound(
        Draft(
          kind: "queue.finish", subject: some.id.text,
          payload: DraftPayload(["services": "a,b,juminhyo", "note": chance.text]),
          updatedAt: some.issuedAt)),
    ]
    _ = QueueDesk.update(&state, actions[chance.below(actions.count)])
  }

  private func snapshot(_ chance: inout Chance) -> DeskSnapshot {
    var day = chance.below(2) == 0 ? QueueDeskDay.morning : QueueDeskDay.serving()
    var seen: Set<Int> = []
    func some(_ state: TicketState, _ chance: inout Chance) -> [Ticket] {
      (0..<chance.below(6)).compactMap { _ in
        let place = chance.below(60)
        guard seen.insert(place).inserted else { return nil }
        var ticket = ticket(place, &chance)
        ticket.state = state
        return ticket
      }
    }
    day.waiting = some(.waiting, &chance)
    day.parked = some(.parked, &chance)
    day.missed = some(.missed, &chance)
    day.ended = some(.done, &chance)
    day.leftovers = some(.parked, &chance)
    day.nextUp = day.waiting.randomElement(using: &chance)?.id
    if chance.below(3) == 0 { day.current = nil }
    return day
  }

  private func ticket(_ place: Int, _ chance: inout Chance) -> Ticket {
    QueueDeskDay.ticket("A\(100 + place)", "9:\(10 + place % 50)", ["juminhyo", "unknown"]) {
      $0.remark = chance.text
      $0.priority = Priority.allCases[chance.below(3)]
      $0.state = TicketState.allCases[chance.below(TicketState.allCases.count)]
      $0.version = chance.below(9)
    }
  }
}

/// Chance that is the same every time.
private struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<max(1, bound), using: &self) }

  var key: Key {
    mutating get {
      let keys: [Key] =
        (2...11).map { .function($0) }
        + "dfgkpruwyz".map { .control($0) }
        + [
          .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp,
          .pageDown, .backspace, .delete, .character(" "), .character("/"),
        ]
      return keys[below(keys.count)]
    }
  }

  var text: String {
    mutating get {
      let texts = [
        "", "あ", "住民票", "0442013113", "123456789018", "葛\u{E0100}", "か\u{3099}", "ｶﾞ",
        "\u{1B}[2J", "\u{202E}逆", "👨‍👩‍👧‍👦", "①", "\r\n\t", "٣", "神\u{FA19}",
        String(repeating: "長い", count: 300),
      ]
      return texts[below(texts.count)]
    }
  }
}
