/// What makes files of papers and has them printed; the desk is handed one.
public protocol DocumentPress: Sendable {
  /// Draws the paper into the spool under a name. A character that no font has leaves its box to the
  /// hand.
  ///
  /// - Throws: `DeskFailure`: it does not fit, the program or a font is missing, no room. Nothing is
  ///   left in the spool then.
  func press(_ document: PaperDocument, as name: String) throws -> PressedPaper

  /// The bytes in the spool; nil when nothing of that name is there or another account's is.
  func bytes(of name: String) throws -> [UInt8]?

  /// Hands the file in the spool to the printer that is configured.
  ///
  /// - Throws: `DeskFailure` when it was not taken.
  func send(_ name: String) throws

  /// Puts a copy where somebody named a new file.
  func copy(_ name: String, to path: String) throws

  /// Takes it out of the spool; nothing there is no failure.
  func discard(_ name: String) throws
}

/// A paper as it lies in the spool.
public struct PressedPaper: Equatable, Sendable {
  public var bytes: [UInt8]
  /// The boxes that say 「外字あり:手書き補記」: the piece stops until they are written.
  public var handwritten: [String]

  public init(bytes: [UInt8], handwritten: [String]) {
    self.bytes = bytes
    self.handwritten = handwritten
  }
}
