import ArgumentParser
import Domain

/// What every command understands.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "データベースの場所。省くと $MADOGUCHI_DATABASE、次に /etc/madoguchi.conf の database。",
      valueName: "path"))
  var database: String?

  @Flag(help: "結果を JSON で一つだけ標準出力に書く。")
  var json = false

  @Option(
    help: ArgumentHelp(
      "操作する職員。パスワードは端末で尋ねるか --password-file から読む。", valueName: "id"))
  var staff: String?

  @Option(help: ArgumentHelp("パスワードのファイル（自分の所有で 0600）。", valueName: "file"))
  var passwordFile: String?

  @Option(help: ArgumentHelp("二人で行う操作の、二人目の職員。", valueName: "id"))
  var second: String?

  @Option(help: ArgumentHelp("二人目のパスワードのファイル（0600）。", valueName: "file"))
  var secondPasswordFile: String?

  @Option(help: ArgumentHelp("二人目が自分の端末で承認した依頼の番号。", valueName: "id"))
  var request: String?

  @Flag(help: "二人目の承認を依頼するだけで終わる。承認されたら --request で実行する。")
  var ask = false

  @Option(
    help: ArgumentHelp("時計をこの時刻とする（研修データベースだけ）。", valueName: "2026-11-24T10:07"))
  var now: OfficeTime?

  @Option(help: ArgumentHelp("同梱ファイル（Resources）の場所。", valueName: "dir"))
  var resources: String?

  func validate() throws {
    if passwordFile != nil, staff == nil {
      throw ValidationError("--password-file は --staff と一緒に指定してください。")
    }
    if secondPasswordFile != nil, second == nil {
      throw ValidationError("--second-password-file は --second と一緒に指定してください。")
    }
    if [second != nil, request != nil, ask].count(where: { $0 }) > 1 {
      throw ValidationError("--second、--request、--ask は一つだけ指定してください。")
    }
  }
}

/// What the commands that draw a screen understand besides.
struct ScreenOptions: ParsableArguments {
  @Flag(help: "罫線を ASCII で描く。")
  var ascii = false
}
