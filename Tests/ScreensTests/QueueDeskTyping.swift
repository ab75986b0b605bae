import Domain
import Screens
import TUI

/// Keys and text on their way through a desk's form, as the program hands them over.
enum QueueDeskTyping {
  @discardableResult
  static func press(_ key: Key, _ state: inout QueueDesk.State) -> [QueueDesk.Effect] {
    if let event = QueueDesk.form(in: state)?.handle(key) {
      return QueueDesk.update(&state, .form(event))
    }
    guard let row = QueueDesk.keys.first(where: { $0.keys.contains(key) }),
      row.disabledReason(state) == nil
    else { return [] }
    return QueueDesk.update(&state, row.action(state))
  }

  @discardableResult
  static func type(_ text: String, _ state: inout QueueDesk.State) -> [QueueDesk.Effect] {
    guard let event = QueueDesk.form(in: state)?.insert(text) else { return [] }
    return QueueDesk.update(&state, .form(event))
  }

  static let stale = DeskFailure(
    .stale,
    "A023 はほかの端末で変わりました（いま「応対」）。何も変更していません。新しい内容を確かめて、もう一度操作してください。")
}
