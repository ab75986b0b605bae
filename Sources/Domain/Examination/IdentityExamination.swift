/// Whether the documents shown are enough for this request (domain.md A.7; 戸籍法施行規則11条の2).
struct IdentityExamination {
  let verdict: CertificateRuling.Identity
  let findings: [ExaminationFinding]

  static let law = "本人確認（戸籍法施行規則11の2、住民基本台帳法12第3項）"
  private static let photo =
    "官公署が発行した顔写真付きの書類（マイナンバーカード、運転免許証、旅券、在留カードなど）を1点"

  init(
    _ inquiry: CertificateInquiry, _ rule: IdentityRule, _ book: Rulebook,
    law: String = Self.law
  ) {
    let shown = inquiry.documents.map { DocumentReading($0, inquiry.at.date, book) }
    let notes = shown.flatMap(\.findings)
    // A machine knows people by the card and its secret number; it serves nobody else.
    let isEnough = inquiry.channel == .convenience || Self.isEnough(shown, inquiry, rule)
    let asks = Self.ask(shown, rule) + shown.flatMap(\.asks)
    verdict = CertificateRuling.Identity(enough: isEnough, ask: isEnough ? [] : asks)
    let wanting: [ExaminationFinding] =
      isEnough
      ? [] : [.ask("identity-not-enough", "本人確認の書類が足りません。", law: law)]
    let heard: [ExaminationFinding] =
      Self.leansOnQuestions(shown, inquiry, rule)
      ? [.note("identity-questions", "聴き取りで確かめました。聞いたことと答えを記録してください。", law: law)]
      : []
    findings = wanting + notes + heard
  }

  private static func isEnough(
    _ shown: [DocumentReading], _ inquiry: CertificateInquiry, _ rule: IdentityRule
  ) -> Bool {
    switch rule {
    case .nothing: return true
    case .sealCard: return inquiry.target.sealCardShown == true
    case .photo: return shown.contains { $0.rank == .a }
    case .photoOrTwo: return byDocuments(shown, inquiry)
    case .photoOrTwoOrQuestions:
      return byDocuments(shown, inquiry) || inquiry.answersToQuestions == true
    }
  }

  private static func byDocuments(
    _ shown: [DocumentReading], _ inquiry: CertificateInquiry
  ) -> Bool {
    let role = inquiry.requester.role
    if shown.contains(where: { $0.rank == .a || $0.isEnough(for: role) }) { return true }
    let kinds = Set(shown.filter { $0.rank == .b }.map(\.name))
    return kinds.count >= 2 || (kinds.count == 1 && shown.contains { $0.rank == .c })
  }

  private static func leansOnQuestions(
    _ shown: [DocumentReading], _ inquiry: CertificateInquiry, _ rule: IdentityRule
  ) -> Bool {
    rule == .photoOrTwoOrQuestions && inquiry.answersToQuestions == true
      && inquiry.channel != .convenience && !byDocuments(shown, inquiry)
  }

  private static func ask(_ shown: [DocumentReading], _ rule: IdentityRule) -> [String] {
    let has = shown.contains { $0.rank == .b }
    let two =
      has
      ? "または、写真のない公的な書類（資格確認書、年金手帳など）か写真付きの学生証・社員証をもう1点"
      : "または、写真のない公的な書類（資格確認書、介護保険証、年金手帳など）を2点"
    switch rule {
    case .nothing: return []
    case .sealCard: return ["印鑑登録証（カード）"]
    case .photo: return [photo + "（写真のない書類は何点あっても足りません）"]
    case .photoOrTwo: return [photo, two]
    case .photoOrTwoOrQuestions:
      return [photo, two, "どちらもないときは、本人しか知らないこと（家族構成、前の住所、生年月日、戸籍の記載）の聴き取り"]
    }
  }
}
