/// What one unit of a certificate costs on a day, with what vouches for it.
public struct Fee: Equatable, Sendable {
  /// Yen; 0 is free of charge.
  public var amount: Int
  /// False: the city has not confirmed the amount, and it is shown with 要確認.
  public var isConfirmed: Bool
  public var law: [String]
  public var source: [String]
  public var valid: ValidPeriod

  public init(
    amount: Int, isConfirmed: Bool, law: [String], source: [String], valid: ValidPeriod
  ) {
    self.amount = amount
    self.isConfirmed = isConfirmed
    self.law = law
    self.source = source
    self.valid = valid
  }
}
