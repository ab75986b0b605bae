public import Domain

extension BoardScreen {
  public enum Action: Equatable, Sendable {
    /// A key without meaning here.
    case ignored
    /// About once a second and at the doorbell.
    case refreshed
    /// The clock moved on.
    case tick(OfficeTime)
    case loaded(BoardSnapshot)
    /// The reason is not for the public: the board only says since when it stands.
    case failed(DeskFailure)
  }

  public enum Effect: Equatable, Sendable {
    /// Answered by `tick` and then by `loaded` or `failed`.
    case load
    /// Once for every call whose turn comes.
    case bell
  }
}
