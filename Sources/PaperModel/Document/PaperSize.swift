/// The paper of a page, in tenths of a millimetre.
public struct PaperSize: Equatable, Sendable {
  public var width: Int
  public var height: Int

  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  public static let a4 = PaperSize(width: 2_100, height: 2_970)
  public static let a4Landscape = PaperSize(width: 2_970, height: 2_100)
  public static let a5 = PaperSize(width: 1_480, height: 2_100)

  /// The roll of a receipt printer, cut after this length.
  public static func slip80(height: Int) -> PaperSize { PaperSize(width: 800, height: height) }
}
