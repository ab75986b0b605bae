import Testing

/// A gate that was never seen to fail is not a gate.
@Suite struct PlantedFaultTests {
  @Test(arguments: PlantedFault.imports + PlantedFault.calls + PlantedFault.tree)
  func theRuleSees(_ fault: PlantedFault) throws {
    let rule = try #require(Rule.all.first { $0.name == fault.rule })
    let found = rule.check(fault.files)
    #expect(found.map { "\($0.path):\($0.line)" } == fault.expected, "\(found)")
    #expect(found.allSatisfy { $0.rule == rule.name })
  }

  @Test func everyRuleHasAPlantedFault() {
    let planted = (PlantedFault.imports + PlantedFault.calls + PlantedFault.tree)
      .filter { !$0.expected.isEmpty }.map(\.rule)
    #expect(Set(planted) == Set(Rule.all.map(\.name)))
  }

  @Test(arguments: [
    ("a /* b /* c */ d */ e", "a                   e"),
    ("\"x\\\"y\" z // w", "\"    \" z     "),
    ("\"\\(f(\"q\", (1)))\" g", "\"  f(\" \", (1)))\" g"),
    ("#\"a\"b\\n\"# c", "#\"     \"# c"),
    ("\"\"\"\n\"a\" // b\n\"\"\"\nc", "\"\"\"\n        \n\"\"\"\nc"),
    ("\"open\nx", "\"    \nx"),
    ("\"/* \" + a + \" */\"", "\"   \" + a + \"   \""),
  ])
  func theScannerBlanks(_ source: String, _ code: String) {
    #expect(String(decoding: SourceFile("A.swift", source).code, as: UTF8.self) == code)
  }
}
