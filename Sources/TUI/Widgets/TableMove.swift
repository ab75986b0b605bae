/// The ways to move about a list.
public enum TableMove: Equatable, Sendable, CaseIterable {
  case up, down, pageUp, pageDown, first, last

  public var key: Key {
    switch self {
    case .up: .up
    case .down: .down
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    case .first: .home
    case .last: .end
    }
  }

  var label: String {
    switch self {
    case .up: "前の行"
    case .down: "次の行"
    case .pageUp: "前の頁"
    case .pageDown: "次の頁"
    case .first: "先頭"
    case .last: "末尾"
    }
  }

  var reading: String {
    switch self {
    case .up: "マエノギョウ"
    case .down: "ツギノギョウ"
    case .pageUp: "マエノページ"
    case .pageDown: "ツギノページ"
    case .first: "セントウ"
    case .last: "マツビ"
    }
  }

  var help: String {
    switch self {
    case .up: "一つ上の行を選びます。"
    case .down: "一つ下の行を選びます。"
    case .pageUp: "一画面上の行を選びます。"
    case .pageDown: "一画面下の行を選びます。"
    case .first: "最初の行を選びます。"
    case .last: "最後の行を選びます。"
    }
  }
}
