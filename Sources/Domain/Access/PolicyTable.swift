extension Policy {
  /// The counter: everyone who serves citizens.
  private static let counterStaff: [Role: OfficeScope] = [
    .reception: .office, .examiner: .office, .verifier: .office, .cashier: .office,
    .supervisor: .office, .manager: .office,
  ]
  private static let everyone: [Role: OfficeScope] = Dictionary(
    uniqueKeysWithValues: Role.allCases.map { ($0, OfficeScope.city) })
  private static let leaders: [Role: OfficeScope] = [.supervisor: .office, .manager: .office]
  /// Whether somebody may have a certificate is decided by whoever is trusted to examine.
  private static let examiners: [Role: OfficeScope] = [
    .examiner: .office, .supervisor: .office, .manager: .office,
  ]
  /// Another examiner may check as well: what counts is that it is another person.
  private static let checkers: [Role: OfficeScope] = examiners.merging([.verifier: .office]) {
    own, _ in own
  }
  private static let cashiers: [Role: OfficeScope] = examiners.merging([
    .reception: .office, .cashier: .office,
  ]) { own, _ in own }
  /// Whoever asks a visitor for the family: nobody who only takes money or checks paper.
  private static let kosekiAskers: [Role: OfficeScope] = examiners.merging([.reception: .office]) {
    own, _ in own
  }
  /// Whoever keeps the protections: no contractor is among them (domain.md A.9).
  private static let guardians: [Role: OfficeScope] = leaders.merging([.protectionOfficer: .city]) {
    own, _ in own
  }
  /// A 係長 moves the people of the own 係, a 課長 those of the whole office.
  private static let leadersOfSection: [Role: OfficeScope] = [
    .supervisor: .section, .manager: .office,
  ]
  private static let administrators: [Role: OfficeScope] = [.administrator: .city]

  /// The register is the whole city's; who reads it must serve citizens somewhere.
  private static let residentReaders: [Role: OfficeScope] = counterStaff.merging([
    .bereavementAdvisor: .office, .callCentre: .office, .protectionOfficer: .city,
  ]) { own, _ in own }

  /// One row per act. A test holds that no act is missing and none stands twice.
  public static let table: [Row] = [
    Row(.ticketIssue, "番号の受付", counterStaff),
    Row(.ticketCall, "番号の呼出", counterStaff),
    Row(.ticketRecall, "再呼出", counterStaff),
    Row(.ticketStart, "応対の開始", counterStaff),
    Row(.ticketHold, "保留", counterStaff),
    Row(.ticketResume, "再開", counterStaff),
    Row(.ticketNoShow, "不在の記録", counterStaff),
    Row(.ticketUndoCall, "呼出の取消", counterStaff),
    Row(.ticketGiveWay, "順番を譲る操作", counterStaff),
    Row(.ticketTransfer, "引継ぎ", counterStaff),
    Row(.ticketFinish, "完了", counterStaff),
    Row(.ticketWithdraw, "取下げ", counterStaff),
    Row(.ticketRemark, "備考の記入", counterStaff),
    Row(
      .ticketPrioritise, "優先の変更",
      [.reception: .office, .supervisor: .office, .manager: .office]),
    Row(.ticketServices, "用件の変更", counterStaff),
    Row(.ticketCount, "人数の記録", counterStaff),
    Row(.ticketEndStuck, "止まった応対の終了", leadersOfSection),
    Row(
      .ticketView, "番号の一覧",
      counterStaff.merging([.auditor: .city, .administrator: .city]) { own, _ in own }),
    Row(
      .ticketExport, "番号の持出し",
      [.supervisor: .office, .manager: .office, .administrator: .city]),
    Row(.dayClose, "一日の締め", leaders),
    Row(
      .appointmentView, "予約の一覧",
      counterStaff.merging([.callCentre: .city, .auditor: .city]) { own, _ in own }),
    Row(
      .appointmentBook, "予約の受付", counterStaff.merging([.callCentre: .city]) { own, _ in own }),
    Row(.appointmentCheckIn, "予約の方の来庁受付", counterStaff),
    Row(.appointmentUndoCheckIn, "来庁受付の取消", counterStaff),
    Row(
      .appointmentCancel, "予約の取消", counterStaff.merging([.callCentre: .city]) { own, _ in own }),
    Row(
      .queueIntake, "受付の開け閉め",
      [.reception: .office, .supervisor: .section, .manager: .office]),
    Row(.queueQuota, "一日の受付数の変更", leadersOfSection),
    Row(.counterLane, "早い窓口の変更", leadersOfSection),
    Row(.counterOpen, "窓口を開く操作", counterStaff),
    Row(.counterClose, "窓口を閉じる操作", counterStaff),
    Row(.counterAssign, "窓口の担当替え", leadersOfSection),
    Row(
      .queueSupervise, "待ち行列の監督",
      [.supervisor: .office, .manager: .office, .auditor: .city]),
    Row(.boardView, "呼出表示", everyone),
    Row(.signIn, "サインイン", everyone),
    Row(.signOut, "サインアウト", everyone),
    Row(.lock, "離席", everyone),
    Row(.unlock, "離席の解除", everyone),
    Row(.handOver, "引継ぎ", counterStaff),
    Row(.passwordChange, "パスワードの変更", everyone),
    Row(.draftOpen, "書きかけの再開", everyone),
    Row(
      .staffView, "職員の一覧",
      [.supervisor: .office, .manager: .office, .auditor: .city, .administrator: .city]),
    Row(.staffAdd, "職員の登録", administrators),
    Row(.staffDisable, "職員の停止", administrators),
    Row(.staffTransfer, "職員の異動", administrators),
    Row(.staffResetPassword, "パスワードの再設定", administrators),
    Row(
      .staffUnlock, "職員のロック解除",
      [.supervisor: .office, .manager: .office, .administrator: .city]),
    Row(.staffBindOSUser, "OS利用者との結び付け", administrators),
    Row(
      .terminalView, "端末の一覧",
      [.supervisor: .office, .manager: .office, .auditor: .city, .administrator: .city]),
    Row(.terminalAdd, "端末の登録", administrators),
    Row(.terminalRemove, "端末の取消", administrators),
    Row(.officeView, "役所の一覧", everyone),
    Row(.officeRefresh, "役所のデータの取込み", administrators),
    Row(.postalImport, "郵便番号の取り込み", administrators),
    Row(.breakGlass, "非常時の管理者権限", [:]),
    Row(
      .noticeAcknowledge, "お知らせの確認",
      [.supervisor: .city, .manager: .city, .protectionOfficer: .city, .administrator: .city]),
    Row(.personSearch, "住民の検索", residentReaders),
    Row(.personView, "住民の閲覧", residentReaders),
    Row(.registerImport, "住民の台帳の取込", administrators),
    Row(.registerExport, "住民の台帳の持出し", administrators),
    Row(.catalogueView, "目録の閲覧", everyone),
    Row(.catalogueImport, "目録の取込み", administrators),
    Row(.catalogueActivate, "目録の有効化", administrators),
    Row(.certificateView, "証明書の請求の一覧", counterStaff),
    Row(.certificateReceive, "請求の受付", counterStaff),
    Row(.certificateCall, "請求の呼出", counterStaff),
    Row(.certificateExamine, "審査の開始", examiners),
    Row(.certificatePass, "審査", examiners),
    Row(.certificateMake, "証明書の作成", examiners),
    Row(.certificateVerify, "照合", checkers),
    Row(.certificatePay, "会計", cashiers),
    Row(
      .certificateUnpay, "会計の取消",
      [.cashier: .office, .supervisor: .office, .manager: .office]),
    Row(.certificateHandOver, "交付", counterStaff),
    Row(.certificateHold, "請求の保留", counterStaff),
    Row(.certificateResume, "請求の再開", counterStaff),
    Row(.certificateMiss, "請求の不在", counterStaff),
    Row(.certificateShelve, "請求の後日交付", counterStaff),
    Row(.certificateTransfer, "請求の引継ぎ", counterStaff),
    Row(.certificateAccept, "請求の引継受取", counterStaff),
    Row(.certificateGiveBack, "請求の引継戻し", counterStaff),
    Row(.certificateDuty, "管内の窓口からの呼出・抜取確認の一覧", leaders),
    Row(.certificateAnswer, "管内の窓口からの呼出への回答", leaders),
    Row(.certificateSample, "抜取確認", leaders),
    Row(.certificateRelease, "抑止の上席確認", leaders),
    Row(.certificateWithdraw, "請求の取下げ", counterStaff),
    Row(.certificateRefuse, "請求の却下", examiners),
    Row(.certificateVoid, "書損", examiners),
    Row(.dayListView, "日計", counterStaff),
    Row(.kosekiView, "家族の図の閲覧", kosekiAskers),
    Row(.kosekiEdit, "家族の図の記入", kosekiAskers),
    Row(
      .reportView, "証明書の統計",
      counterStaff.merging([.auditor: .city, .administrator: .city]) { own, _ in own }),
    Row(.convenienceImport, "コンビニ交付の件数の取込み", administrators),
    Row(
      .paperView, "用紙受払簿", counterStaff.merging([.auditor: .city]) { own, _ in own }),
    Row(.paperReceive, "用紙の受入", leaders.merging([.cashier: .office]) { own, _ in own }),
    Row(.paperMove, "用紙の移動", counterStaff),
    Row(.paperSpoil, "用紙の書損の記録", counterStaff),
    Row(.paperReturn, "用紙の返納", leaders),
    Row(.paperDiscard, "用紙の廃棄", leaders),
    Row(.tillClose, "窓口の締め", cashiers),
    Row(.tillCloseOffice, "役所の締め", leaders),
    Row(.tillCorrect, "締めた後の訂正", leaders),
    Row(.protectionView, "上席確認（P）の一覧", guardians),
    Row(.protectionRead, "上席確認（P）の相手方の閲覧", [.protectionOfficer: .city]),
    Row(.protectionAdd, "上席確認（P）の登録", guardians),
    Row(.protectionPropose, "上席確認（P）の変更の依頼", [.protectionOfficer: .city]),
    Row(.protectionConfirm, "上席確認（P）の変更の確認", guardians),
    Row(.protectionTick, "上席確認（P）の設定の確認", guardians),
    Row(.protectionInbound, "上席確認（P）の通知の受付", guardians),
    Row(
      .protectionAskRelease, "上席確認（P）の解除の依頼",
      examiners.merging([.protectionOfficer: .city]) { own, _ in own }),
    Row(.protectionRelease, "上席確認（P）の解除", leaders),
    Row(
      .documentView, "文書の一覧",
      counterStaff.merging([.auditor: .city, .administrator: .city]) { own, _ in own }),
    Row(.documentMake, "文書の作成", counterStaff),
    Row(.documentPrint, "文書の印刷", counterStaff),
    Row(.documentReprint, "文書の再印刷", leaders),
    Row(.documentWithdraw, "文書の取下げ", counterStaff),
    Row(.documentClear, "印刷待ちの片付け", leaders),
    Row(
      .requestMake, "承認の依頼",
      counterStaff.merging([.administrator: .city, .auditor: .city]) { own, _ in own }),
    Row(
      .requestDecide, "承認",
      [.supervisor: .office, .manager: .office, .administrator: .city]),
    Row(.calendarView, "暦", everyone),
    Row(.calendarImport, "祝日の取込み", administrators),
    Row(
      .auditView, "監査記録の閲覧",
      [.auditor: .city, .supervisor: .office, .manager: .office, .administrator: .city]),
    Row(.auditVerify, "監査記録の検証", [.auditor: .city, .administrator: .city]),
    Row(.backup, "バックアップの持出し", administrators),
    Row(.restore, "復元", administrators),
    Row(.initialise, "データベースの作成", administrators),
    Row(.doctor, "点検", [.auditor: .city, .administrator: .city]),
  ]
}
