public import Domain

extension Words {
  /// `12〜20分`, or 見込み不明 where too little is known.
  public static func estimate(_ estimate: WaitEstimate?) -> String {
    guard let estimate else { return "見込み不明" }
    return estimate.low == estimate.high
      ? minutes(estimate.high) : "\(estimate.low)〜\(minutes(estimate.high))"
  }

  /// `住民票の写し 2、印鑑登録証明書`: services by name, with how many where it is more than one.
  static func services(
    _ services: [ServiceID], _ quantities: [ServiceID: Int], name: (ServiceID) -> String
  ) -> String {
    services.map { service in
      let count = quantities[service] ?? 1
      return SafeText.line(name(service)) + (count > 1 ? " \(count)" : "")
    }.joined(separator: "、")
  }
}
