import Cells
import Domain
import TUI

extension OfficeGuide.State {
  /// What is known of the selected office, line by line.
  var detailLines: [DetailPane.Line] {
    guard let office = selected else { return [] }
    typealias Text = OfficeGuideText
    let detail = office.detail
    var lines = place(office)
    lines.append(.blank)
    lines.append(
      DetailPane.Line(
        "きょう", "\(now.date.short)  \(Text.today(OfficeToday(detail, at: now, calendar)))",
        style: .bold))
    for (index, hours) in detail.hours.enumerated() {
      let names = hours.queues.compactMap { office.queue($0)?.name }.joined(separator: "、")
      lines.append(
        DetailPane.Line(
          index == 0 ? "時間" : "",
          Text.week(hours.rule) + (hours.rule.confirmed ? "" : "  \(Text.unconfirmed)")))
      if !names.isEmpty { lines.append(DetailPane.Line("", "  \(names)", style: .dim)) }
    }
    if detail.hours.isEmpty { lines.append(DetailPane.Line("時間", Text.noHours)) }
    lines.append(.blank)
    lines += listed("取り扱い", office.queues.map { "\($0.prefix) \($0.name)" })
    for facility in detail.facilities {
      lines.append(
        DetailPane.Line("", Self.facts([facility.name, facility.note])))
    }
    return lines + referrals(detail) + handOvers(detail)
  }

  private func place(_ office: Office) -> [DetailPane.Line] {
    typealias Text = OfficeGuideText
    let mark = office.confirmed ? "" : "  \(Text.unconfirmed)"
    var lines = [DetailPane.Line("種別", office.type.name + mark)]
    if let home = office.detail.home {
      lines.append(DetailPane.Line("管内", directory.name(home)))
    }
    guard let location = office.detail.location else {
      return lines + [DetailPane.Line("所在地", Text.noPlace, style: .dim)]
    }
    let postal = location.postal.map { "〒\($0) " } ?? ""
    lines.append(
      DetailPane.Line(
        "所在地", postal + location.address + (location.confirmed ? "" : "  \(Text.unconfirmed)")))
    if !location.note.isEmpty {
      lines.append(DetailPane.Line("", location.note, style: .dim))
    }
    return lines
  }

  private func referrals(_ detail: OfficeDetail) -> [DetailPane.Line] {
    guard !detail.elsewhere.isEmpty else { return [] }
    var lines = [
      DetailPane.Line.blank, DetailPane.Line("", OfficeGuideText.elsewhere, style: .bold),
    ]
    for row in detail.elsewhere {
      lines.append(DetailPane.Line("", row.name))
      lines.append(
        DetailPane.Line(
          "", Self.facts(["\(directory.name(of: row.to))へ", row.note]), style: .dim))
    }
    return lines
  }

  private func handOvers(_ detail: OfficeDetail) -> [DetailPane.Line] {
    let known = detail.destinations.compactMap { directory.destination($0) }
    guard !known.isEmpty else { return [] }
    var lines = [DetailPane.Line.blank]
    for kind in HandOverDestination.Kind.allCases {
      let names = known.filter { $0.kind == kind }.map(\.name)
      if !names.isEmpty {
        lines.append(
          DetailPane.Line(lines.count == 1 ? "引継ぎ先" : "", names.joined(separator: "、")))
      }
    }
    return lines
  }

  /// Two blanks between facts: the pane keeps each whole where it fits.
  private static func facts(_ facts: [String]) -> String {
    facts.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private func listed(_ label: String, _ values: [String]) -> [DetailPane.Line] {
    values.isEmpty ? [] : [DetailPane.Line(label, values.joined(separator: "  "))]
  }
}
