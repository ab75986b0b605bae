import Domain
import TUI

/// One number field for each service that is checked in a list.
extension Form {
  private static func field(_ service: String) -> String { "count.\(service)" }

  /// Puts the fields behind the list; a number that was typed stays.
  mutating func arrangeQuantities(
    of list: String, hint: String, name: (ServiceID) -> String
  ) {
    // A field that is there is kept as it is: it knows whether somebody typed in it.
    let standing = Dictionary(
      fields.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }
    ).filter { !text($0.key).isEmpty }
    let focused = focusedID
    fields.removeAll { $0.id.hasPrefix(Self.field("")) }
    let wanted = checked(list).map { id -> FormField in
      standing[Self.field(id)]
        ?? .number(
          Self.field(id), label: name(ServiceID(id)), value: "1", limit: 3, hint: hint)
    }
    let at = fields.firstIndex { $0.id == list }.map { $0 + 1 } ?? 0
    fields.insert(contentsOf: wanted, at: at)
    if let focused { focus(on: focused) }
  }

  mutating func setQuantities(_ quantities: [ServiceID: Int]) {
    for (service, quantity) in quantities {
      setText(String(quantity), for: Self.field(service.text))
    }
  }

  /// What stands in the fields; a field that says nothing useful counts as one.
  func quantities(of list: String) -> [ServiceID: Int] {
    Dictionary(
      checked(list).map { (ServiceID($0), max(1, Int(text(Self.field($0))) ?? 1)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The field of a service, where something is wrong with it.
  static func quantityField(_ service: String) -> String { field(service) }
}
