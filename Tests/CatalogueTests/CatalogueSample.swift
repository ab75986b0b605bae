import Catalogue
import Domain
import Testing

/// A small sound catalogue, and ways to make it faulty.
enum CatalogueSample {
  static let certificates = """
    certificates:
      - code: J01
        name: 住民票の写し
        reading: ジュウミンヒョウノウツシ
        unit: 通
        who: 本人・同一世帯
        convenience: 可
        secondPerson: options
        notes: 注意
        law: [住民基本台帳法12]
        source: [K2]
        valid: { from: 2022-01-04, to: null }
        confirmed: { by: null, on: null }
        requesters: [{ roles: [self] }, { roles: [agent], needs: [power-of-attorney] }]
        channels: [counter, convenience]
        convenienceFor: [self]
        options: [domicile]
        identity: A1-or-B2
        offices: [ward, branch]
        traits: [living]
      - code: F06
        name: 受理証明書
        reading: ジュリショウメイショ
        unit: 通
        who: 届出人
        convenience: 不可
        secondPerson: always
        source: [C113]
        valid: { from: 2022-01-04, to: 2030-03-31 }
        confirmed: { by: 戸籍係, on: 2026-04-01 }
        requesters: [{ roles: [self], needs: [notifier] }]
        channels: [counter]
        variants: [{ name: 上質紙, for: [婚姻] }]
        identity: A1-or-B2-or-questions
        offices: [ward]
        elsewhere: 届出地へ。
    """

  static let fees = """
    fees:
      - code: J01
        channel: counter
        amount: 300
        law: [川崎市手数料条例]
        source: [BK]
        valid: { from: 2022-01-04, to: 2026-11-30 }
        confirmed: { by: null, on: null }
      - code: J01
        channel: counter
        amount: 350
        source: [BK]
        valid: { from: 2026-12-01, to: null }
        confirmed: { by: 戸籍住民サービス課, on: 2026-10-01 }
      - code: J01
        channel: convenience
        amount: 200
        source: [BK]
        valid: { from: 2025-03-01, to: null }
        confirmed: { by: null, on: null }
      - code: F06
        channel: counter
        amount: 350
        source: [C113]
        valid: { from: 2022-01-04, to: 2030-03-31 }
        confirmed: { by: null, on: null }
      - code: F06
        variant: 上質紙
        channel: counter
        amount: 1400
        source: [C113]
        valid: { from: 2022-01-04, to: 2030-03-31 }
        confirmed: { by: null, on: null }
    """

  static let settings = """
    settings:
      - key: okuyami.lead
        value: 4
        question: 何日前までか。
        source: [BK]
        valid: { from: 2022-01-04, to: null }
        confirmed: { by: null, on: null }
      - key: office.list
        value: null
        question: 一覧。
        source: [BK]
        valid: { from: 2022-01-04, to: null }
        confirmed: { by: null, on: null }
    """

  static let rules = """
    deadlines:
      - { id: move, label: 転入, base: 異動した日, rule: D14x, law: 住基法22, confirmed: true }
    ages:
      - { id: adult, label: 成年, age: 18, day: birthday, law: 民法4, confirmed: false }
    """

  static let identity = """
    documents:
      - kind: 旅券
        also: [パスポート]
        class: A
        photo: always
        withoutPhoto: none
        source: [C54]
        valid: { from: 2022-01-04, to: null }
        confirmed: { by: null, on: null }
      - kind: 運転経歴証明書
        class: A
        photo: always
        withoutPhoto: none
        extension: next-weekday
        issuedFrom: 2012-04-01
        source: [C54]
        valid: { from: 2022-01-04, to: null }
        confirmed: { by: null, on: null }
    """

  static let exemptions = """
    exemptions:
      - code: E01
        name: 年齢の証明
        appliesTo: [J01]
        proof: 書類
        stamp: 労基法
        validAt: [counter, mail]
        law: [労働基準法111]
        source: [BK]
        valid: { from: 2022-01-04, to: null }
        confirmed: { by: null, on: null }
    """

  enum File: String, CaseIterable, Sendable {
    case certificates = "catalogue/certificates.yaml"
    case fees = "fees/fees.yaml"
    case settings = "catalogue/settings.yaml"
    case identity = "catalogue/identity.yaml"
    case exemptions = "catalogue/exemptions.yaml"
    case rules = "calendar/rules.yaml"

    var sound: String {
      switch self {
      case .certificates: CatalogueSample.certificates
      case .fees: CatalogueSample.fees
      case .settings: CatalogueSample.settings
      case .identity: CatalogueSample.identity
      case .exemptions: CatalogueSample.exemptions
      case .rules: CatalogueSample.rules
      }
    }
  }

  /// The sound files with some lines (from 1) of one of them replaced.
  static func files(
    _ file: File? = nil, replacing lines: [Int: String] = [:]
  ) -> [(name: String, bytes: [UInt8])] {
    File.allCases.map { each in
      var text = each.sound.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      if each == file { for (line, new) in lines { text[line - 1] = new } }
      return (each.rawValue, Array(text.joined(separator: "\n").utf8))
    }
  }
}
