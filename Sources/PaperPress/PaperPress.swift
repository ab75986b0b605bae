public import Domain
import Glibc
public import PaperModel

/// Runs the program that draws, keeps its files in the spool and hands them to the printer.
public struct PaperPress: DocumentPress {
  let program: PaperProgram
  let spool: PaperSpool
  let printer: PaperPrinter
  /// How long the program, and `lp`, may be silent.
  let patience: Int

  /// More boxes than this left to the hand: the paper is better written whole.
  private static let handwrittenLimit = 40

  public init(
    program: PaperProgram, spool folder: String, printer: PaperPrinter = .none,
    patienceSeconds: Int = 30
  ) {
    self.program = program
    spool = PaperSpool(folder: folder)
    self.printer = printer
    patience = patienceSeconds
  }

  public func press(_ document: PaperDocument, as name: String) throws -> PressedPaper {
    do {
      try ForbiddenWords.check(document)
    } catch {
      throw error.failure
    }
    try spool.make()
    let path = try spool.path(name)
    // What an earlier attempt left is of no use: the paper is drawn from the records of now.
    try spool.discard(name)
    var document = document
    var handwritten: [String] = []
    while true {
      guard let refusal = try draw(document, to: path) else { break }
      guard case .glyphMissing(let field, let page, let element) = refusal.kind,
        handwritten.count < Self.handwrittenLimit
      else { throw refusal.failure }
      let next = document.handwritten(page: page, element: element)
      // A box that is left to the hand already says so in characters that every font has.
      guard next != document else { throw refusal.failure }
      document = next
      handwritten.append(field)
    }
    guard let bytes = try spool.bytes(of: name) else { throw PressRefusal.broken.failure }
    return PressedPaper(bytes: bytes, handwritten: handwritten)
  }

  /// Nil when the file lies there.
  private func draw(_ document: PaperDocument, to path: String) throws -> PressRefusal? {
    let run: ChildRun
    do {
      run = try ChildRun(
        program.path, ["--out", path], environment: Self.environment,
        input: Array(document.json.written.utf8), seconds: patience)
    } catch let fault as ChildRun.NotStarted {
      throw DeskFailure(
        .environment,
        "帳票を作るプログラム \(program.path) を始められません（\(fault.reason)）。何も印刷していません。管理者に伝えてください。")
    }
    if run.status == 0 { return nil }
    return PressRefusal(status: run.status, messages: run.messages)
  }

  /// Nothing of the clerk's session: the fonts of the host and its printing system are found so.
  private static let environment = ["PATH=/usr/local/bin:/usr/bin:/bin", "LANG=C.UTF-8"]

  public func bytes(of name: String) throws -> [UInt8]? { try spool.bytes(of: name) }

  public func send(_ name: String) throws {
    switch printer {
    case .none:
      throw DeskFailure(
        .printerMissing,
        "プリンターが設定されていません。未印刷のまま残しています。ファイルに書き出すか、管理者に設定（printer）を頼んでください。")
    case .folder(let folder): try copy(name, to: "\(folder)/\(name).pdf")
    case .lp(let queue, let lp): try submit(name, queue, lp)
    }
  }

  private func submit(_ name: String, _ queue: String, _ lp: String) throws {
    let path = try spool.path(name)
    let failure = DeskFailure(
      .printerFailed,
      "プリンター「\(queue)」に送れませんでした。未印刷のまま残しています。紙・電源・つながりを確かめてから、もう一度印刷してください。")
    do {
      let run = try ChildRun(
        lp, ["-s", "-d", queue, "--", path], environment: Self.environment, seconds: patience)
      if run.status != 0 { throw failure }
    } catch is ChildRun.NotStarted {
      throw failure
    }
  }

  public func copy(_ name: String, to path: String) throws {
    guard let bytes = try spool.bytes(of: name) else {
      throw DeskFailure(
        .printerFailed, "印刷待ちのファイルがありません。未印刷のまま残しています。もう一度印刷してください。")
    }
    try PaperSpool.put(bytes, at: path)
  }

  public func discard(_ name: String) throws { try spool.discard(name) }

  /// The same where nothing is drawn, and so no program is needed.
  public static func discard(_ name: String, spool folder: String) throws {
    try PaperSpool(folder: folder).discard(name)
  }
}

extension DeskFailure.Code {
  public static let printerMissing: Self = "printer-missing"
  /// The printing system, the folder or the program did not take it.
  public static let printerFailed: Self = "printer-failed"
}
