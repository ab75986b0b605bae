extension QueueDesk {
  /// The lists of the screen, in the order Tab goes through them.
  public enum List: String, CaseIterable, Sendable {
    case waiting, open, parked, missed, ended, leftovers
  }
}
