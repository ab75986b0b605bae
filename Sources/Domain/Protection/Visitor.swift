/// Somebody who stands at a counter or writes a letter, as far as the desk has written them down.
public struct Visitor: Equatable, Sendable {
  public var name: ExactText
  public var kana: ExactText
  public var birth: CivilDate?
  public var address: ExactText

  public init(
    name: ExactText = "", kana: ExactText = "", birth: CivilDate? = nil, address: ExactText = ""
  ) {
    self.name = name
    self.kana = kana
    self.birth = birth
    self.address = address
  }

  public var isUnknown: Bool {
    name.text.isEmpty && kana.text.isEmpty && birth == nil && address.text.isEmpty
  }

  /// What was told, and where nothing was told what is known from elsewhere.
  public func completed(by other: Visitor) -> Visitor {
    Visitor(
      name: name.text.isEmpty ? other.name : name, kana: kana.text.isEmpty ? other.kana : kana,
      birth: birth ?? other.birth, address: address.text.isEmpty ? other.address : address)
  }

  /// Every word somebody may have typed.
  public var words: [String] { [name.text, kana.text, address.text] }

  /// Whether they may be one: the same name, the same reading or the same home, however written.
  public func isLike(_ other: Visitor) -> Bool {
    func isSame(_ left: ExactText, _ right: ExactText) -> Bool {
      let key = KanaFold.searchKey(left.text)
      return !key.isEmpty && key.utf8.elementsEqual(KanaFold.searchKey(right.text).utf8)
    }
    if isSame(name, other.name) || isSame(kana, other.kana) { return true }
    guard let home = ResidencePoint(address.text) else { return false }
    return ResidencePoint(other.address.text).map { home.isSame($0) } ?? false
  }

  // Fields are parted by a mark that no field may hold (`FreeText`).
  private static let field: Unicode.Scalar = "\u{1F}"

  /// As it is sealed.
  public var text: String {
    [name.text, kana.text, birth?.iso ?? "", address.text].joined(separator: String(Self.field))
  }

  public init(text: String) {
    let parts = text.unicodeScalars.split(separator: Self.field, omittingEmptySubsequences: false)
      .map { String($0) }
    func part(_ index: Int) -> String { parts.indices.contains(index) ? parts[index] : "" }
    self.init(
      name: ExactText(part(0)), kana: ExactText(part(1)), birth: CivilDate(iso: part(2)),
      address: ExactText(part(3)))
  }
}
