/// What clerks see of an office's requests at one moment.
public struct RequestBoard: Equatable, Sendable {
  public var at: OfficeTime
  /// Open ones in the order of their slips, then what ended today.
  public var lines: [RequestLine]
  /// Numbers of today that can still be asked for, in order of issue; the counter's own first.
  public var tickets: [Choice]
  /// The number at this counter, called or being served.
  public var current: TicketID?
  /// Who of the offices it looks after waits for this office's duty.
  public var duties: [DutyCall]
  /// Papers drawn for this office to look at.
  public var samples: [CheckSample]
  /// Blank security paper of this terminal, in the order it is taken; nil where no ledger is kept.
  public var sheets: [PaperRange]?
  /// Papers of the office that wait for the printer.
  public var unprinted = 0

  /// A number a request can be taken for.
  public struct Choice: Equatable, Sendable {
    public var id: TicketID
    public var number: TicketNumber

    public init(id: TicketID, number: TicketNumber) {
      self.id = id
      self.number = number
    }
  }

  public init(
    at: OfficeTime, lines: [RequestLine] = [], tickets: [Choice] = [], current: TicketID? = nil,
    duties: [DutyCall] = [], samples: [CheckSample] = []
  ) {
    self.duties = duties
    self.samples = samples
    self.at = at
    self.lines = lines
    self.tickets = tickets
    self.current = current
  }

  public func line(_ id: CertificateRequestID) -> RequestLine? { lines.first { $0.id == id } }
}
