import Testing

@testable import Secrets

@Suite struct PasswordHashTests {
  @Test func matchesItsOwnPasswordOnly() throws {
    let hash = try PasswordHash(of: "正しい馬の電池")
    #expect(hash.text.hasPrefix("$y$"))
    #expect(hash.matches("正しい馬の電池"))
    for wrong in ["", "正しい馬の電", "正しい馬の電池 ", "correct horse"] {
      #expect(!hash.matches(wrong))
    }
  }

  /// Once stored, hashes of the past must match for ever.
  @Test func aHashOfAnotherDayMatches() {
    let stored = PasswordHash(
      stored: "$y$j9T$F5Jx5fExrKuPp53xLKQ..1$tnSYvahCwPBHKZUspmcxMfb0.WiB9W.zEaKlOBL35rC")
    #expect(stored.matches("password"))
    #expect(!stored.matches("Password"))
  }

  @Test func aStoredHashIsReadBack() throws {
    let stored = try PasswordHash(of: "kept in the database").text
    #expect(PasswordHash(stored: stored).matches("kept in the database"))
    #expect(!PasswordHash(stored: String(stored.dropLast())).matches("kept in the database"))
  }

  @Test func everyHashHasItsOwnSalt() throws {
    #expect(try PasswordHash(of: "same").text != PasswordHash(of: "same").text)
  }

  /// It has the form of a real one, so comparing it runs the whole function.
  @Test func theUnmatchableHashMatchesNothing() throws {
    let real = try PasswordHash(of: "anything")
    let unmatchable = PasswordHash.unmatchable
    #expect(unmatchable.text.utf8.count == real.text.utf8.count)
    #expect(parameters(unmatchable) == parameters(real))
    for guess in ["", "*", "anything", "password", unmatchable.text] {
      #expect(!unmatchable.matches(guess))
    }
  }

  /// `$y$cost$`: what decides how much work a comparison is.
  private func parameters(_ hash: PasswordHash) -> [Substring] {
    Array(hash.text.split(separator: "$").prefix(2))
  }

  @Test(arguments: ["*", "", "!", "$y$", "plain text"])
  func whatIsNoHashMatchesNothing(stored: String) {
    #expect(!PasswordHash(stored: stored).matches(stored))
    #expect(!PasswordHash(stored: stored).matches(""))
  }

  /// libcrypt would stop at the NUL and see the right password.
  @Test func nothingFollowsANul() throws {
    let hash = try PasswordHash(of: "secret words")
    #expect(!hash.matches("secret words\0and more"))
  }

  @Test func comparesEveryByte() {
    #expect(ConstantTime.equal([1, 2, 3], [1, 2, 3]))
    #expect(!ConstantTime.equal([1, 2, 3], [1, 2, 4]))
    #expect(!ConstantTime.equal([1, 2, 3], [0, 2, 3]))
    #expect(!ConstantTime.equal([1, 2], [1, 2, 3]))
  }
}
