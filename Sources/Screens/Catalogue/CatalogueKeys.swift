import Domain
public import TUI

extension CatalogueScreen {
  public static var keys: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.function(2)], .activateAsked, label: "有効化", reading: "ユウコウカ",
        help: CatalogueText.helpActivate, disabledReason: { $0.activateReason },
        confirmation: { state in
          state.approval == nil ? nil : state.shown.map { CatalogueText.question($0.version) }
        })
    ] + pageKeys + listKeys + KeyRow.moving(Action.moved)
  }

  private static var pageKeys: [KeyRow<State, Action>] {
    [
      page(.function(4), .fees, "手数料", "テスウリョウ", CatalogueText.helpFees),
      page(.function(7), .changes, "違い", "チガイ", CatalogueText.helpChanges),
      page(.function(3), .certificates, "証明書", "ショウメイショ", CatalogueText.helpCertificates),
      page(.function(6), .settings, "設定", "セッテイ", CatalogueText.helpSettings),
      page(.function(5), .versions, "版", "ハン", CatalogueText.helpVersions),
    ]
  }

  private static func page(
    _ key: Key, _ page: Page, _ label: String, _ reading: String, _ help: String
  ) -> KeyRow<State, Action> {
    KeyRow(
      [key], .turned(page), label: label, reading: reading, help: help,
      disabledReason: { $0.rowsReason })
  }

  private static var listKeys: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.function(8)], .dayAsked, label: "基準日", reading: "キジュンビ",
        help: CatalogueText.helpDay, disabledReason: { $0.dayReason }),
      KeyRow(
        [.control("f"), .character("/")], .filterAsked, label: "絞り込み", reading: "シボリコミ",
        help: CatalogueText.helpFilter, disabledReason: { $0.rowsReason }),
      KeyRow(
        [.enter, .right], .detailOpened, label: "詳細", reading: "ショウサイ",
        help: CatalogueText.helpDetail, disabledReason: { $0.detailReason }),
      KeyRow(
        [.escape, .left], .back, label: "戻る", reading: "モドル", help: CatalogueText.helpBack,
        showsInFooter: false, showsInPalette: false),
    ]
  }
}
