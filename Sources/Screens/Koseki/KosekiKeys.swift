import Domain
public import TUI

extension KosekiScreen {
  public static let keys: [KeyRow<State, Action>] =
    addKeys + changeKeys + viewKeys + KeyRow.moving { .moved($0) }

  private static var addKeys: [KeyRow<State, Action>] {
    [
      KeyRow(
        keys: [.function(2)], label: "家族", reading: "カゾク ヒトヲイレル", help: Text.helpPerson,
        action: { .opened($0.work == nil ? .begin : .person) },
        disabledReason: { $0.refusal(.person) }),
      KeyRow(
        [.function(3)], .opened(.register), label: "戸籍", reading: "コセキヲイレル",
        help: Text.helpRegister, disabledReason: { $0.refusal(.register) }),
      KeyRow(
        [.function(4)], .opened(.enter), label: "載る人", reading: "ノルヒト",
        help: Text.helpEnter, disabledReason: { $0.refusal(.enter) }),
      KeyRow(
        [.function(6)], .chainAsked, label: "出生死亡", reading: "シュッショウカラシボウ",
        help: Text.helpChain, disabledReason: \.chainRefusal),
    ]
  }

  private static var changeKeys: [KeyRow<State, Action>] {
    [
      KeyRow(
        keys: [.function(5)], label: "直す", reading: "ナオス", help: Text.helpChange,
        action: { .opened($0.side == .people ? .changePerson : .changeRegister) },
        disabledReason: { $0.refusal($0.side == .people ? .changePerson : .changeRegister) }),
      KeyRow(
        [.control("b")], .opened(.bind), label: "続柄", reading: "ゾクガラ ツナグ",
        help: Text.helpBind, disabledReason: { $0.refusal(.bind) }, showsInFooter: false),
      KeyRow(
        [.function(11)], .householdAsked, label: "世帯", reading: "セタイ ダイチョウ",
        help: Text.helpHousehold, disabledReason: \.householdRefusal, showsInFooter: false),
      KeyRow(
        [.function(7)], .opened(.document), label: "書類", reading: "ショルイ コウヨウ",
        help: Text.helpDocument, disabledReason: { $0.refusal(.document) }),
      KeyRow(
        [.function(8)], .removed, label: "外す", reading: "ハズス", help: Text.helpRemove,
        disabledReason: \.removeRefusal, confirmation: { Text.removeQuestion($0) }),
      KeyRow(
        [.function(10)], .wiped, label: "消去", reading: "ショウキョ", help: Text.helpWipe,
        disabledReason: \.wipeRefusal, confirmation: { Text.wipeQuestion($0) }),
    ]
  }

  private static var viewKeys: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.enter], .planOpened, label: "全部", reading: "ゼンブ ケイカク", help: Text.helpPlan,
        disabledReason: { $0.work == nil ? Text.notBegun : nil }),
      KeyRow(
        [.tab, .backTab], .sideTurned, label: "左右", reading: "サユウ", help: Text.helpSide),
      KeyRow(
        [.left], .sideTaken(.people), label: "家族へ", reading: "カゾクヘ", help: Text.helpLeft,
        showsInFooter: false),
      KeyRow(
        [.right], .sideTaken(.registers), label: "戸籍へ", reading: "コセキヘ",
        help: Text.helpRight, showsInFooter: false),
      KeyRow(
        [.escape], .back, label: "戻る", reading: "モドル", help: Text.helpBack,
        showsInFooter: false, showsInPalette: false),
    ]
  }
}
