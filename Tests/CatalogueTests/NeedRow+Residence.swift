/// One line a procedure of domain.md A.6, with the rulings of L.
extension NeedRow {
  static let residence: [NeedRow] = [
    .init(
      "RR01", yes: "MOVE_IN e.date=2026-11-20 e.tokurei=false",
      no: "MOVE_IN e.date=2026-11-20 e.tokurei=true",
      open: "MOVE_IN e.date=2026-11-20", "e.tokurei"),
    .init(
      "RR02", yes: "MOVE_IN e.date=2026-11-20 e.tokurei=true e.out_date=2026-11-20",
      no: "MOVE_IN e.date=2026-11-20 e.tokurei=false",
      open: "MOVE_IN e.date=2026-11-20", "e.tokurei"),
    .init(
      "RR03", yes: "MOVE_IN_ABROAD e.date=2026-11-20 | nationality_jp=true",
      no: "MOVE_IN_ABROAD e.date=2026-11-20 | nationality_jp=false",
      open: "MOVE_IN_ABROAD e.date=2026-11-20 | nationality_jp=false | birth=1990-04-01",
      "m[1].nationality_jp"),
    .init(
      "RR04", yes: "MOVE_IN_ABROAD e.date=2026-11-20 | nationality_jp=false residence_card=在留カード",
      no: "MOVE_IN_ABROAD e.date=2026-11-20 | nationality_jp=false residence_card=短期滞在",
      open: "MOVE_IN_ABROAD e.date=2026-11-20 | nationality_jp=false", "m[0].residence_card"),
    .init(
      "RR05", yes: "MOVE_WARD e.date=2026-11-20 | nationality_jp=false residence_card=特別永住者証明書",
      no: "MOVE_WARD e.date=2026-11-20 | nationality_jp=true residence_card=在留カード",
      open: "MOVE_WARD e.date=2026-11-20 | nationality_jp=true | birth=1990-04-01",
      "m[1].nationality_jp"),
    .init(
      "RR06", yes: "FOREIGN e.date=2026-11-20 | nationality_jp=false became_midlong=true",
      no: "FOREIGN e.date=2026-11-20 | nationality_jp=false became_midlong=false",
      open: "FOREIGN e.date=2026-11-20 | nationality_jp=false", "m[0].became_midlong"),
    .init(
      "RR07", yes: "HOUSEHOLD e.date=2026-11-20 | nationality_jp=false relation_changed=true",
      no: "HOUSEHOLD e.date=2026-11-20 | nationality_jp=true relation_changed=true",
      open: "HOUSEHOLD e.date=2026-11-20 | nationality_jp=false", "m[0].relation_changed"),
    .init(
      "RR08", yes: "MOVE_WITHIN e.date=2026-11-20",
      no: "MARRIAGE e.date=2026-11-20",
      open: "", "events"),
    .init(
      "RR09", yes: "MOVE_WARD e.date=2026-11-20",
      no: "MOVE_WITHIN e.date=2026-11-20",
      open: "", "events"),
    .init(
      "RR10", yes: "MOVE_OUT e.date=2026-11-20",
      no: "MOVE_OUT_ABROAD e.date=2026-11-20",
      open: "", "events"),
    .init(
      "RR11", yes: "MOVE_OUT_ABROAD e.date=2026-11-20",
      no: "MOVE_OUT e.date=2026-11-20",
      open: "", "events"),
    .init(
      "RR12", yes: "OTHER e.wants=転出取消",
      no: "OTHER e.wants=旧氏",
      open: "OTHER", "e.wants"),
    .init(
      "RR13", yes: "HOUSEHOLD e.date=2026-11-20 h.head_changes=true h.members_15plus_left=2",
      no: "HOUSEHOLD e.date=2026-11-20 h.head_changes=true h.members_15plus_left=1",
      open: "HOUSEHOLD e.date=2026-11-20 h.head_changes=true", "h.members_15plus_left"),
    .init(
      "RR14", yes: "HOUSEHOLD e.date=2026-11-20",
      no: "MOVE_WITHIN e.date=2026-11-20",
      open: "", "events"),
    .init(
      "RR15", yes: "NAME e.date=2026-11-20 e.wants=旧氏",
      no: "NAME e.date=2026-11-20 e.wants=通称",
      open: "NAME e.date=2026-11-20", "e.wants"),
    .init(
      "RR16", yes: "OTHER e.date=2026-11-20 e.wants=通称 | nationality_jp=false",
      no: "OTHER e.date=2026-11-20 e.wants=通称 | nationality_jp=true",
      open: "OTHER e.date=2026-11-20 e.wants=通称", "m[0].nationality_jp"),
    .init(
      "RR17", yes: "MOVE_OUT e.date=2026-11-20 | protect_req=false | protect_req=true",
      no: "MOVE_OUT e.date=2026-11-20 | protect_req=false",
      open: "MOVE_OUT e.date=2026-11-20 | protect_req=false | birth=1990-04-01", "m[1].protect_req"),
    .init(
      "RR18", yes: "OTHER e.wants=住民票コード変更",
      no: "OTHER e.wants=-",
      open: "OTHER", "e.wants"),
    .init(
      "MC01", yes: "MOVE_WITHIN e.date=2026-11-20 | mynum_card=有(持参)",
      no: "MOVE_WITHIN e.date=2026-11-20 | mynum_card=申請中",
      open: "MOVE_WITHIN e.date=2026-11-20 | mynum_card=無 | birth=1990-04-01", "m[1].mynum_card"),
    .init(
      "MC02", yes: "MOVE_IN e.date=2026-11-20 | birth=1990-04-01 sign_cert=true",
      no: "MOVE_IN e.date=2026-11-20 | birth=2011-11-25 sign_cert=true",
      open: "MOVE_IN e.date=2026-11-20 | birth=1990-04-01", "m[0].sign_cert"),
    .init(
      "MC03", yes: "BIRTH e.date=2026-11-20 | mynum_card=有(持参) | mynum_card=無",
      no: "MYNUM e.date=2026-11-20 | mynum_card=申請中",
      open: "MYNUM e.date=2026-11-20", "m[0].mynum_card"),
    .init(
      "MC04", yes: "OTHER e.date=2026-11-20 e.wants=特急発行",
      no: "OTHER e.date=2024-12-01 e.wants=特急発行",
      open: "MYNUM e.date=2026-11-20", "e.wants"),
    .init(
      "MC05", yes: "OTHER e.date=2026-11-20 e.wants=旧氏,カード受取",
      no: "MYNUM e.date=2026-11-20 e.wants=カード返納",
      open: "MYNUM e.date=2026-11-20", "e.wants"),
    .init(
      "MC06", yes: "OTHER e.date=2026-11-20 e.wants=旧氏,暗証再設定",
      no: "MYNUM e.date=2026-11-20 e.wants=カード返納",
      open: "MYNUM e.date=2026-11-20", "e.wants"),
    .init(
      "MC07", yes: "OTHER e.date=2026-11-20 e.wants=旧氏,カード紛失",
      no: "MYNUM e.date=2026-11-20 e.wants=カード返納",
      open: "MYNUM e.date=2026-11-20", "e.wants"),
    .init(
      "MC08", yes: "OTHER e.date=2026-11-20 e.wants=旧氏,カード更新",
      no: "MYNUM e.date=2026-11-20 e.wants=カード返納",
      open: "MYNUM e.date=2026-11-20", "e.wants"),
    .init(
      "MC09", yes: "MOVE_OUT_ABROAD e.date=2026-11-20 | mynum_card=有(不持参)",
      no: "DEATH e.date=2026-11-20 | mynum_card=無",
      open: "DEATH e.date=2026-11-20", "m[0].mynum_card"),
    .init(
      "SL01", yes: "SEAL e.date=2026-11-20 v.role=本人 v.id_docs=運転免許証 | birth=1990-04-01",
      no: "SEAL e.date=2026-11-20 v.role=本人 v.id_docs=資格確認書 | birth=1990-04-01",
      open: "SEAL e.date=2026-11-20 v.role=本人 | birth=1990-04-01", "v.id_docs"),
    .init(
      "SL02", yes: "SEAL e.date=2026-11-20 v.role=任意代理人 | birth=1990-04-01",
      no: "SEAL e.date=2026-11-20 v.role=本人 v.id_docs=運転免許証 | birth=1990-04-01",
      open: "SEAL e.date=2026-11-20 | birth=1990-04-01", "v.role"),
    .init(
      "SL03", yes: "SEAL e.date=2026-11-20 e.wants=印鑑廃止・改印",
      no: "OTHER e.date=2026-11-20 e.wants=改葬",
      open: "SEAL e.date=2026-11-20", "e.wants"),
    .init(
      "SL04", yes: "MOVE_OUT e.date=2026-11-20 | birth=1990-04-01 seal_reg=有",
      no: "MOVE_OUT e.date=2026-11-20 | birth=1990-04-01 seal_reg=無",
      open: "MOVE_OUT e.date=2026-11-20 | birth=1990-04-01", "m[0].seal_reg"),
  ]
}
