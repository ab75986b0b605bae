public import Domain

/// What taking in a snapshot came to.
public struct RegisterOutcome: Equatable, Sendable {
  /// The snapshot in use afterwards.
  public var register: RegisterInfo?
  /// False when the file said nothing new, and nothing was changed.
  public var isNew: Bool
  /// People taken in, and those of them who were there exactly so.
  public var people: Int
  public var unchanged: Int
  /// People of the snapshot before who are 旧 now.
  public var gone: Int
  /// Stops of earlier snapshots that this one lacks; they go on.
  public var missingStops: Int
  /// Papers about people it stops: their files must go from the spool.
  public var withdrawn: [DocumentID] = []
}

extension Store {
  /// Builds a register from what `feed` hands over, checks it, and makes it the one in use in one
  /// short transaction. Whatever fails or is killed on the way leaves the register before in use.
  ///
  /// - Parameters:
  ///   - asOf: the day the core system wrote the file; nil: today, and a file that says nothing new
  ///     changes nothing.
  ///   - allowFewer: a file with much fewer people than before is meant.
  ///   - feed: hands over people one by one, and is told whether each was new in the file; gives
  ///     those whom refused lines would have stopped.
  public func importRegister(
    by credential: Credential, at place: Place, asOf: CivilDate?, glyphs: GlyphTable,
    allowFewer: Bool, _ feed: ((RegisterEntry) throws -> Bool) throws -> [PersonID]
  ) throws -> RegisterOutcome {
    let allowed = grant(.registerImport, by: credential, at: place)
    do {
      let turn = try WriteLock(path: files.registerTurn, waitMilliseconds: 0)
      return try turn.around {
        let (before, stops, names) = try refresh(allowed) { access in
          (
            try ResidentQueries.snapshot(access.sql), try RegisterRecords.stops(access),
            try RegisterRecords.files(access)
          )
        }
        try RegisterFiles.sweep(files, keeping: before?.file)
        let builder = try RegisterBuilder(
          files, glyphs: glyphs, stopped: stops, usedNames: names)
        do {
          let build = try builder.build(after: before, feed)
          let last = RegisterImport(
            store: self, credential: credential, place: place, asOf: asOf ?? clock().date,
            isDated: asOf != nil, allowFewer: allowFewer, stopped: stops)
          return try last.finish(builder, build, before)
        } catch {
          builder.abandon()
          throw error
        }
      }
    } catch SQLFailure.busy {
      throw DeskFailure(
        "register-being-imported", "ほかの人が住民の台帳を取り込んでいます。終わってから、もう一度実行してください。何も変更していません。")
    } catch {
      throw StorageSentences.explain(error, path: files.database)
    }
  }
}
