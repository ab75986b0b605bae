/// When and why somebody came into a register and left it.
public struct FamilyRegisterEntry: Equatable, Sendable {
  public var person: FamilyPersonID
  public var from: FamilyRegisterPoint
  public var to: FamilyRegisterPoint

  public init(
    person: FamilyPersonID, from: FamilyRegisterPoint = FamilyRegisterPoint(),
    to: FamilyRegisterPoint = FamilyRegisterPoint()
  ) {
    self.person = person
    self.from = from
    self.to = to
  }
}

/// One end of an entry; what is nil was not said.
public struct FamilyRegisterPoint: Equatable, Sendable {
  public var event: FamilyRegisterEvent?
  public var date: DateLiteral?

  public init(_ event: FamilyRegisterEvent? = nil, _ date: DateLiteral? = nil) {
    self.event = event
    self.date = date
  }
}

/// Why somebody comes into a register or leaves it.
public enum FamilyRegisterEvent: String, CaseIterable, Sendable, Codable {
  case birth
  case marriage
  case divorce
  case adoption
  case dissolution
  /// 入籍.
  case joining
  /// 分籍.
  case parting
  case transfer
  /// 昭和32年法務省令27号: from the register of the house to that of the couple.
  case reform1957 = "reform-1957"
  /// 平成6年法務省令51号: onto the computer.
  case reform1994 = "reform-1994"
  case death

  public var name: String {
    switch self {
    case .birth: "出生"
    case .marriage: "婚姻"
    case .divorce: "離婚"
    case .adoption: "養子縁組"
    case .dissolution: "離縁"
    case .joining: "入籍"
    case .parting: "分籍"
    case .transfer: "転籍"
    case .reform1957: "改製（昭和32年）"
    case .reform1994: "改製（平成6年）"
    case .death: "死亡"
    }
  }

  /// The earliest day a register can have been rewritten for it; nil for any day.
  public var earliest: CivilDate? {
    switch self {
    case .reform1957: CivilDate(year: 1957, month: 6, day: 1)
    case .reform1994: CivilDate(year: 1994, month: 12, day: 1)
    default: nil
    }
  }
}
