/// What a 住民票の写し shows only when it is asked for: every one of them is off unless requested
/// (住民基本台帳法12条5項; domain.md C.1, A.8).
public enum RequestOption: String, CaseIterable, Sendable {
  case relationship
  case domicile
  case myNumber = "my-number"
  case residentCode = "resident-code"

  /// The words on screen.
  public var name: String {
    switch self {
    case .relationship: "続柄"
    case .domicile: "本籍・筆頭者"
    case .myNumber: "個人番号"
    case .residentCode: "住民票コード"
    }
  }

  /// Why a request may not carry it, and where to go instead; nil when it may.
  public func refusal(for requester: RequesterRole) -> DeskFailure? {
    switch (self, requester) {
    case (.myNumber, _):
      DeskFailure(
        .optionRefused,
        "個人番号を載せた住民票は、ここではまだ受け付けられません。提出先と法令の根拠を確かめる手順が要るためです（番号法14条・19条）。"
          + "受け付けていません。個人番号のない写しで足りるか提出先に確かめ、要るときは係長に引き継いでください。")
    case (.residentCode, .agent):
      DeskFailure(
        .optionRefused,
        "住民票コードを載せた写しは、任意の代理人には窓口で渡せません。受け付けていません。"
          + "コードのない写しにするか、本人の住所へ郵送する手順にしてください。")
    case (.relationship, _), (.domicile, _), (.residentCode, _): nil
    }
  }
}
