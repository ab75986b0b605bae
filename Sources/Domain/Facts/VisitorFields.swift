extension InquiryFile {
  /// Who stands there or wrote the letter, as the file's `visitor` says; nil where it says nothing.
  /// It is no part of the inquiry, which is kept in clear.
  ///
  /// - Throws: `DeskFailure` naming the field.
  public func visitor(_ json: JSON) throws -> Visitor? {
    let file = try FactFields(json, path: "", known: Self.known)
    guard let value = file.value("visitor") else { return nil }
    let fields = try FactFields(
      value, path: "visitor", known: ["name", "kana", "birth", "address"])
    return Visitor(
      name: ExactText(try fields.freeText("name") ?? ""),
      kana: ExactText(KanaFold.katakana(try fields.freeText("kana") ?? "")),
      birth: try fields.date("birth"), address: ExactText(try fields.freeText("address") ?? ""))
  }
}
