import Domain
import Testing

/// The whole policy as one picture, so that a change of rights is seen as a change of this text.
@Suite struct PolicyPictureTests {
  /// One letter per role, in the order of `Role.allCases`; 係 own section, 所 own office, 市 city.
  static func picture() -> String {
    let width = Act.allCases.map(\.rawValue.utf8.count).max() ?? 0
    let rows = Policy.table.map { row in
      let marks = Role.allCases.map { role in
        switch row.reach[role] {
        case .section: "係"
        case .office: "所"
        case .city: "市"
        case nil: "・"
        }
      }
      let act = row.act.rawValue
      return act + String(repeating: " ", count: width + 1 - act.utf8.count) + marks.joined()
    }
    let head = String(repeating: " ", count: width + 1) + "受審照会お電施係課支監管"
    return ([head] + rows).joined(separator: "\n")
  }

  @Test func rolesStandInTheOrderOfTheHeading() {
    #expect(
      Role.allCases == [
        .reception, .examiner, .verifier, .cashier, .bereavementAdvisor, .callCentre, .roomStaff,
        .supervisor, .manager, .protectionOfficer, .auditor, .administrator,
      ])
  }

  @Test func theTableIsThis() {
    #expect(Self.picture() == Self.expected)
  }

  static let expected = """
                            受審照会お電施係課支監管
    ticket.issue            所所所所・・・所所・・・
    ticket.call             所所所所・・・所所・・・
    ticket.recall           所所所所・・・所所・・・
    ticket.start            所所所所・・・所所・・・
    ticket.hold             所所所所・・・所所・・・
    ticket.resume           所所所所・・・所所・・・
    ticket.no-show          所所所所・・・所所・・・
    ticket.undo-call        所所所所・・・所所・・・
    ticket.give-way         所所所所・・・所所・・・
    ticket.transfer         所所所所・・・所所・・・
    ticket.finish           所所所所・・・所所・・・
    ticket.withdraw         所所所所・・・所所・・・
    ticket.remark           所所所所・・・所所・・・
    ticket.prioritise       所・・・・・・所所・・・
    ticket.services         所所所所・・・所所・・・
    ticket.count            所所所所・・・所所・・・
    ticket.end-stuck        ・・・・・・・係所・・・
    ticket.view             所所所所・・・所所・市市
    ticket.export           ・・・・・・・所所・・市
    day.close               ・・・・・・・所所・・・
    appointment.view        所所所所・市・所所・市・
    appointment.book        所所所所・市・所所・・・
    appointment.check-in    所所所所・・・所所・・・
    appointment.undo        所所所所・・・所所・・・
    appointment.cancel      所所所所・市・所所・・・
    queue.intake            所・・・・・・係所・・・
    queue.quota             ・・・・・・・係所・・・
    counter.lane            ・・・・・・・係所・・・
    counter.open            所所所所・・・所所・・・
    counter.close           所所所所・・・所所・・・
    counter.assign          ・・・・・・・係所・・・
    queue.supervise         ・・・・・・・所所・市・
    board.view              市市市市市市市市市市市市
    session.sign-in         市市市市市市市市市市市市
    session.sign-out        市市市市市市市市市市市市
    session.lock            市市市市市市市市市市市市
    session.unlock          市市市市市市市市市市市市
    session.hand-over       所所所所・・・所所・・・
    session.password-change 市市市市市市市市市市市市
    draft.open              市市市市市市市市市市市市
    staff.view              ・・・・・・・所所・市市
    staff.add               ・・・・・・・・・・・市
    staff.disable           ・・・・・・・・・・・市
    staff.transfer          ・・・・・・・・・・・市
    staff.reset-password    ・・・・・・・・・・・市
    staff.unlock            ・・・・・・・所所・・市
    staff.bind-os-user      ・・・・・・・・・・・市
    terminal.view           ・・・・・・・所所・市市
    terminal.add            ・・・・・・・・・・・市
    terminal.remove         ・・・・・・・・・・・市
    office.view             市市市市市市市市市市市市
    office.refresh          ・・・・・・・・・・・市
    postal.import           ・・・・・・・・・・・市
    access.break-glass      ・・・・・・・・・・・・
    notice.acknowledge      ・・・・・・・市市市・市
    person.search           所所所所所所・所所市・・
    person.view             所所所所所所・所所市・・
    register.import         ・・・・・・・・・・・市
    register.export         ・・・・・・・・・・・市
    catalogue.view          市市市市市市市市市市市市
    catalogue.import        ・・・・・・・・・・・市
    catalogue.activate      ・・・・・・・・・・・市
    certificate.view        所所所所・・・所所・・・
    certificate.receive     所所所所・・・所所・・・
    certificate.call        所所所所・・・所所・・・
    certificate.examine     ・所・・・・・所所・・・
    certificate.pass        ・所・・・・・所所・・・
    certificate.make        ・所・・・・・所所・・・
    certificate.verify      ・所所・・・・所所・・・
    certificate.pay         所所・所・・・所所・・・
    certificate.unpay       ・・・所・・・所所・・・
    certificate.hand-over   所所所所・・・所所・・・
    certificate.hold        所所所所・・・所所・・・
    certificate.resume      所所所所・・・所所・・・
    certificate.miss        所所所所・・・所所・・・
    certificate.shelve      所所所所・・・所所・・・
    certificate.transfer    所所所所・・・所所・・・
    certificate.accept      所所所所・・・所所・・・
    certificate.give-back   所所所所・・・所所・・・
    certificate.duty        ・・・・・・・所所・・・
    certificate.answer      ・・・・・・・所所・・・
    certificate.sample      ・・・・・・・所所・・・
    certificate.release     ・・・・・・・所所・・・
    certificate.withdraw    所所所所・・・所所・・・
    certificate.refuse      ・所・・・・・所所・・・
    certificate.void        ・所・・・・・所所・・・
    certificate.day-list    所所所所・・・所所・・・
    koseki.view             所所・・・・・所所・・・
    koseki.edit             所所・・・・・所所・・・
    certificate.report      所所所所・・・所所・市市
    convenience.import      ・・・・・・・・・・・市
    paper.view              所所所所・・・所所・市・
    paper.receive           ・・・所・・・所所・・・
    paper.move              所所所所・・・所所・・・
    paper.spoil             所所所所・・・所所・・・
    paper.return            ・・・・・・・所所・・・
    paper.discard           ・・・・・・・所所・・・
    till.close              所所・所・・・所所・・・
    till.close-office       ・・・・・・・所所・・・
    till.correct            ・・・・・・・所所・・・
    protection.view         ・・・・・・・所所市・・
    protection.read         ・・・・・・・・・市・・
    protection.add          ・・・・・・・所所市・・
    protection.propose      ・・・・・・・・・市・・
    protection.confirm      ・・・・・・・所所市・・
    protection.tick         ・・・・・・・所所市・・
    protection.inbound      ・・・・・・・所所市・・
    protection.ask-release  ・所・・・・・所所市・・
    protection.release      ・・・・・・・所所・・・
    document.view           所所所所・・・所所・市市
    document.make           所所所所・・・所所・・・
    document.print          所所所所・・・所所・・・
    document.reprint        ・・・・・・・所所・・・
    document.withdraw       所所所所・・・所所・・・
    document.clear          ・・・・・・・所所・・・
    request.make            所所所所・・・所所・市市
    request.decide          ・・・・・・・所所・・市
    calendar.view           市市市市市市市市市市市市
    calendar.import         ・・・・・・・・・・・市
    audit.view              ・・・・・・・所所・市市
    audit.verify            ・・・・・・・・・・市市
    system.backup           ・・・・・・・・・・・市
    system.restore          ・・・・・・・・・・・市
    system.initialise       ・・・・・・・・・・・市
    system.doctor           ・・・・・・・・・・市市
    """
}
