/// A visitor who is somebody a protection is against: told to supervisors and the protection officer
/// alone.
public struct Sighting: Equatable, Identifiable, Sendable {
  public var id: Int
  public var at: OfficeTime
  public var office: OfficeID
  public var counter: CounterNumber?
  /// Empty: what was written down before could not be opened any more, and may have told of somebody.
  public var protections: [ProtectionID]

  public init(
    id: Int, at: OfficeTime, office: OfficeID, counter: CounterNumber?,
    protections: [ProtectionID]
  ) {
    self.id = id
    self.at = at
    self.office = office
    self.counter = counter
    self.protections = protections
  }

  public var words: String {
    guard !protections.isEmpty else {
      return "\(at.date.short) \(at.clock) より前の来庁の連絡が壊れていて、読めません。見ていない連絡があったかもしれません。"
        + "管理者に doctor で確かめてもらってください。"
    }
    let place = counter.map { "\($0)番窓口" } ?? "窓口のない端末"
    return "\(at.date.short) \(at.clock) \(place)の来庁者について、上席の確認が要ります。窓口の職員と来庁者には何も知らせていません。"
  }
}
