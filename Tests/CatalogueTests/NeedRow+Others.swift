/// One line a procedure of domain.md A.6, with the rulings of L.
extension NeedRow {
  static let others: [NeedRow] = [
    .init(
      "DS01", yes: "NAME e.date=2026-11-20 | disability_book=療育B",
      no: "NAME e.date=2026-11-20 | disability_book=-",
      open: "MOVE_WARD e.date=2026-11-20", "m[0].disability_book"),
    .init(
      "DS02", yes: "MOVE_IN e.date=2026-11-20 | disability_book=精神3級,身障2級",
      no: "MOVE_IN e.date=2026-11-20 | disability_book=身障3級,療育B,精神2級",
      open: "MOVE_IN e.date=2026-11-20", "m[0].disability_book"),
    .init(
      "DS03", yes: "MOVE_WARD e.date=2026-11-20 | medical_aid=自立支援",
      no: "MOVE_WARD e.date=2026-11-20 | medical_aid=難病",
      open: "MOVE_WARD e.date=2026-11-20", "m[0].medical_aid"),
    .init(
      "DS04", yes: "MOVE_IN_ABROAD e.date=2026-11-20 | medical_aid=小慢",
      no: "MOVE_WITHIN e.date=2026-11-20 | medical_aid=自立支援,重度",
      open: "MOVE_WITHIN e.date=2026-11-20", "m[0].medical_aid"),
    .init(
      "OT01", yes: "MOVE_WARD e.date=2026-11-20 | birth=1990-04-01 dog=true",
      no: "MOVE_IN_ABROAD e.date=2026-11-20 | birth=1990-04-01 dog=true",
      open: "MOVE_IN e.date=2026-11-20 | birth=1990-04-01", "m[0].dog"),
    .init(
      "OT02", yes: "MOVE_IN e.date=2026-11-20 | birth=1990-04-01 moped=true",
      no: "MOVE_IN e.date=2026-11-20 | birth=1990-04-01 moped=false",
      open: "MOVE_IN e.date=2026-11-20 | birth=1990-04-01", "m[0].moped"),
    .init(
      "OT03", yes: "MOVE_IN e.date=2026-11-20 | birth=1956-11-20",
      no: "MOVE_IN e.date=2026-11-20 | birth=1956-11-21",
      open: "MOVE_IN e.date=2026-11-20", "m[0].birth"),
    .init(
      "OT04", yes: "MOVE_IN e.date=2026-11-20",
      no: "MOVE_WITHIN e.date=2026-11-20",
      open: "", "events"),
    .init(
      "OT05", yes: "FOREIGN e.date=2026-11-20 | nationality_jp=false residence_card=特永証",
      no: "FOREIGN e.date=2026-11-20 | nationality_jp=false residence_card=在留カード",
      open: "FOREIGN e.date=2026-11-20 | nationality_jp=false", "m[0].residence_card"),
    .init(
      "OT06", yes: "OTHER e.wants=臨時運行",
      no: "OTHER e.wants=改葬",
      open: "OTHER", "e.wants"),
    .init(
      "KS01", yes: "BIRTH e.date=2026-11-20",
      no: "DEATH e.date=2026-11-20",
      open: "", "events"),
    .init(
      "KS02", yes: "MARRIAGE e.date=2026-11-20",
      no: "DIVORCE e.date=2026-11-20",
      open: "", "events"),
    .init(
      "KS03", yes: "DIVORCE e.date=2026-11-20 e.kind=協議",
      no: "DIVORCE e.date=2026-11-20 e.kind=調停",
      open: "DIVORCE e.date=2026-11-20", "e.kind"),
    .init(
      "KS04", yes: "DIVORCE e.date=2026-11-20 e.kind=認諾",
      no: "DIVORCE e.date=2026-11-20 e.kind=協議",
      open: "DIVORCE e.date=2026-11-20", "e.kind"),
    .init(
      "KS05", yes: "DIVORCE e.date=2026-11-20 | surname_changed=true",
      no: "MARRIAGE e.date=2026-11-20 | surname_changed=true",
      open: "DIVORCE e.date=2026-11-20", "m[0].surname_changed"),
    .init(
      "KS06", yes: "DIVORCE e.date=2026-11-20 e.wants=入籍",
      no: "NAME e.date=2026-11-20 e.wants=氏名変更",
      open: "DIVORCE e.date=2026-11-20", "e.wants"),
    .init(
      "KS07", yes: "ADOPTION e.date=2026-11-20",
      no: "PARENTAGE e.date=2026-11-20",
      open: "", "events"),
    .init(
      "KS08", yes: "PARENTAGE e.date=2026-11-20",
      no: "ADOPTION e.date=2026-11-20",
      open: "", "events"),
    .init(
      "KS09", yes: "OTHER e.wants=転籍・分籍",
      no: "OTHER e.wants=改葬",
      open: "OTHER", "e.wants"),
    .init(
      "KS10", yes: "NAME e.date=2026-11-20 e.wants=氏名変更",
      no: "NAME e.date=2026-11-20 e.wants=振り仮名",
      open: "NAME e.date=2026-11-20", "e.wants"),
    .init(
      "KS11", yes: "NAME e.date=2026-11-20 e.wants=振り仮名",
      no: "NAME e.date=2025-05-25 e.wants=振り仮名",
      open: "NAME e.date=2026-11-20", "e.wants"),
    .init(
      "KS12", yes: "OTHER e.wants=不受理申出",
      no: "OTHER e.wants=改葬",
      open: "OTHER", "e.wants"),
    .init(
      "KS13", yes: "DEATH e.date=2026-11-20",
      no: "BIRTH e.date=2026-11-20",
      open: "", "events"),
    .init(
      "KS14", yes: "OTHER e.wants=死産",
      no: "OTHER e.wants=改葬",
      open: "OTHER", "e.wants"),
    .init(
      "KS15", yes: "OTHER e.wants=改葬",
      no: "OTHER e.wants=死産",
      open: "OTHER", "e.wants"),
  ]
}
