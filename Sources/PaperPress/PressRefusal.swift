import Domain
import PaperModel

/// What the program that draws said when it made nothing.
struct PressRefusal {
  enum Kind {
    /// Page and element from 0.
    case glyphMissing(field: String, page: Int, element: Int)
    case other
  }

  var kind: Kind
  var failure: DeskFailure

  static let broken = PressRefusal(
    kind: .other,
    failure: DeskFailure(
      .printerFailed,
      "帳票を作るプログラムが途中で止まりました。何も印刷していません。未印刷のまま残しています。もう一度印刷し、続くなら管理者に伝えてください。"))

  /// - Parameter status: nil when it was ended by a signal or for its silence.
  init(status: Int32?, messages: [UInt8]) {
    self = .broken
    guard status != nil, let said = PaperComplaint(messages) else { return }
    switch said.code {
    case "glyph-missing":
      failure = DeskFailure(.paperGlyphMissing, said.message)
      if let field = said.field, let page = said.page, let element = said.element {
        kind = .glyphMissing(field: field, page: page - 1, element: element)
      }
    case "too-long":
      if let field = said.field, let page = said.page {
        failure = PaperRefusal.tooLong(page: page, field: ExactText(field)).failure
      }
    case "font-missing": failure = DeskFailure(.environment, said.message)
    default: failure = DeskFailure(.printerFailed, said.message)
    }
  }

  private init(kind: Kind, failure: DeskFailure) {
    self.kind = kind
    self.failure = failure
  }
}
