import Domain

/// A page: its paper and what is drawn on it, in order.
public struct PaperPage: Equatable, Sendable {
  public var size: PaperSize
  public var elements: [PaperElement]

  public init(_ size: PaperSize, _ elements: [PaperElement] = []) {
    self.size = size
    self.elements = elements
  }

  var json: JSON {
    .object([
      ("width", .number(size.width)), ("height", .number(size.height)),
      ("elements", .list(elements.map(\.json))),
    ])
  }

  init(_ field: PaperJSONField) throws(JSONFault) {
    let fields = try field.object(["width", "height", "elements"])
    size = PaperSize(
      width: try fields.number("width", 100...30_000, in: field),
      height: try fields.number("height", 100...30_000, in: field))
    elements = []
    for element in try fields.needed("elements", in: field).list() {
      elements.append(try PaperElement(element))
    }
  }
}
