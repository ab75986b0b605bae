/// Half-typed fields by name, as one line of text each: what survives a pulled plug.
public struct DraftPayload: Equatable, Sendable {
  public var fields: [String: String]

  public init(_ fields: [String: String] = [:]) { self.fields = fields }

  /// `name=text` lines in the order of names; backslash, newline and return are escaped.
  public var text: String {
    fields.keys.sorted().map { "\($0)=\(Self.escaped(fields[$0] ?? ""))" }
      .joined(separator: "\n")
  }

  /// Reads `text` back; a line without `=` is passed over.
  public init(text: String) {
    var fields: [String: String] = [:]
    // By scalars: a mark that combines with `=` (a lone dakuten typed first) must not hide it.
    for line in text.unicodeScalars.split(separator: "\n") {
      guard let mark = line.firstIndex(of: "=") else { continue }
      let value = line[line.index(after: mark)...]
      fields[String(line[..<mark])] = Self.unescaped(Substring(value))
    }
    self.fields = fields
  }

  /// What may go to the disk while it is being typed: a field that holds a run of eight or more
  /// digits stays in memory until it is left and the 個人番号 guard has passed it (domain.md G.6).
  public func storable(passed: Set<String> = []) -> DraftPayload {
    DraftPayload(
      fields.filter { name, text in
        passed.contains(name) || !DigitRun.staysInMemory(text)
      })
  }

  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = String.UnicodeScalarView()
    var escaping = false
    for scalar in text.unicodeScalars {
      if escaping {
        result.append(scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar)
        escaping = false
      } else if scalar == "\\" {
        escaping = true
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

/// A draft as it is found again.
public struct Draft: Equatable, Sendable {
  /// Which form: `reception.issue`, `queue.finish`.
  public var kind: String
  /// Which record, or `-`.
  public var subject: String
  public var payload: DraftPayload
  public var updatedAt: OfficeTime

  public init(kind: String, subject: String, payload: DraftPayload, updatedAt: OfficeTime) {
    self.kind = kind
    self.subject = subject
    self.payload = payload
    self.updatedAt = updatedAt
  }
}
