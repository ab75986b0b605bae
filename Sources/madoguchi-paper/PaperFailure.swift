import Domain
import PaperModel

/// Why there is no PDF: a code for programs, a place, a sentence for people. Never what stands in
/// the document.
struct PaperFailure: Error {
  var status: Int32
  var code: String
  var message: String
  /// From 1.
  var page: Int?
  /// Which element of the page, from 0.
  var element: Int?
  var field: String?
  /// Which character of the text, from 0.
  var position: Int?

  static let usage = PaperFailure(status: 2, code: "usage", message: PaperOptions.usage)

  static func malformed(_ fault: JSONFault) -> PaperFailure {
    PaperFailure(status: 2, code: "malformed", message: fault.message)
  }

  static func fontMissing(_ font: PaperFont) -> PaperFailure {
    let (name, package) =
      switch font {
      case .mincho: ("IPAex明朝", "fonts-ipaexfont-mincho")
      case .gothic: ("IPAexゴシック", "fonts-ipaexfont-gothic")
      case .name: ("IPAmj明朝", "fonts-ipamj-mincho")
      }
    return PaperFailure(
      status: 78, code: "font-missing",
      message: "書体「\(name)」がこの計算機にありません。何も作っていません。管理者に \(package) を入れるよう伝えてください。")
  }

  static let drawing = PaperFailure(
    status: 1, code: "drawing-failed",
    message: "PDF を作れませんでした（描画の失敗）。何も作っていません。もう一度試し、続くなら管理者に伝えてください。")

  var json: String {
    var complaint = PaperComplaint(code: code, message: message)
    complaint.page = page
    complaint.element = element
    complaint.field = field
    complaint.position = position
    return complaint.json.written
  }
}
