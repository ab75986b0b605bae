/// The layout of a register file. It is built anew by every import, so it has no migrations; its
/// number stands in `user_version`, and a file of another number is imported again.
enum RegisterSchema {
  static let version = 2
  /// Layouts whose people can be taken over as 旧: `person` and `former` were the same.
  static let inheritable = 1...version

  /// People of the snapshot, and 旧: those only an earlier one had. Of a stopped person there is the
  /// key to be found by and nothing that says where they live, not even a household.
  ///
  /// `reading` and `lot` are indexes by another name: their rows are sorted outside and arrive in
  /// order, which costs a quarter of an index that SQLite sorts. `gram` is `WordIndex`.
  static func tables() -> [String] {
    ["person", "former"].map(people) + [
      "CREATE TABLE place (id INTEGER PRIMARY KEY, key TEXT NOT NULL, city TEXT NOT NULL, "
        + "town TEXT NOT NULL) STRICT",
      "CREATE TABLE glyph (exact TEXT PRIMARY KEY, fallback TEXT NOT NULL) STRICT, WITHOUT ROWID",
      "CREATE TABLE reading (key TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (key, row)) "
        + "STRICT, WITHOUT ROWID",
      "CREATE TABLE lot (place INTEGER NOT NULL, key TEXT NOT NULL, row INTEGER NOT NULL, "
        + "PRIMARY KEY (place, key, row)) STRICT, WITHOUT ROWID",
      "CREATE TABLE gram (word INTEGER NOT NULL, first INTEGER NOT NULL, rows BLOB NOT NULL, "
        + "PRIMARY KEY (word, first)) STRICT, WITHOUT ROWID",
    ]
  }

  private static func people(_ table: String) -> String {
    """
    CREATE TABLE \(table) (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      stop TEXT,
      name_key TEXT NOT NULL,
      kana_key TEXT NOT NULL,
      birth TEXT NOT NULL,
      flags INTEGER NOT NULL,
      digest INTEGER NOT NULL,
      name TEXT,
      kana TEXT,
      sex INTEGER,
      household TEXT,
      relationship TEXT,
      shown TEXT,
      glyphs TEXT,
      place INTEGER,
      lot TEXT,
      building TEXT,
      postal TEXT,
      CHECK (stop IS NULL OR (name IS NULL AND household IS NULL AND place IS NULL
        AND lot IS NULL AND building IS NULL AND postal IS NULL))
    ) STRICT
    """
  }

  /// Made after the rows: a file of the core system comes in the order of its numbers, which
  /// SQLite sorts in no time.
  static let indexes = [
    "CREATE UNIQUE INDEX person_id ON person (id)",
    "CREATE INDEX person_household ON person (household) WHERE household IS NOT NULL",
    "CREATE UNIQUE INDEX former_id ON former (id)",
  ]
}
