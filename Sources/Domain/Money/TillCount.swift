/// What was counted in a till at closing.
public struct TillCount: Equatable, Sendable {
  /// Yen of change the till began with (釣銭準備金).
  public var float: Int
  public var coins: CoinCount
  /// Yen on the terminal's own total slip.
  public var cashless: Int
  /// Yen of 定額小為替.
  public var orders: Int
  /// Slips of exemptions.
  public var exempt: Int

  public init(
    float: Int = 0, coins: CoinCount = CoinCount(), cashless: Int = 0, orders: Int = 0,
    exempt: Int = 0
  ) {
    self.float = float
    self.coins = coins
    self.cashless = cashless
    self.orders = orders
    self.exempt = exempt
  }

  /// Yen taken: what is there without the change it began with.
  public var cash: Int { coins.total - float }
}
