/// The layout of a register file. It is built anew by every import, so it has no migrations; its
/// number stands in `user_version`, and a file of another number is imported again.
enum RegisterSchema {
  static let version = 1

  /// People of the snapshot, and 旧: those only an earlier one had. Of a stopped person there is the
  /// key to be found by and nothing that says where they live, not even a household.
  static func tables() -> [String] {
    ["person", "former"].map { table in
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
        lot_key TEXT,
        lot TEXT,
        building TEXT,
        postal TEXT,
        CHECK (stop IS NULL OR (name IS NULL AND household IS NULL AND place IS NULL
          AND lot IS NULL AND lot_key IS NULL AND building IS NULL AND postal IS NULL))
      ) STRICT
      """
    } + [
      "CREATE TABLE place (id INTEGER PRIMARY KEY, key TEXT NOT NULL, city TEXT NOT NULL, "
        + "town TEXT NOT NULL) STRICT",
      "CREATE TABLE glyph (exact TEXT PRIMARY KEY, fallback TEXT NOT NULL) STRICT, WITHOUT ROWID",
      "CREATE VIRTUAL TABLE gram USING fts5 (t, content = '', columnsize = 0, detail = none, "
        + "tokenize = 'ascii')",
    ]
  }

  /// Made after the rows: sorting once is faster than keeping order on the way.
  static let indexes = [
    "CREATE UNIQUE INDEX person_id ON person (id)",
    "CREATE INDEX person_kana ON person (kana_key)",
    "CREATE INDEX person_birth ON person (birth, kana_key)",
    "CREATE INDEX person_household ON person (household) WHERE household IS NOT NULL",
    "CREATE INDEX person_place ON person (place, lot_key) WHERE place IS NOT NULL",
    "CREATE UNIQUE INDEX former_id ON former (id)",
  ]
}
