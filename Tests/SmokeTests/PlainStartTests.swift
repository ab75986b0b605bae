import ArgumentParser
import Testing

@testable import madoguchi

/// The short way in means the same as the parser, or leaves the words to it.
@Suite struct PlainStartTests {
  @Test(arguments: [
    [], ["--database", "x.db"], ["--ascii"],
    ["--database", "x.db", "--now", "2026-11-24T10:07", "--ascii"],
    ["--terminal", "t1", "--database", "x.db", "--resources", "here"],
  ])
  func meansWhatTheParserReads(_ words: [String]) throws {
    let plain = try #require(PlainStart.command(words))
    let parsed = try #require(try Madoguchi.parseAsRoot(words) as? Madoguchi)
    #expect(plain.options.database == parsed.options.database)
    #expect(plain.options.now == parsed.options.now)
    #expect(plain.options.resources == parsed.options.resources)
    #expect(plain.options.staff == parsed.options.staff)
    #expect(plain.options.passwordFile == parsed.options.passwordFile)
    #expect(plain.options.second == parsed.options.second)
    #expect(plain.options.secondPasswordFile == parsed.options.secondPasswordFile)
    #expect(plain.options.request == parsed.options.request)
    #expect(plain.options.ask == parsed.options.ask)
    #expect(plain.options.json == parsed.options.json)
    #expect(plain.screen.ascii == parsed.screen.ascii)
    #expect(plain.terminal == parsed.terminal)
  }

  @Test(arguments: [
    ["board"], ["--help"], ["--version"], ["--database"], ["--database", "--ascii"],
    ["--database="], ["--database=x.db"], ["--database", "a", "--database", "b"],
    ["--now", "soon"], ["--json"], ["--staff", "a"], ["--database", "x.db", "ticket"],
    ["--", "--ascii"], ["--ascii", "--ascii"],
  ])
  func leavesTheRestToTheParser(_ words: [String]) {
    let isLeft = PlainStart.command(words) == nil
    #expect(isLeft)
  }
}
