import Domain
public import TUI

extension ProtectionScreen {
  public static var keys: [KeyRow<State, Action>] {
    work + records + KeyRow.moving(Action.moved)
  }

  private static var work: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.function(3)], .nextAsked, label: "進める", reading: "ススメル カクニン",
        help: ProtectionText.helpNext, disabledReason: { $0.nextReason },
        confirmation: { $0.nextQuestion }),
      KeyRow(
        [.function(2)], .addAsked, label: "登録", reading: "トウロク",
        help: ProtectionText.helpAdd, disabledReason: { $0.addReason }),
      KeyRow(
        [.function(4)], .refuseAsked, label: "却下", reading: "キャッカ",
        help: ProtectionText.helpRefuse, disabledReason: { $0.refuseReason },
        confirmation: { $0.refuseQuestion }),
      KeyRow(
        [.function(5)], .stepAsked, label: "決定延長", reading: "ケッテイ エンチョウ",
        help: ProtectionText.helpStep, disabledReason: { $0.stepReason($0.nextStep) }),
    ]
  }

  private static var records: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.function(6)], .counterpartsAsked, label: "相手方", reading: "アイテカタ",
        help: ProtectionText.helpCounterparts, disabledReason: { $0.counterpartsReason }),
      KeyRow(
        [.function(7)], .inboundAsked, label: "通知", reading: "ツウチ",
        help: ProtectionText.helpInbound, disabledReason: { $0.inboundReason }),
      KeyRow(
        [.function(8)], .endAsked, label: "終了", reading: "シュウリョウ",
        help: ProtectionText.helpEnd, disabledReason: { $0.stepReason(.end) }),
      KeyRow(
        [.function(11)], .counterpartAddAsked, label: "相手追加", reading: "アイテカタヲタス",
        help: ProtectionText.helpCounterpartAdd, disabledReason: { $0.counterpartAddReason }),
      KeyRow(
        [.enter, .right], .detailOpened, label: "詳細", reading: "ショウサイ",
        help: ProtectionText.helpDetail, disabledReason: { $0.detailReason }),
      KeyRow(
        [.escape, .left], .back, label: "戻る", reading: "モドル", help: ProtectionText.helpBack,
        showsInFooter: false, showsInPalette: false),
    ]
  }
}
