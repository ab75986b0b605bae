import Foundation

/// A JSON document as a command printed it: exactly one, or it is none.
struct Document {
  private let value: Any?

  init(_ bytes: [UInt8]) throws {
    do {
      value = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    } catch {
      throw SmokeFailure("not one JSON document: \(String(decoding: bytes, as: UTF8.self))")
    }
  }

  private init(value: Any?) { self.value = value }

  subscript(_ name: String) -> Document {
    Document(value: (value as? [String: Any])?[name])
  }

  subscript(_ index: Int) -> Document {
    let list = value as? [Any] ?? []
    return Document(value: list.indices.contains(index) ? list[index] : nil)
  }

  var names: Set<String> { Set((value as? [String: Any])?.keys ?? [:].keys) }
  var list: [Document]? { (value as? [Any])?.map { Document(value: $0) } }
  var text: String? { value as? String }
  var number: Int? { (value as? NSNumber)?.intValue }
  var flag: Bool? { value as? Bool }
  /// There, and null.
  var isNull: Bool { value is NSNull }
}
