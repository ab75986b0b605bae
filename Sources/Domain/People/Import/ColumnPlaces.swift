/// Where each column of a residents' file stands in a line: looked up once for the file, not for
/// each of a million lines. Required columns are there; an optional one left out has no place.
struct ColumnPlaces {
  let id: Int
  let household: Int
  let name: Int
  let kana: Int
  let birth: Int
  let sex: Int
  let relationship: Int
  let postalCode: Int?
  let city: Int
  let town: Int
  let lot: Int
  let building: Int?
  let mj: Int?
  let support: Int
  let flags: [(column: ResidentColumn, flag: SuppressionFlag, place: Int)]

  /// - Parameter places: every required column among them.
  init(_ places: [ResidentColumn: Int]) {
    func place(_ column: ResidentColumn) -> Int { places[column] ?? 0 }
    id = place(.id)
    household = place(.household)
    name = place(.name)
    kana = place(.kana)
    birth = place(.birth)
    sex = place(.sex)
    relationship = place(.relationship)
    postalCode = places[.postalCode]
    city = place(.city)
    town = place(.town)
    lot = place(.lot)
    building = places[.building]
    mj = places[.mj]
    support = place(.support)
    flags = ResidentColumn.allCases.compactMap { column in
      column.flag.map { (column, $0, place(column)) }
    }
  }
}
