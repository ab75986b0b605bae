/// What one shown document counts for on the day, and what is to be said about it.
struct DocumentReading {
  let rank: IdentityDocument.Rank
  /// The catalogue's name of it, so that two papers of one kind count once.
  let name: String
  let findings: [ExaminationFinding]
  /// What would make it count.
  let asks: [String]
  private let row: IdentityDocument?

  private static let law = "本人確認の書類の表"

  init(_ shown: CertificateInquiry.ShownDocument, _ day: CivilDate, _ book: Rulebook) {
    guard let row = book.document(shown.kind, on: day) else {
      self.init(
        nil, .none, "その他",
        [.note("document-unknown", "表にない書類は、本人確認の点数に数えていません。", law: Self.law)],
        ["表にある書類"])
      return
    }
    var notes: [ExaminationFinding] = []
    if !row.notes.isEmpty {
      notes.append(.note("document-note", row.notes, law: row.lawText))
    }
    guard row.rank != .none else {
      self.init(row, .none, row.kind, notes, [])
      return
    }
    let fault = Self.fault(shown, row, day, book.calendar)
    if let fault {
      notes.append(.note(fault.code, fault.text, law: row.lawText))
      self.init(row, .none, row.kind, notes, [fault.ask])
      return
    }
    if let extended = Self.extended(shown, row, day) {
      notes.append(.note("document-extended", extended, law: row.lawText))
    }
    let rank = Self.rank(shown, row)
    let isUnseen = shown.photo == nil && row.rankWithoutPhoto != row.rank && rank != row.rank
    self.init(row, rank, row.kind, notes, isUnseen ? ["\(row.kind)に顔写真があるか"] : [])
  }

  private init(
    _ row: IdentityDocument?, _ rank: IdentityDocument.Rank, _ name: String,
    _ findings: [ExaminationFinding], _ asks: [String]
  ) {
    self.row = row
    self.rank = rank
    self.name = name
    self.findings = findings
    self.asks = asks
  }

  func isEnough(for role: CertificateRequester?) -> Bool {
    guard let role, rank != .none else { return false }
    return row?.enoughFor.contains(role) == true
  }

  /// Without a word on the photograph: what always bears one has it, what may lack one has not.
  private static func rank(
    _ shown: CertificateInquiry.ShownDocument, _ row: IdentityDocument
  ) -> IdentityDocument.Rank {
    switch shown.photo {
    case true: row.rank
    case nil: row.mayLackPhoto ? row.rankWithoutPhoto : row.rank
    default: row.rankWithoutPhoto
    }
  }

  private static func fault(
    _ shown: CertificateInquiry.ShownDocument, _ row: IdentityDocument, _ day: CivilDate,
    _ calendar: CityCalendar
  ) -> (code: String, text: String, ask: String)? {
    if let issued = shown.issued, issued > day {
      return (
        "document-not-yet", "\(row.kind)の交付日（\(issued.wareki)）がまだ来ていません。", "交付日の確認"
      )
    }
    if let from = row.issuedFrom {
      guard let issued = shown.issued else {
        return (
          "document-issued-unknown", "\(row.kind)は\(from.wareki)以降に交付されたものだけが使えます。",
          "\(row.kind)の交付日"
        )
      }
      if issued < from {
        return (
          "document-too-old", "\(from.wareki)より前に交付された\(row.kind)は使えません。",
          "有効な本人確認書類"
        )
      }
    }
    return expired(shown, row, day, calendar)
  }

  private static func expired(
    _ shown: CertificateInquiry.ShownDocument, _ row: IdentityDocument, _ day: CivilDate,
    _ calendar: CityCalendar
  ) -> (code: String, text: String, ask: String)? {
    guard let expires = shown.expires, day > expires else { return nil }
    let fault = (
      "document-expired", "\(row.kind)は\(expires.wareki)で期限が切れているので使えません。", "期限内の書類"
    )
    switch row.extensionRule {
    case nil: return fault
    case .nextWeekday: return day <= calendar.roll(expires) ? nil : fault
    case .renewalPending:
      guard let end = DeadlineRule(.months, 2)?.end(from: expires), day <= end else { return fault }
      switch shown.renewalPending {
      case true: return nil
      case nil:
        return (
          "document-renewal-unknown", "\(row.kind)の期限が過ぎています。更新の申請中なら、期限から2か月は使えます（特例期間）。",
          "\(row.kind)の裏面に更新申請中の記載があるか"
        )
      default: return fault
      }
    }
  }

  private static func extended(
    _ shown: CertificateInquiry.ShownDocument, _ row: IdentityDocument, _ day: CivilDate
  ) -> String? {
    guard let expires = shown.expires, day > expires else { return nil }
    return row.extensionRule == .renewalPending
      ? "\(row.kind)は更新の申請中なので、期限から2か月は使えます（特例期間）。"
      : "\(row.kind)の期限の日が休日なので、次の平日まで使えます。"
  }
}

extension IdentityDocument {
  var lawText: String {
    provenance.law.isEmpty ? "本人確認の書類の表（\(kind)）" : provenance.law.joined(separator: "、")
  }
}
