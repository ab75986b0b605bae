import CPaper
import Domain
import PaperModel

/// Draws documents one after another; the fonts are opened once.
final class PaperPen {
  private let paper: OpaquePointer

  /// - Throws: `PaperFailure` when a font is not installed.
  init() throws(PaperFailure) {
    var missing: Int32 = -1
    guard let paper = cp_open(&missing) else { throw .drawing }
    guard missing < 0 else {
      cp_close(paper)
      throw .fontMissing(Self.fonts[Int(missing)])
    }
    self.paper = paper
  }

  deinit { cp_close(paper) }

  private static let fonts: [PaperFont] = [.mincho, .gothic, .name]

  /// Draws one document and hands its bytes to `use`; they are gone afterwards.
  ///
  /// - Throws: `PaperFailure` with page, field and place.
  func draw<Value>(
    _ document: PaperDocument, _ use: (UnsafeBufferPointer<UInt8>) throws(PaperFailure) -> Value
  ) throws(PaperFailure) -> Value {
    let made = document.made.map { $0.isoSeconds + "+09:00" }
    guard cp_begin(paper, document.title.text, made) == Int32(CP_DONE) else { throw .drawing }
    for (index, page) in document.pages.enumerated() {
      guard
        cp_page(paper, Self.points(page.size.width), Self.points(page.size.height))
          == Int32(CP_DONE)
      else { throw .drawing }
      for (number, element) in page.elements.enumerated() {
        do {
          try draw(element)
        } catch {
          var failure = error
          failure.page = index + 1
          failure.element = number
          throw failure.placed
        }
      }
      guard cp_show(paper) == Int32(CP_DONE) else { throw .drawing }
    }
    var bytes: UnsafePointer<UInt8>?
    var length = 0
    guard cp_finish(paper, &bytes, &length) == Int32(CP_DONE), let bytes else { throw .drawing }
    return try use(UnsafeBufferPointer(start: bytes, count: length))
  }

  private static func points(_ tenths: Int) -> Double { Double(tenths) * 72 / 254 }
  private static func grey(_ ink: Int) -> Double { 1 - Double(ink) / 1_000 }

  private func draw(_ element: PaperElement) throws(PaperFailure) {
    switch element {
    case .text(let text): try draw(text)
    case .line(let line): draw(line)
    case .box(let box): draw(box)
    case .qr(let code): try draw(code)
    }
  }

  private func draw(_ text: PaperText) throws(PaperFailure) {
    var box = cp_text_box()
    box.font =
      switch text.font {
      case .mincho: Int32(CP_MINCHO)
      case .gothic: Int32(CP_GOTHIC)
      case .name: Int32(CP_NAME)
      }
    box.x = Self.points(text.frame.x)
    box.y = Self.points(text.frame.y)
    box.width = Self.points(text.frame.width)
    box.height = Self.points(text.frame.height)
    box.size = Double(text.size) / 10
    box.minimum = Double(text.minimum) / 10
    box.align = text.align == .leading ? 0 : text.align == .centre ? 1 : 2
    box.position = text.position == .top ? 0 : text.position == .middle ? 1 : 2
    box.wraps = text.wraps ? 1 : 0
    box.grey = Self.grey(text.ink)
    var place = -1
    var content = text.text.text
    let result = content.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        // An empty text has no bytes to point to.
        $0.baseAddress.map { cp_text(paper, &box, $0, bytes.count, &place) } ?? Int32(CP_DONE)
      }
    }
    switch result {
    case Int32(CP_DONE): return
    case Int32(CP_TOO_LONG): throw .tooLong(text.field.text)
    case Int32(CP_NO_GLYPH): throw .glyphMissing(text.field.text, at: place)
    default: throw .drawing
    }
  }

  private func draw(_ line: PaperLine) {
    let points = line.points.flatMap { [Self.points($0.x), Self.points($0.y)] }
    cp_line(
      paper, points, line.points.count, Double(line.weight) * 72 / 2_540, line.isDashed ? 1 : 0,
      Self.grey(line.ink))
  }

  private func draw(_ box: PaperBox) {
    cp_box(
      paper, Self.points(box.frame.x), Self.points(box.frame.y), Self.points(box.frame.width),
      Self.points(box.frame.height), box.shape == .ellipse ? 1 : 0, Self.points(box.radius),
      Double(box.weight) * 72 / 2_540, box.isDashed ? 1 : 0,
      box.fill == 0 ? -1 : Self.grey(box.fill))
  }

  private func draw(_ code: PaperQR) throws(PaperFailure) {
    let side = Self.points(min(code.frame.width, code.frame.height))
    let result = cp_qr(
      paper, code.text.text, Self.points(code.frame.x), Self.points(code.frame.y), side)
    if result != Int32(CP_DONE) { throw .tooLong(code.field.text) }
  }
}

extension PaperFailure {
  fileprivate static func tooLong(_ field: String) -> PaperFailure {
    PaperFailure(status: 3, code: "too-long", message: "", field: field)
  }

  fileprivate static func glyphMissing(_ field: String, at position: Int) -> PaperFailure {
    PaperFailure(
      status: 3, code: "glyph-missing", message: "", field: field, position: position)
  }

  /// With its sentence, now that the page is known.
  fileprivate var placed: PaperFailure {
    guard let page, let field else { return self }
    var copy = self
    if code == "too-long" {
      copy.message =
        PaperRefusal.tooLong(page: page, field: ExactText(field)).failure.message
    } else if let position {
      copy.message =
        "\(page)ページ目の「\(field)」の\(position + 1)文字目は、この計算機の書体にない字です。"
        + "何も作っていません。その欄に「\(PaperDocument.handwritten)」と印字して、手書きで補ってください。"
    }
    return copy
  }
}
