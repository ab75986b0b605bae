import Cells

@testable import TUI

/// A small screen with everything a screen can have: a list, a form, a question, a key that cannot
/// work, an effect that fails.
enum DeskScreen: Screen {
  struct State: Equatable, Sendable {
    var numbers = ["A023", "A024", "A025"]
    var table = TableState<String>()
    var note: Form?
    var saved: [String] = []
    var said: Message?
    var refreshes = 0
    var rechecks = 0
    var bodyRows = 0

    var rows: [TableRow<String>] {
      numbers.map { TableRow(id: $0, cells: [TableCell($0), "住民票"]) }
    }
    var selected: String? { table.selection(in: rows) }
  }

  enum Action: Equatable, Sendable {
    case moved(TableMove)
    case called
    case dropped(String)
    case noteOpened
    case note(FormEvent)
    case refreshed
    case rechecked
    case came([String])
    case failed(String)
    case sized(Int)
    case opened
    case closed
    case spun
    case asked(Effect)
  }

  enum Effect: Equatable, Sendable {
    case call(String)
    case drop(String)
    case read
    case open
    case close
    case spin
    case bell
    case reset
    case quit
  }

  static let name = "証明書"
  static let guide = ["番号を呼び、用件を終えます。", "呼んだ番号は掲示板に出ます。"]
  static let refresh: Action? = .refreshed
  static let recheck: Action? = .rechecked

  static var keys: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.function(2), .character("c")], .called, label: "呼出", reading: "ヨビダシ",
        help: "選んだ番号を呼びます。",
        disabledReason: { $0.numbers.isEmpty ? "待っている人がいません。" : nil }),
      KeyRow(
        [.function(4)], .noteOpened, label: "メモ", reading: "メモ", help: "メモを書きます。"),
      KeyRow(
        keys: [.function(8)], label: "取下", reading: "トリサゲ", help: "選んだ番号を取り下げます。",
        action: { .dropped($0.selected ?? "") },
        confirmation: { state in
          state.selected.map {
            Confirmation(
              question: "\($0) を取り下げますか。", verb: "取り下げる", isDestructive: true)
          }
        }),
      KeyRow(
        [.function(6)], .opened, label: "詳細", reading: "ショウサイ",
        help: "もう一枚開きます。"),
      KeyRow(
        [.function(7)], .spun, label: "空回り", reading: "カラマワリ", help: "終わりません。",
        confirmation: { _ in
          Confirmation(question: "空回りさせますか。", verb: "させる")
        }),
      KeyRow(
        [.control("b")], .failed("保存できませんでした。入力は残っています。"), label: "失敗",
        reading: "シッパイ", help: "失敗を見せます。", showsInFooter: false),
    ] + KeyRow.moving { .moved($0) }
  }

  static func update(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .moved(let move): state.table.move(move, in: state.rows)
    case .called: return state.selected.map { [.call($0)] } ?? []
    case .dropped(let number): return [.drop(number)]
    case .noteOpened:
      state.note = Form(
        title: "メモ",
        fields: [
          .text("note", label: "メモ", limit: 20), .text("more", label: "続き", limit: 20),
        ], verb: "保存")
    case .note(let event):
      state.note = event.form
      if case .submitted(let form) = event { state.saved.append(form.text("note")) }
      switch event {
      case .submitted, .cancelled: state.note = nil
      case .changed, .left: break
      }
    case .refreshed:
      state.refreshes += 1
      return [.read]
    case .rechecked: state.rechecks += 1
    case .came(let numbers):
      state.numbers = numbers
      state.table.settle(in: state.rows)
    case .failed(let sentence): state.said = .refusal(sentence)
    case .sized(let rows): state.bodyRows = rows
    case .opened: return [.open]
    case .closed: return [.close]
    case .spun: return [.spin]
    case .asked(let effect): return [effect]
    }
    return []
  }

  static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    body.put("証明書   待ち \(state.numbers.count)", row: 0, column: 1)
    let table = Table(
      columns: [TableColumn("番号", width: 6), TableColumn("種類", width: 10, flex: 1)],
      rows: state.rows, emptyText: "待っている人はいません。")
    let list = Rect(row: 2, column: 0, rows: body.rows - 8, columns: body.columns)
    let row = table.draw(state.table, into: &body, rect: list, hasFocus: state.note == nil)
    guard let note = state.note else { return row }
    return note.draw(
      into: &body, rect: Rect(row: body.rows - 6, column: 0, rows: 6, columns: body.columns))
  }

  static func message(in state: State) -> Message? { state.said }
  static func form(in state: State) -> Form? { state.note }
  static func formAction(_ event: FormEvent) -> Action? { .note(event) }
  static func resized(rows: Int, columns: Int) -> Action? { .sized(rows) }
}

/// The world around `DeskScreen`, and what it was asked for.
final class DeskWorld {
  var asked: [DeskScreen.Effect] = []
  var waiting: [String]?
  var seconds = 0
  var quits = 0
  var locks: [LockReason] = []
  var locksAllowed = true

  func mounted(_ state: DeskScreen.State = .init()) -> Mounted {
    Mounted(DeskScreen.self, state: state) { effect in
      self.asked.append(effect)
      switch effect {
      case .call(let number): return [.say(.done("\(number) を呼び出しました。"))]
      case .drop(let number):
        let left = (self.waiting ?? ["A023", "A024", "A025"]).filter { $0 != number }
        self.waiting = left
        return [.action(.came(left)), .say(.done("\(number) を取り下げました。"))]
      case .read: return self.waiting.map { [.action(.came($0))] } ?? []
      case .open: return [.open(self.mounted())]
      case .close: return [.close]
      case .spin: return [.action(.spun)]
      case .bell: return [.bell]
      case .reset: return [.reset(self.mounted())]
      case .quit: return [.quit]
      }
    }
  }

  func program(_ state: DeskScreen.State = .init(), border: Border = .unicode) -> Program {
    Program(root: mounted(state), chrome: chrome(border: border))
  }

  func chrome(border: Border = .unicode, training: Bool = false) -> Chrome {
    Chrome(
      header: {
        Header(
          office: "中原区役所", section: "区民課", counter: "3番窓口", staff: "佐藤 花子",
          dateText: "令和8年11月24日(火)", shortDate: "11/24(火)", clock: "10:07",
          badges: ["待ち12", "最長23分"], training: training)
      },
      lock: { reason in
        guard self.locksAllowed else { return nil }
        self.locks.append(reason)
        return LockCover.mounted()
      },
      now: { self.seconds }, quit: { self.quits += 1 }, border: border)
  }
}

/// A lock that opens with F5.
enum LockCover: Screen {
  struct State: Equatable, Sendable {}
  enum Action: Equatable, Sendable { case opened }
  enum Effect: Equatable, Sendable { case uncover }

  static let name = "離席中"
  static let guide = ["F5 で戻ります。"]
  static let showsFrame = false
  static var keys: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.function(5)], .opened, label: "戻る", reading: "モドル", help: "元の画面へ戻ります。")
    ]
  }

  static func update(_ state: inout State, _ action: Action) -> [Effect] { [.uncover] }

  static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    body.put("離席中です", row: 10, column: 30)
    return nil
  }

  static func mounted() -> Mounted {
    Mounted(LockCover.self, state: State()) { _ in [.uncover] }
  }
}

extension Program {
  mutating func press(keys: Key...) {
    for key in keys { handle(.key(key)) }
  }

  func picture(rows: Int = 24, columns: Int = 80) -> String {
    frame(rows: rows, columns: columns).0.text
  }

  func line(_ row: Int, rows: Int = 24, columns: Int = 80) -> String {
    frame(rows: rows, columns: columns).0.text(inRow: row)
  }
}

extension Program {
  var hasOverlay: Bool {
    switch stack.overlay {
    case nil: false
    default: true
    }
  }
}
