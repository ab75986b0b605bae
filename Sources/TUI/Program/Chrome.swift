public import Cells

/// What surrounds every screen, and what the program asks of its owner.
public struct Chrome {
  public var header: () -> Header
  /// The screen that covers everything; nil while there is nothing to protect (sign-in, board).
  public var lock: (LockReason) -> Mounted?
  /// Seconds without a key until the terminal locks itself; 0 for never.
  public var idleLockSeconds: Int
  /// Seconds that only go forward.
  public var now: () -> Int
  /// The question before leaving; nil leaves at once.
  public var canQuit: () -> Confirmation?
  /// Called once, when the program has decided to end.
  public var quit: () -> Void
  /// Screens that F9 opens from anywhere.
  public var places: () -> [PalettePlace]
  /// The calendar, over what a date field holds or nil where there is none; nil while there is
  /// none to show (sign-in).
  public var calendar: (String?) -> Mounted?
  public var border: Border
  public var ambiguous: TextWidth.Ambiguous

  public init(
    header: @escaping () -> Header, lock: @escaping (LockReason) -> Mounted? = { _ in nil },
    idleLockSeconds: Int = 180, now: @escaping () -> Int = { 0 },
    canQuit: @escaping () -> Confirmation? = { ProgramText.quitQuestion },
    quit: @escaping () -> Void = {}, places: @escaping () -> [PalettePlace] = { [] },
    calendar: @escaping (String?) -> Mounted? = { _ in nil }, border: Border = .unicode,
    ambiguous: TextWidth.Ambiguous = .narrow
  ) {
    self.header = header
    self.lock = lock
    self.idleLockSeconds = idleLockSeconds
    self.now = now
    self.canQuit = canQuit
    self.quit = quit
    self.places = places
    self.calendar = calendar
    self.border = border
    self.ambiguous = ambiguous
  }
}
