public import Domain

/// A paper as a value: what is drawn where on which page. The program that draws it knows nothing
/// else.
public struct PaperDocument: Equatable, Sendable {
  public enum Audience: String, CaseIterable, Sendable {
    /// Goes into a citizen's hands: some words never stand on it (domain.md K).
    case citizen
    case staff
  }

  /// The name of the form, as the file's title has it: never anybody's name.
  public var title: ExactText
  public var audience: Audience
  /// Written into the file when given; without it the same value always gives the same bytes.
  public var made: OfficeTime?
  public var pages: [PaperPage]

  public init(
    title: String, audience: Audience, made: OfficeTime? = nil, pages: [PaperPage]
  ) {
    self.title = ExactText(title)
    self.audience = audience
    self.made = made
    self.pages = pages
  }

  static let pageLimit = 2_000

  public var json: JSON {
    var fields: [(String, JSON)] = [
      ("version", .number(1)), ("title", .text(title.text)),
      ("audience", .text(audience.rawValue)),
    ]
    if let made { fields.append(("made", .text(made.isoSeconds))) }
    fields.append(("pages", .list(pages.map(\.json))))
    return .object(fields)
  }

  /// - Throws: `JSONFault` naming line or field.
  public init(json bytes: [UInt8]) throws(JSONFault) {
    let field = try PaperJSONField(document: bytes)
    let fields = try field.object(["version", "title", "audience", "made", "pages"])
    _ = try fields.number("version", 1...1, in: field)
    title = ExactText(try fields.needed("title", in: field).text())
    audience = try fields.needed("audience", in: field).choice(Audience.self)
    made = nil
    if let moment = fields["made"] {
      guard let time = OfficeTime(iso: try moment.text()) else {
        throw moment.fault("2026-11-24T10:07:05 の形の時刻ではありません。")
      }
      made = time
    }
    let list = try fields.needed("pages", in: field)
    pages = []
    for page in try list.list() { pages.append(try PaperPage(page)) }
    guard (1...Self.pageLimit).contains(pages.count) else {
      throw list.fault("ページは 1 から \(Self.pageLimit) までです。")
    }
  }

  /// Everything that can be read on it, with the field it stands in.
  public var texts: [PaperText] {
    pages.flatMap(\.elements).compactMap {
      if case .text(let text) = $0 { text } else { nil }
    }
  }

  /// What stands in a box whose characters no font of ours has.
  public static let handwritten = "外字あり:手書き補記"

  /// The same paper with that box left to the hand (domain.md A.12); the piece stops there until
  /// somebody has written it.
  ///
  /// - Parameter number: which of the page's elements, from 0.
  public func handwritten(page: Int, element number: Int) -> PaperDocument {
    guard pages.indices.contains(page), pages[page].elements.indices.contains(number),
      case .text(var text) = pages[page].elements[number]
    else { return self }
    var copy = self
    text.text = ExactText(Self.handwritten)
    text.font = .gothic
    text.wraps = true
    text.minimum = min(text.minimum, 50)
    copy.pages[page].elements[number] = .text(text)
    return copy
  }
}
