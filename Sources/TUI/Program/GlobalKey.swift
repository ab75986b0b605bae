/// The keys that do the same on every screen. Dispatch, footer, F1, F9 and docs/keys.md read this
/// table as they read a screen's.
enum GlobalKey: CaseIterable {
  case help, palette, lock, back, quit, repaint

  var key: Key {
    switch self {
    case .help: .function(1)
    case .palette: .function(9)
    case .lock: .function(12)
    case .back: .escape
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
    case .quit: "窓口を終わります。その前に確かめます。"
    case .repaint: "画面が乱れたときに、すべて描き直します。"
    }
  }

  var showsInFooter: Bool {
    switch self {
    case .help, .palette, .lock: true
    case .back, .quit, .repaint: false
    }
  }

  var entry: KeyEntry {
    KeyEntry(
      keys: [key], label: label, reading: reading, help: help, disabledReason: nil,
      confirmation: nil, showsInFooter: showsInFooter, showsInPalette: self != .palette)
  }

  static func bound(to key: Key) -> GlobalKey? { allCases.first { $0.key == key } }
}
