/// A stamp as a document has it: a rim with a word in it, or the place where one is put by hand.
public struct PaperStamp: Sendable {
  public var word: String
  public var frame: PaperFrame
  public var shape: PaperBox.Shape
  public var size: Int

  public init(_ word: String, in frame: PaperFrame, shape: PaperBox.Shape = .box, size: Int = 200) {
    self.word = word
    self.frame = frame
    self.shape = shape
    self.size = size
  }

  public var elements: [PaperElement] {
    let inner = frame.inset(10, 10)
    return [
      .box(PaperBox(frame, shape: shape, weight: 70, radius: shape == .box ? 25 : 0)),
      .box(PaperBox(inner, shape: shape, weight: 20, radius: shape == .box ? 18 : 0)),
      .text(
        PaperText(
          "印影", word, in: inner.inset(20, 10), font: .gothic, size: size, minimum: 80,
          align: .centre, wraps: true)),
    ]
  }
}
