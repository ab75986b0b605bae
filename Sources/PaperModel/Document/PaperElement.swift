import Domain

/// One thing drawn on a page. Tables, stamps and charts are made of these.
public enum PaperElement: Equatable, Sendable {
  case text(PaperText)
  case line(PaperLine)
  case box(PaperBox)
  case qr(PaperQR)

  var json: JSON {
    switch self {
    case .text(let text): text.json
    case .line(let line): line.json
    case .box(let box): box.json
    case .qr(let code): code.json
    }
  }

  private enum Kind: String {
    case text, line, box, qr
  }

  init(_ field: PaperJSONField) throws(JSONFault) {
    guard case .object(let content) = field.value,
      let named = content.first(where: { $0.0 == "kind" }), case .text(let word) = named.1,
      let kind = Kind(rawValue: word)
    else { throw field.fault("kind は text・line・box・qr のどれかです。") }
    switch kind {
    case .text: self = .text(try PaperText(field.object(PaperText.names), in: field))
    case .line: self = .line(try PaperLine(field.object(PaperLine.names), in: field))
    case .box: self = .box(try PaperBox(field.object(PaperBox.names), in: field))
    case .qr: self = .qr(try PaperQR(field.object(PaperQR.names), in: field))
    }
  }
}
