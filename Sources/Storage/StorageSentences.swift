import Domain

/// What a person is told when the store cannot serve: what happened, what is kept, what next.
enum StorageSentences {
  static func explain(_ error: any Error, path: String) -> any Error {
    guard let failure = error as? SQLFailure else { return error }
    return sentence(failure, path)
  }

  private static func sentence(_ failure: SQLFailure, _ path: String) -> DeskFailure {
    switch failure {
    case .busy, .attachmentHeld:
      DeskFailure(
        .databaseBusy,
        "データベースがほかの処理で使用中のため、保存できませんでした。入力した内容は画面に残っています。少し待ってからもう一度操作してください。")
    case .full:
      DeskFailure(
        .databaseFull,
        "ディスクの空きがないため、保存できませんでした。これまでの保存分は無事です。管理者に空き容量の確保を依頼してから、もう一度操作してください。")
    case .readOnly:
      DeskFailure(
        .databaseReadOnly,
        "データベースに書き込めません（読み取り専用です）。何も変更していません。管理者にファイルの権限を確かめてもらってください: \(path)")
    case .damaged:
      DeskFailure(
        .databaseDamaged,
        "データベースが壊れているか、窓口のデータベースではありません: \(path)。ファイルには手を付けていません。管理者は doctor で点検し、restore でバックアップから戻してください。"
      )
    case .cannotOpen: cannotOpen(path)
    case .inputOutput(let code):
      DeskFailure(
        .databaseUnusable,
        "ディスクの読み書きに失敗しました（\(code)）。これまでの保存分は無事です。空き容量と装置を確かめてから、もう一度操作してください。")
    case .constraint(let text):
      DeskFailure(.unexpected, "データの決まりに合わないため保存できませんでした。何も変更していません。管理者に伝えてください: \(text)")
    case .other(let code, let text):
      DeskFailure(
        .databaseUnusable, "データベースの操作に失敗しました。何も変更していません。管理者に伝えてください: \(code) \(text)")
    }
  }

  static func cannotOpen(_ path: String) -> DeskFailure {
    DeskFailure(
      .databaseUnusable, "開けません: \(path)。ファイルの場所と権限を確かめてください。何も変更していません。")
  }

  static func cannotCreate(_ path: String) -> DeskFailure {
    DeskFailure(
      .databaseUnusable, "作成できません: \(path)。すでにあるか、書き込む権限がありません。何も変更していません。")
  }

  static func cannotWrite(_ path: String) -> DeskFailure {
    DeskFailure(.databaseUnusable, "書き込めません: \(path)。空き容量と権限を確かめてください。")
  }

  static func missing(_ path: String) -> DeskFailure {
    DeskFailure(
      .databaseMissing,
      "データベースがありません: \(path)。本番用は madoguchi init、研修用は madoguchi demo で作成してください。")
  }

  static func notOurs(_ path: String) -> DeskFailure {
    DeskFailure(
      .databaseUnusable,
      "窓口のデータベースではありません: \(path)。ファイルには手を付けていません。"
        + "--database の場所を確かめるか、madoguchi init で別の場所に作成してください。")
  }

  static func exists(_ path: String) -> DeskFailure {
    DeskFailure(
      DeskFailure.Code("database-exists", .database),
      "すでにファイルがあります: \(path)。上書きはしません。別の場所を --database で指定してください。")
  }

  static func networkFileSystem(_ path: String) -> DeskFailure {
    DeskFailure(
      .databaseUnusable,
      "ネットワーク上の場所にはデータベースを置けません: \(path)。この端末のディスクの上の場所を指定してください。")
  }

  static func newer(found: Int, known: Int) -> DeskFailure {
    DeskFailure(
      .databaseNewer,
      "データベースの版（\(found)）が、このプログラムの版（\(known)）より新しいため開けません。何も変更していません。プログラムを更新してください。")
  }

  static func beingReplaced() -> DeskFailure {
    DeskFailure(
      .databaseReplaced, "データベースの復元または更新の作業中です。終わってからもう一度開いてください。")
  }

  static func beingMade() -> DeskFailure {
    DeskFailure(
      .databaseReplaced, "同じ場所でデータベースを作成中か復元中です。終わるのを待ってから、もう一度実行してください。何も変更していません。")
  }

  static func upgradeInUse() -> DeskFailure {
    DeskFailure(
      DeskFailure.Code("database-in-use", .database),
      "データベースを新しい版に更新する必要がありますが、ほかの端末が使用中です。何も変更していません。全員が終了してから、もう一度開いてください。")
  }

  static func replaced() -> DeskFailure {
    DeskFailure(
      .databaseReplaced,
      "データベースが復元または更新されました。保存していません。いったん終了して、もう一度開いてください。")
  }

  static func registerMissing(_ file: String) -> DeskFailure {
    DeskFailure(
      "register-missing",
      "住民の台帳のファイルがありません: \(file)。番号と受付の記録は無事です。"
        + "管理者は import residents で台帳をもう一度取り込んでください。")
  }

  static func registerOutdated(_ file: String) -> DeskFailure {
    DeskFailure(
      "register-outdated",
      "住民の台帳のファイルの形が、このプログラムの版と違います: \(file)。番号と受付の記録は無事です。"
        + "管理者は import residents で台帳をもう一度取り込んでください。")
  }

  static func auditTampered() -> DeskFailure {
    DeskFailure(
      .auditTampered,
      "監査記録の末尾の印が合いません。記録が書き換えられたか、監査記録の鍵が違います。何も保存していません。"
        + "データベースと控えを保全し、管理者に知らせてください（madoguchi audit verify で確かめられます）。")
  }

  /// What a clerk reads of it: what is wrong, and what to do.
  static func clockSetBack(to now: OfficeTime, seconds: Int) -> String {
    let minutes = (seconds + 59) / 60
    let length = minutes < 120 ? "\(minutes)分" : "\(minutes / 60)時間"
    return "この計算機の時計が約\(length)戻り、いま \(now.date.short) \(now.clock) を指しています。"
      + "時計が直るまで、受付の時刻・順番・待ち時間は正しくありません。管理者に時計の確認を頼んでください。番号の重複は起きません。"
  }

  static func noAuditKey(_ path: String) -> DeskFailure {
    DeskFailure(
      .databaseUnusable,
      "監査記録の鍵が読めません: \(path)。鍵がないと何も保存できません。管理者に場所と権限を確かめてもらってください。")
  }

  static func badWitness(_ path: String) -> DeskFailure {
    DeskFailure(
      .databaseUnusable, "監査記録の控えに読めない行があります: \(path)。控えを保全し、管理者に知らせてください。")
  }

  /// - Parameter kept: what was done all the same, as a sentence.
  static func noWitness(_ path: String, kept: String) -> DeskFailure {
    DeskFailure(
      DeskFailure.Code("witness-not-written", .database),
      kept + "ただし監査記録の控えに書けませんでした: \(path)。空き容量と権限を確かめ、管理者に知らせてください。")
  }

  static func inUse(_ names: [String]) -> DeskFailure {
    let who = names.isEmpty ? "" : "（\(names.joined(separator: "、"))）"
    return DeskFailure(
      DeskFailure.Code("database-in-use", .database),
      "ほかの端末が使用中のため復元できません\(who)。何も変更していません。全員がサインアウトして終了してから、もう一度実行してください。")
  }
}
