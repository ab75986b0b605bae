import Domain
import Foundation
import Glibc
import TestKit
import Testing

/// Disks, files and other processes that do not do as they should.
@Suite(.serialized) struct FailureTests {
  private static let issue = [
    "ticket", "issue", "--office", "nakahara", "--queue", "certificate", "--now", TestOffice.now,
    "--json",
  ]

  /// Holds the database with the command line tool until `release` is there.
  private func hold(_ office: TestOffice) throws -> Running {
    let sqlite = try tool("sqlite3", package: "sqlite3")
    let holder = try office.shell(
      """
      mkfifo release
      { echo 'BEGIN EXCLUSIVE;'; echo 'SELECT 42;'; read go <release; echo 'COMMIT;'; } |
        \(sqlite) -batch "$D"
      """)
    try holder.wait(forOutput: "42")
    return holder
  }

  private func release(_ office: TestOffice) {
    let pipe = open(office.folder + "/release", O_WRONLY)
    _ = write(pipe, "\n", 1)
    close(pipe)
  }

  @Test func aLockForTwoSecondsIsWaitedFor() throws {
    let office = try TestOffice()
    let holder = try hold(office)
    let waiting = try office.start(Self.issue)
    Deadline().wait(for: [], atMost: 2_000)
    release(office)
    let done = try waiting.finish()
    #expect(done.status == 0, "\(done.stdout)")
    #expect(try Document(done.output)["number"].text == "A001")
    #expect(try holder.finish().status == 0)
  }

  @Test func aLockForLongerIsSaidAndNothingIsLost() throws {
    let office = try TestOffice()
    try office.issue(1)
    let holder = try hold(office)
    let done = try office.start(Self.issue).finish()
    #expect(done.status == 4, "\(done.stdout)")
    let message = try #require(try Document(done.output)["error"]["message"].text)
    #expect(message.hasSuffix("。") && message.contains("使用中"), "\(message)")
    release(office)
    #expect(try holder.finish().status == 0)
    #expect(
      try office.json("ticket", "list", "--office", "nakahara", "--now", TestOffice.now)
        .list?.count == 1)
    #expect(try Document(office.start(Self.issue).finish().output)["number"].text == "A002")
    #expect(try office.doctorFindings() == [])
  }

  /// The disk is full: a limit on the size of files stands in for it.
  @Test func aFullDiskIsSaidAndNothingIsLost() throws {
    let office = try TestOffice()
    try office.issue(2)
    // Blocks of 512 bytes; the log of the database reaches it after some tickets.
    let size = try office.bytesOnDisk().map(\.bytes.count).max() ?? 0
    let done = try office.shell(
      """
      trap '' XFSZ; ulimit -f \(size / 512 + 10)
      n=0
      while [ $n -lt 300 ]; do
        "$M" \(Self.issue.joined(separator: " ")) --database "$D" >>out || exit $?
        n=$((n + 1))
      done
      """
    ).finish(Deadline(seconds: 120))
    #expect(done.status == 4, "\(done.status ?? -1) \(done.stderr)")
    let lines = try String(contentsOfFile: office.folder + "/out", encoding: .utf8)
      .split(separator: "\n").map { try Document(Array($0.utf8)) }
    let message = try #require(lines.last?["error"]["message"].text)
    #expect(message.hasSuffix("。"), "\(message)")
    let given = lines.compactMap { $0["number"].text }
    #expect(try office.sql("SELECT count(*) FROM ticket") == "\(given.count + 2)")
    #expect(try office.doctorFindings() == [])
    // With room again the numbers go on.
    let next = try Document(office.start(Self.issue).finish().output)["number"].text
    #expect(next == "A" + String(String(1_000 + given.count + 3).dropFirst()))
  }

  @Test func aDamagedFileIsNoticed() throws {
    let office = try TestOffice()
    try office.issue(12)
    try office.sql("PRAGMA wal_checkpoint(TRUNCATE)")
    let handle = try #require(FileHandle(forUpdatingAtPath: office.database))
    let size = try handle.seekToEnd()
    for page in stride(from: UInt64(5 * 4_096), to: size, by: 3 * 4_096) {
      try handle.seek(toOffset: page)
      try handle.write(contentsOf: Data(repeating: 0xA5, count: 1_500))
    }
    try handle.close()
    let done = try office.run("doctor", "--json")
    #expect([3, 4].contains(done.status ?? -1), "\(done.stdout) \(done.stderr)")
    #expect(throws: Never.self) { try Document(done.output) }
    let list = try office.run(
      "ticket", "list", "--office", "nakahara", "--now", TestOffice.now, "--json")
    #expect([0, 4].contains(list.status ?? -1), "\(list.stdout) \(list.stderr)")
  }

  /// Somebody without the right to write.
  @Test func aReadOnlyFileIsSaid() throws {
    let office = try TestOffice()
    try office.issue(1)
    chmod(office.folder, 0o755)
    for (name, _) in try office.bytesOnDisk() { chmod(office.folder + "/" + name, 0o444) }
    // A copy that anybody may start: the checkout may lie where nobody else can look. It is
    // written by a program of its own, because a file this process holds open for writing is
    // inherited by whatever another test starts meanwhile, and cannot be run until that ends.
    let copied = try office.shell(
      "install -d -m 755 bin && install -m 755 '\(try Program.path())' bin/madoguchi"
    ).finish()
    try #require(copied.status == 0, "\(copied.stderr)")
    var prefix: [String] = []
    if getuid() == 0 {
      prefix = [
        try tool("setpriv", package: "util-linux"), "--reuid=65534", "--regid=65534",
        "--clear-groups",
      ]
    }
    let done = try office.shell(
      "exec ./bin/madoguchi \(Self.issue.joined(separator: " ")) --database \"$D\"", as: prefix
    ).finish()
    #expect(done.status == 4, "\(done.stdout) \(done.stderr)")
    let message = try #require(try Document(done.output)["error"]["message"].text)
    #expect(message.contains("読み取り専用") && message.contains(office.database), "\(message)")
    for (name, _) in try office.bytesOnDisk() { chmod(office.folder + "/" + name, 0o600) }
    #expect(try office.sql("SELECT count(*) FROM ticket") == "1")
  }

  @Test func aRestoreWaitsForThoseWhoAreOn() throws {
    let office = try TestOffice()
    try office.issue(3)
    let file = office.folder + "/copy.backup"
    try office.succeed("backup", file, "--now", TestOffice.now)
    try office.issue(2)
    let desk = try office.workstation(3)
    try desk.signIn(.clerk)
    let refused = try office.run("restore", file, "--json", "--now", TestOffice.now)
    #expect(refused.status == 3 || refused.status == 4, "\(refused.stdout)")
    let message = try #require(try Document(refused.output)["error"]["message"].text)
    #expect(message.contains("t-3") || message.contains("佐藤"), "\(message)")
    try desk.press("C-c").wait("窓口を終了しますか")
    try desk.press("Tab", "Enter")
    #expect(try desk.status() == 0)
    try office.succeed("restore", file, "--now", TestOffice.now)
    // The numbers of the lost half are never given again.
    #expect(try office.sql("SELECT count(*) FROM ticket") == "3")
    let next = try Document(office.start(Self.issue).finish().output)["number"].text ?? ""
    #expect(next > "A005", "\(next)")
    #expect(try office.doctorFindings() == [])
  }

  /// Cut, changed or somebody else's: a backup that is not whole restores nothing.
  @Test func aBackupThatIsNotWholeIsRefused() throws {
    let office = try TestOffice()
    try office.issue(3)
    let file = office.folder + "/copy.backup"
    try office.succeed("backup", file, "--now", TestOffice.now)
    let whole = try Data(contentsOf: URL(fileURLWithPath: file))
    var changed = whole
    changed[changed.count / 2] ^= 0x40
    for bytes in [Data(), whole.prefix(whole.count / 2), changed, Data("SQLite".utf8)] {
      let bad = office.folder + "/bad.backup"
      try bytes.write(to: URL(fileURLWithPath: bad))
      let done = try office.run("restore", bad, "--json", "--now", TestOffice.now)
      #expect([3, 4].contains(done.status ?? -1), "\(done.status ?? -1) \(done.stdout)")
      #expect(try office.sql("SELECT count(*) FROM ticket") == "3")
    }
    #expect(try office.doctorFindings() == [])
  }
}
