public import TUI

extension Reception {
  /// An open form.
  public struct Sheet: Equatable, Sendable {
    public enum Kind: Sendable { case services, remark, intake }

    public var kind: Kind
    public var form: Form
  }
}
