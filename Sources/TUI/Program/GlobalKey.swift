/// The keys that do the same on every screen. Dispatch, footer, F1, F9 and docs/keys.md read this
/// table as they read a screen's.
enum GlobalKey: CaseIterable {
  case help, palette, lock, back, calendar, correct, quit, repaint

  var key: Key {
    switch self {
    case .help: .function(1)
    case .palette: .function(9)
    case .lock: .function(12)
    case .back: .escape
    case .calendar: .control("t")
    case .correct: .control("e")
    case .quit: .control("c")
    case .repaint: .control("l")
    }
  }

  var label: String {
    switch self {
    case .help: "説明"
    case .palette: "操作"
    case .lock: "離席"
    case .back: "戻る"
    case .calendar: "暦"
    case .correct: "日付を直す"
    case .quit: "終了"
    case .repaint: "再描画"
    }
  }

  var reading: String {
    switch self {
    case .help: "セツメイ"
    case .palette: "ソウサ"
    case .lock: "リセキ"
    case .back: "モドル"
    case .calendar: "コヨミ"
    case .correct: "ヒヅケヲナオス"
    case .quit: "シュウリョウ"
    case .repaint: "サイビョウガ"
    }
  }

  var help: String {
    switch self {
    case .help: "この画面の説明と、使えるキーを見ます。"
    case .palette: "操作を名前か読みで探して実行します。"
    case .lock: "画面を隠して席を離れます。入力したものは残ります。"
    case .back: "前の画面へ戻ります。入力したものは失われません。"
    case .calendar: "暦を開きます。日付の欄からは、選んだ日をその欄に入れます。"
    case .correct: "年号の合わない日付を、欄の下に出ている日付に直します。"
    case .quit: "窓口を終わります。その前に確かめます。"
    case .repaint: "画面が乱れたときに、すべて描き直します。"
    }
  }

  var showsInFooter: Bool {
    switch self {
    case .help, .palette, .lock: true
    case .back, .calendar, .correct, .quit, .repaint: false
    }
  }

  /// The calendar stands in the palette as a place; a correction belongs to its field.
  private var showsInPalette: Bool {
    switch self {
    case .palette, .calendar, .correct: false
    case .help, .lock, .back, .quit, .repaint: true
    }
  }

  var entry: KeyEntry {
    KeyEntry(
      keys: [key], label: label, reading: reading, help: help, disabledReason: nil,
      showsInFooter: showsInFooter, showsInPalette: showsInPalette)
  }

  static func bound(to key: Key) -> GlobalKey? { allCases.first { $0.key == key } }
}
