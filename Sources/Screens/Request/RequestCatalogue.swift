public import Domain

extension RequestScreen {
  /// What can be asked for and shown today, and the rules: the rows of the catalogue in force when the
  /// screen was opened. The transaction decides by its own reading.
  public struct Catalogue: Sendable {
    let book: Rulebook
    let office: OfficeID
    let day: CivilDate
    let listings: [TypeListing]
    let documents: [IdentityDocument]

    public init(_ book: Rulebook, at office: OfficeID, on day: CivilDate) {
      self.book = book
      self.office = office
      self.day = day
      listings = book.listing(on: day, at: office)
      documents = book.documents.filter { $0.provenance.valid.contains(day) }
    }

    /// Certificates whose code, name or reading has what was typed.
    func types(_ text: String) -> [CertificateType] {
      let code = FullWidthFold.ascii(text).uppercased()
      if let exact = listings.first(where: { SafeText.isSame($0.type.code.text, code) }) {
        return [exact.type]
      }
      return listings.map(\.type).filter {
        Self.has(text, in: [$0.code.text, $0.name, $0.reading])
      }
    }

    /// What the city takes without cash; the first is meant where nobody asks.
    var brands: [String] {
      let setting = book.settings.first {
        $0.id == "cashless.brands" && $0.provenance.valid.contains(day)
      }
      return (setting?.value ?? "").split(separator: "、").map { String($0) }
    }

    /// Grounds on which this certificate costs nothing when it is asked for so.
    func exemptions(_ code: CertificateCode, by channel: RequestChannel) -> [FeeExemption] {
      book.exemptions.filter {
        $0.provenance.valid.contains(day) && $0.appliesTo.contains(code)
          && $0.validAt.contains(channel)
      }
    }

    func listing(_ code: CertificateCode) -> TypeListing? {
      listings.first { $0.type.code == code }
    }

    /// Documents with what was typed in a name or its reading; the one that is called so, else the
    /// only one that begins so, alone.
    func documents(_ text: String) -> [IdentityDocument] {
      if let exact = documents.first(where: { $0.isCalled(text) }) { return [exact] }
      let found = documents.filter { Self.has(text, in: $0.searched) }
      let beginning = found.filter { Self.begins(text, one: $0.searched) }
      return beginning.count == 1 ? beginning : found
    }

    private static func begins(_ text: String, one names: [String]) -> Bool {
      let key = KanaFold.searchKey(text).unicodeScalars
      return names.contains { KanaFold.searchKey($0).unicodeScalars.starts(with: key) }
    }

    private static func has(_ text: String, in names: [String]) -> Bool {
      let key = Array(KanaFold.searchKey(text).unicodeScalars)
      guard !key.isEmpty else { return false }
      return names.contains { name in
        let scalars = Array(KanaFold.searchKey(name).unicodeScalars)
        guard scalars.count >= key.count else { return false }
        return (0...(scalars.count - key.count)).contains {
          scalars[$0..<$0 + key.count].elementsEqual(key)
        }
      }
    }
  }
}

extension IdentityDocument {
  fileprivate var searched: [String] { [kind] + also + readings }
}

extension RequestScreen.Catalogue: Equatable {
  /// The rows themselves do not change while a screen is open.
  public static func == (left: Self, right: Self) -> Bool {
    left.office == right.office && left.day == right.day && left.listings == right.listings
  }
}
