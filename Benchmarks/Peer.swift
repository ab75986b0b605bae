import Glibc

/// A full-screen program with a list, measured in the same run where it is installed.
struct Peer: Sendable {
  let name: String
  let arguments: [String]
  /// Lays what it shows into an empty home folder.
  let prepare: @Sendable (String) -> Void

  static let all = [
    Peer(name: "mc", arguments: []) { home in
      // As many rows as fit and more, so that moves never meet an end.
      for index in 100..<300 { Self.put("", "\(home)/file-\(index).txt") }
    },
    Peer(name: "htop", arguments: []) { _ in },
    Peer(name: "calcurse", arguments: ["-D", "calendar"]) { home in
      mkdir("\(home)/calendar", 0o700)
    },
  ]

  private static func put(_ text: String, _ path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    StandardStream(descriptor: descriptor).write(text)
    close(descriptor)
  }
}

/// Something that is started on a terminal and measured: ours or a peer.
struct Subject {
  let name: String
  let program: String
  let arguments: [String]
  let folder: String

  func start() throws -> TerminalProbe {
    try TerminalProbe(program, arguments, folder: folder)
  }

  static func ours(_ program: String, _ trial: Trial) -> Subject {
    Subject(
      name: "madoguchi", program: program, arguments: trial.workstation, folder: trial.folder)
  }

  /// Nil where the peer is not installed.
  static func peer(_ peer: Peer, in trial: Trial) -> Subject? {
    guard let program = Programs.find(peer.name) else { return nil }
    let folder = "\(trial.folder)/\(peer.name)"
    mkdir(folder, 0o700)
    peer.prepare(folder)
    return Subject(
      name: peer.name, program: program, arguments: peer.arguments, folder: folder)
  }
}
