/// Why a JSON document could not be read: where it is wrong and how, never what stands there.
public struct JSONFault: Error, Equatable, Sendable {
  /// `2行目の14文字目`, or the way to the field, `pages[0].elements[3].size`.
  public let place: String
  /// A whole sentence without the place.
  public let reason: String

  public init(place: String, reason: String) {
    self.place = place
    self.reason = reason
  }

  public var message: String { "文書を読めません。\(place): \(reason)" }

  public var failure: DeskFailure {
    DeskFailure("json-wrong", "JSON を読めません（\(place)）。\(reason)何もしていません。ファイルを直してください。")
  }
}
