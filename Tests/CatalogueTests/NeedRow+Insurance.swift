/// One line a procedure of domain.md A.6, with the rulings of L.
extension NeedRow {
  static let insurance: [NeedRow] = [
    .init(
      "NH01", yes: "NHI e.date=2026-11-20 | ins_change=社保喪失 health_ins=国保",
      no: "MOVE_IN e.date=2026-11-20 | health_ins=社保",
      open: "MOVE_IN e.date=2026-11-20 | health_ins=社保 | birth=1990-04-01", "m[1].health_ins"),
    .init(
      "NH02", yes: "MOVE_OUT e.date=2026-11-20 | health_ins=国保",
      no: "MOVE_OUT e.date=2026-11-20 | health_ins=社保",
      open: "NHI e.date=2026-11-20 | health_ins=国保", "m[0].ins_change"),
    .init(
      "NH03", yes: "MOVE_WARD e.date=2026-11-20 | health_ins=国保",
      no: "MOVE_IN e.date=2026-11-20 | health_ins=国保",
      open: "HOUSEHOLD e.date=2026-11-20", "m[0].health_ins"),
    .init(
      "NH04", yes: "NHI e.date=2026-11-20 | birth=1990-04-01 health_ins=国保 involuntary=true",
      no: "NHI e.date=2026-11-20 | birth=1990-04-01 health_ins=国保 involuntary=false",
      open: "NHI e.date=2026-11-20 | birth=1990-04-01 health_ins=国保", "m[0].involuntary"),
    .init(
      "NH05",
      yes:
        "BIRTH e.date=2026-11-20 | birth=1990-04-01 health_ins=国保 | birth=2026-11-20 health_ins=国保",
      no:
        "BIRTH e.date=2026-11-20 | birth=1990-04-01 health_ins=社保 | birth=2026-11-20 health_ins=国保",
      open: "MARRIAGE e.date=2026-11-20 | birth=1990-04-01 health_ins=国保", "m[0].pregnant"),
    .init(
      "NH06", yes: "BIRTH e.date=2026-11-20 | birth=1990-04-01 health_ins=国保",
      no: "BIRTH e.date=2026-11-20 | birth=1990-04-01 health_ins=共済",
      open: "BIRTH e.date=2026-11-20 | birth=1990-04-01", "m[0].health_ins"),
    .init(
      "NP01", yes: "NHI e.date=2026-11-20 | birth=1990-04-01 pension=2号 ins_change=社保喪失",
      no: "MOVE_IN e.date=2026-11-20 | birth=1990-04-01 pension=1号 ins_change=なし",
      open: "DIVORCE e.date=2026-11-20 | birth=1990-04-01 ins_change=なし", "m[0].pension"),
    .init(
      "NP02", yes: "NHI e.date=2026-11-20 | birth=2006-11-21",
      no: "NHI e.date=2026-11-20 | birth=2006-11-20",
      open: "NHI e.date=2026-11-20", "m[0].birth"),
    .init(
      "NP03",
      yes: "MOVE_WITHIN e.date=2026-11-20 | birth=1990-04-01 pension=1号 pension_linked=false",
      no: "MOVE_WITHIN e.date=2026-11-20 | birth=1990-04-01 pension=1号 pension_linked=true",
      open: "MOVE_WITHIN e.date=2026-11-20 | birth=1990-04-01 pension=1号", "m[0].pension_linked"),
    .init(
      "NP04", yes: "MOVE_OUT_ABROAD e.date=2026-11-20 | birth=1990-04-01 pension=1号",
      no: "MOVE_OUT_ABROAD e.date=2026-11-20 | birth=1990-04-01 pension=2号",
      open: "MOVE_OUT_ABROAD e.date=2026-11-20 | birth=1990-04-01", "m[0].pension"),
    .init(
      "NP05", yes: "MOVE_IN e.date=2026-11-20 | birth=1990-04-01 pension=1号 relief=学生",
      no: "MOVE_IN e.date=2026-11-20 | birth=1990-04-01 pension=1号 relief=-",
      open: "MOVE_IN e.date=2026-11-20 | birth=1990-04-01 pension=1号", "m[0].relief"),
    .init(
      "NP06", yes: "BIRTH e.date=2026-11-20 | birth=1990-04-01 pension=1号",
      no: "BIRTH e.date=2026-11-20 | birth=1990-04-01 pension=3号",
      open: "MOVE_IN e.date=2026-11-20 | birth=1990-04-01 pension=1号", "m[0].pregnant"),
    .init(
      "OE01", yes: "MOVE_IN_ABROAD e.date=2026-11-20 | birth=1951-11-20",
      no: "MOVE_IN e.date=2026-11-20 | birth=1951-11-21 health_ins=国保",
      open: "MOVE_IN e.date=2026-11-20 | birth=1955-01-01", "m[0].health_ins"),
    .init(
      "OE02", yes: "MOVE_OUT e.date=2026-11-20 | birth=1955-01-01 health_ins=後期高齢",
      no: "MOVE_OUT e.date=2026-11-20 | birth=1990-04-01",
      open: "MOVE_WARD e.date=2026-11-20", "m[0].birth"),
    .init(
      "LC01", yes: "MOVE_WITHIN e.date=2026-11-20 | birth=1961-11-21",
      no: "MOVE_WITHIN e.date=2026-11-20 | birth=1961-11-22",
      open: "MOVE_IN e.date=2026-11-20", "m[0].birth"),
    .init(
      "LC02", yes: "MOVE_IN_ABROAD e.date=2026-11-20 | birth=1940-01-01 ltc_cert=true",
      no: "MOVE_IN e.date=2026-11-20 | birth=1940-01-01 ltc_cert=false",
      open: "MOVE_IN e.date=2026-11-20 | birth=1940-01-01", "m[0].ltc_cert"),
    .init(
      "LC03", yes: "MOVE_OUT e.date=2026-11-20 | birth=1940-01-01 ltc_cert=true",
      no: "MOVE_OUT e.date=2026-11-20 | birth=1990-04-01 ltc_cert=false",
      open: "MOVE_OUT e.date=2026-11-20 | birth=1940-01-01", "m[0].ltc_cert"),
    .init(
      "CH01",
      yes: "MOVE_IN e.date=2026-11-20 | birth=1990-04-01 civil_servant=false | birth=2020-05-05",
      no: "MOVE_IN e.date=2026-11-20 | birth=1990-04-01 civil_servant=true | birth=2020-05-05",
      open: "MOVE_IN e.date=2026-11-20 | birth=1990-04-01 | birth=2020-05-05", "m[0].civil_servant"),
    .init(
      "CH02", yes: "BIRTH e.date=2026-11-20 h.child_allowance=true",
      no: "BIRTH e.date=2026-11-20 h.child_allowance=false",
      open: "BIRTH e.date=2026-11-20", "h.child_allowance"),
    .init(
      "CH03", yes: "DIVORCE e.date=2026-11-20 h.child_allowance=true",
      no: "MOVE_OUT e.date=2026-11-20 h.child_allowance=false",
      open: "MOVE_OUT e.date=2026-11-20", "h.child_allowance"),
    .init(
      "CH04", yes: "MOVE_IN e.date=2026-11-20 | birth=2020-05-05 health_ins=国保 medical_aid=-",
      no: "MOVE_IN e.date=2026-11-20 | birth=2020-05-05 health_ins=生活保護 medical_aid=-",
      open: "MOVE_IN e.date=2026-11-20 | birth=2020-05-05 health_ins=国保", "m[0].medical_aid"),
    .init(
      "CH05",
      yes: "DIVORCE e.date=2026-11-20 | birth=1990-04-01 single_parent=true | birth=2020-05-05",
      no:
        "DIVORCE e.date=2026-11-20 | birth=1990-04-01 single_parent=true | birth=2000-01-01 single_parent=false",
      open: "MOVE_IN e.date=2026-11-20 | birth=1990-04-01 | birth=2020-05-05", "m[0].single_parent"),
    .init(
      "CH06",
      yes: "MOVE_IN e.date=2026-11-20 | birth=1990-04-01 single_parent=false medical_aid=ひとり親",
      no:
        "DIVORCE e.date=2026-11-20 | birth=1990-04-01 single_parent=false medical_aid=- | birth=2020-05-05 medical_aid=-",
      open:
        "DIVORCE e.date=2026-11-20 | birth=1990-04-01 medical_aid=- | birth=2020-05-05 medical_aid=-",
      "m[0].single_parent"),
    .init(
      "CH07", yes: "MOVE_WARD e.date=2026-11-20 | birth=1990-04-01 | birth=2020-05-05 nursery=利用中",
      no:
        "MOVE_WARD e.date=2026-11-20 | birth=1990-04-01 nursery=利用中 | birth=2020-05-05 nursery=希望なし",
      open: "MOVE_IN e.date=2026-11-20 | birth=1990-04-01 | birth=2020-05-05", "m[1].nursery"),
    .init(
      "CH08", yes: "MOVE_WITHIN e.date=2026-11-20 | birth=2016-05-05 school=小",
      no: "MOVE_WITHIN e.date=2026-11-20 | birth=2016-05-05 school=私立・国立",
      open: "MOVE_IN e.date=2026-11-20 | birth=2016-05-05", "m[0].school"),
    .init(
      "CH09", yes: "MARRIAGE e.date=2026-11-20 | birth=1990-04-01 pregnant=true",
      no: "MOVE_IN e.date=2026-11-20 | birth=1950-01-01 pregnant=true",
      open: "MOVE_IN e.date=2026-11-20 | birth=1990-04-01", "m[0].pregnant"),
    .init(
      "CH10", yes: "MOVE_IN e.date=2026-11-20 | birth=2020-11-21",
      no: "MOVE_IN e.date=2026-11-20 | birth=2020-11-20",
      open: "MOVE_IN e.date=2026-11-20", "m[0].birth"),
    .init(
      "CH11", yes: "BIRTH e.date=2026-11-20",
      no: "MOVE_IN e.date=2026-11-20",
      open: "", "events"),
    .init(
      "CH12", yes: "BIRTH e.date=2026-11-20 | birth=1990-04-01 | birth=2026-11-20 low_weight=true",
      no:
        "BIRTH e.date=2026-11-20 | birth=1990-04-01 low_weight=true | birth=2026-11-20 low_weight=false",
      open: "BIRTH e.date=2026-11-20 | birth=1990-04-01 | birth=2026-11-20", "m[1].low_weight"),
  ]
}
