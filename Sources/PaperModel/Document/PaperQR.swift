public import Domain

/// A QR code: our own numbers only, never anything about a person.
public struct PaperQR: Equatable, Sendable {
  public var field: ExactText
  /// ASCII, at most 200 characters.
  public var text: ExactText
  /// Its upper left corner and side, quiet zone included.
  public var frame: PaperFrame

  public init(_ field: String, _ text: String, in frame: PaperFrame) {
    self.field = ExactText(field)
    self.text = ExactText(text)
    self.frame = frame
  }

  static let names: Set<String> = PaperFrame.names.union(["kind", "field", "text"])

  var json: JSON {
    .object(
      [("kind", .text("qr")), ("field", .text(field.text)), ("text", .text(text.text))]
        + frame.fields)
  }

  init(_ fields: [String: PaperJSONField], in parent: PaperJSONField) throws(JSONFault) {
    let content = try fields.needed("text", in: parent)
    let text = try content.text()
    guard (1...200).contains(text.utf8.count),
      text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) })
    else { throw content.fault("QR コードに入れられるのは、半角の英数記号で 200 文字までです。") }
    self.init(
      try fields.needed("field", in: parent).text(), text, in: try PaperFrame(fields, in: parent))
  }
}
