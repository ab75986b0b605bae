/// What of domain.md C.2 is no family's own request for paper: 公用請求, 識別符号, and what a
/// 特別養子縁組 has ended.
extension KosekiPlanner {
  /// An office does not come to the counter: its letter goes to whoever has the procedure.
  func official(
    _ register: FamilyRegister, _ tree: FamilyTree, _ isInChain: Bool
  ) -> KosekiPlan.Line {
    let isOwn = tree.asker == .ownCity
    let reason =
      isOwn
      ? "川崎市の機関の公用請求は、窓口の広域交付では扱いません（戸籍法120の2第1項2号）。"
      : "国やほかの自治体の公用請求は、窓口の広域交付では扱いません。本籍地の市区町村に請求するものです（戸籍法10の2第2項）。"
    let alternatives =
      isOwn
      ? [
        "職名・根拠の法令・使いみちを書いた公文書を、依頼元の課から区民課の公用請求の担当へ回してもらってください。",
        "遅い時刻の受付は、翌開庁日の交付になることがあります（要確認）。",
      ]
      : ["本籍地の市区町村へ、公文書で公用請求をするよう案内してください。手数料は無料です（要確認）。"]
    return KosekiPlan.Line(
      register: register.id, way: .official(here: isOwn), standing: "", reasons: [reason],
      alternatives: alternatives, fee: 0, isInChain: isInChain)
  }

  /// That a 特別養子縁組 is what stands in the way, where without it they could ask.
  func ended(
    _ register: FamilyRegister, _ tree: FamilyTree, _ standing: FamilyRegisterStanding
  ) -> [String] {
    guard standing.isEntitled == false else { return [] }
    let before = tree.beforeSpecialAdoption
    guard before.standing(of: tree.visitor, in: register).isEntitled == true else { return [] }
    return ["特別養子縁組をすると、実の父母とその血族との親族関係は終わります。直系として請求できません（民法817の9）。"]
  }

  /// How many of what is had here are codes, and what they are good for.
  func codes(_ lines: [KosekiPlan.Line], _ tree: FamilyTree) -> [String] {
    let count = lines.count { line in
      guard case .here = line.way, let register = tree.register(line.register) else { return false }
      return register.wish != .paper
    }
    return count == 0
      ? [] : ["識別符号（16桁）は\(count)件です。行政機関に出すときだけ使えます。紙といっしょなら同じ通数まで無料です。"]
  }

  /// The code is not sent by post, and serves at an office alone.
  func elsewhere(_ register: FamilyRegister, _ way: KosekiPlan.Way) -> [String] {
    guard register.wish != .paper else { return [] }
    if case .here = way { return [] }
    return [
      "識別符号は窓口とマイナポータルだけで、郵送では出せません（戸籍法120の3）。郵送なら紙の証明書を請求してください。"
    ]
  }
}

extension FamilyRegister {
  /// The code of a register that is closed or rewritten is a row of its own.
  var codeVariant: String? { kind == .current ? nil : "除籍" }
}

extension FamilyTree {
  /// As if every 特別養子縁組 were an ordinary one, which ends nothing.
  fileprivate var beforeSpecialAdoption: FamilyTree {
    var tree = self
    for index in tree.bonds.indices where tree.bonds[index].kind == .specialAdoptiveParent {
      tree.bonds[index].kind = .adoptiveParent
    }
    return tree
  }
}
