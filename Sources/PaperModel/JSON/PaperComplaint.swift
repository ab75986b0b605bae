public import Domain

/// What the program that draws says on standard error: one line, the same names as it writes.
public struct PaperComplaint: Equatable, Sendable {
  public var code: String
  /// A whole sentence for people.
  public var message: String
  /// From 1.
  public var page: Int?
  /// Which element of the page, from 0.
  public var element: Int?
  public var field: String?
  /// Which character of the text, from 0.
  public var position: Int?

  public init(code: String, message: String) {
    self.code = code
    self.message = message
  }

  /// Nil when it is nothing of the kind: the program crashed, or a loader spoke.
  public init?(_ bytes: [UInt8]) {
    do {
      let field = try PaperJSONField(document: bytes)
      let error = try field.object(["error"]).needed("error", in: field)
      let fields = try error.object([
        "code", "message", "page", "element", "field", "position",
      ])
      code = try fields.needed("code", in: error).text()
      message = try fields.needed("message", in: error).text()
      page = try fields["page"]?.number(1...100_000)
      element = try fields["element"]?.number(0...10_000_000)
      self.field = try fields["field"]?.text()
      position = try fields["position"]?.number(0...100_000_000)
    } catch {
      return nil
    }
  }

  public var json: JSON {
    var fields: [(String, JSON)] = [("code", .text(code)), ("message", .text(message))]
    if let page { fields.append(("page", .number(page))) }
    if let element { fields.append(("element", .number(element))) }
    if let field { fields.append(("field", .text(field))) }
    if let position { fields.append(("position", .number(position))) }
    return .object([("error", .object(fields))])
  }
}
