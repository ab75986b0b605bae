import Domain

/// The last steps of an import: whether the new file may take the place of the one before, and the
/// one transaction that makes it so.
struct RegisterImport {
  let store: Store
  let credential: Credential
  let place: Place
  let asOf: CivilDate
  let isDated: Bool
  let allowFewer: Bool
  /// Stopped already.
  let stopped: Set<String>

  func finish(
    _ builder: RegisterBuilder, _ build: RegisterBuild, _ before: ResidentQueries.Snapshot?
  ) throws -> RegisterOutcome {
    if let before {
      try check(build, before)
      let saysNothingNew =
        before.digest.utf8.elementsEqual(build.digest.utf8) && build.gone == 0
        && build.stops.isSubset(of: stopped)
        && (!isDated || before.info.asOf == asOf)
      if saysNothingNew {
        builder.abandon()
        return try note(build, before)
      }
    }
    guard build.people > 0 else {
      throw DeskFailure("register-empty", "取り込める人が一人もいません。台帳は前のままです。")
    }
    let name = try builder.finish(build, asOf: asOf)
    let outcome = try use(name, build)
    // The old file goes at once: it may say where somebody lives who is protected now.
    try RegisterFiles.sweep(store.files, keeping: name)
    return outcome
  }

  private func check(_ build: RegisterBuild, _ before: ResidentQueries.Snapshot) throws {
    guard asOf >= before.info.asOf else {
      throw DeskFailure(
        "register-older",
        "この台帳（\(asOf.iso)）は、使っている台帳（\(before.info.asOf.iso)）より古いので取り込みません。台帳は前のままです。")
    }
    guard allowFewer || build.people * 10 >= before.info.people * 9 else {
      throw DeskFailure(
        "register-shrinks",
        "台帳の人が \(before.info.people) 人から \(build.people) 人に減ります。途中で切れたファイルかもしれないので、取り込みません。"
          + "正しいときは --allow-fewer を付けてください。台帳は前のままです。")
    }
  }

  /// The look at the file stays in the log; the register does not change.
  private func note(
    _ build: RegisterBuild, _ before: ResidentQueries.Snapshot
  ) throws -> RegisterOutcome {
    try store.write(.registerImport, by: credential, at: place, purpose: .administration) { _ in
      Audited(
        RegisterOutcome(
          register: before.info, isNew: false, people: build.people, unchanged: build.people,
          gone: 0, missingStops: 0),
        on: .register, detail: "unchanged people=\(build.people)")
    }
  }

  private func use(_ name: String, _ build: RegisterBuild) throws -> RegisterOutcome {
    try store.write(
      .registerImport, by: credential, at: place, purpose: .administration
    ) { access in
      // While the register before still says by what they may be known.
      let papers = try StoppedTraces.wipe(build.stops.subtracting(stopped), access)
      let number = try RegisterRecords.use(
        name, asOf: asOf, people: build.people, digest: build.digest, access)
      let missing = try RegisterRecords.keep(build.stops, of: number, access)
      if missing > 0 {
        try NoticeRecords.add(
          .protection,
          "取り込んだ台帳（\(asOf.iso)）に、コードPの抑止がなくなった人が \(missing) 人います。抑止は続けています。"
            + "上席確認（P）の担当は、元の自治体と台帳を確かめてください。", access)
      }
      return Audited(
        RegisterOutcome(
          register: try ResidentQueries.snapshot(access.sql)?.info, isNew: true,
          people: build.people, unchanged: build.unchanged, gone: build.gone,
          missingStops: missing, withdrawn: papers),
        on: .register,
        detail: "snapshot=\(number) as-of=\(asOf.iso) people=\(build.people) gone=\(build.gone) "
          + "stops=\(build.stops.count) missing-stops=\(missing)")
    }
  }
}
