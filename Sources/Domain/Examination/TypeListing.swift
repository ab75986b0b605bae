/// One certificate in the list of a day, as one office sees it.
public struct TypeListing: Equatable, Sendable {
  public var type: CertificateType
  /// Yen for one at the counter; nil where the catalogue names none.
  public var fee: Int?
  /// Nil when no office was named.
  public var issuedHere: Bool?
  /// Where to go for it; nil where it is issued here.
  public var elsewhere: String?
}

extension Rulebook {
  /// The certificates of a day in the order of the catalogue; with an office, which of them it
  /// issues and where the others are had.
  public func listing(on day: CivilDate, at office: OfficeID? = nil) -> [TypeListing] {
    let place = office.flatMap { offices.office($0) }
    return types.filter { $0.provenance.valid.contains(day) }.map { type in
      let fee = fees.rows.first {
        $0.code == type.code && $0.channel == .counter && $0.variant == nil
          && $0.provenance.valid.contains(day)
      }?.amount
      guard let place, let terms = type.terms else {
        return TypeListing(type: type, fee: fee, issuedHere: nil, elsewhere: nil)
      }
      let isHere = terms.offices.contains(place.type)
      return TypeListing(
        type: type, fee: fee, issuedHere: isHere,
        elsewhere: isHere ? nil : elsewhere(type, terms, from: place))
    }
  }
}
