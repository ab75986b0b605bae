/// What a form takes from the register and not from an answer.
public enum PrefillField: String, CaseIterable, Sendable {
  case visitorName = "v.name"
  case visitorKana = "v.kana"
  case visitorAddress = "v.address"
  case visitorPhone = "v.phone"
  case name = "m.name"
  case kana = "m.kana"
  case sex = "m.sex"
  case relationship = "m.relationship"
  case domicile = "m.domicile"
  case address = "m.address"
  case head = "h.head"
}
