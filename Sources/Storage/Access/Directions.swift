public import Domain

// What a command must know to find the place it acts at, before anybody's rights are looked at.
extension Store {
  /// - Throws: `DeskFailure` when there is no such office.
  public func check(office: OfficeID) throws {
    let known = try peek {
      try $0.count("SELECT count(*) FROM office WHERE id = ?", [.text(office.text)])
    }
    guard known == 1 else {
      throw DeskFailure(
        .officeUnknown, "役所「\(office)」はありません。何も変更していません。madoguchi office list で確かめてください。")
    }
  }

  /// - Throws: `DeskFailure` when the office has no such section.
  public func check(section: SectionID, of office: OfficeID) throws {
    let known = try peek {
      try $0.count(
        "SELECT count(*) FROM section WHERE office = ? AND id = ?",
        [.text(office.text), .text(section.text)])
    }
    guard known == 1 else {
      throw DeskFailure(
        .officeUnknown, "この役所に課「\(section)」はありません。madoguchi office list で確かめてください。")
    }
  }

  /// The office a ticket belongs to.
  ///
  /// - Throws: `DeskFailure` when there is no such ticket.
  public func office(of ticket: TicketID) throws -> OfficeID {
    let row = try peek {
      try $0.row("SELECT office FROM ticket WHERE id = ?", [.text(ticket.text)])
    }
    guard let row else {
      throw DeskFailure(
        .ticketUnknown, "その番号はありません: \(ticket)。番号を確かめてください。何も変更していません。")
    }
    return OfficeID(row.text(0))
  }

  /// The office a request belongs to.
  ///
  /// - Throws: `DeskFailure` when there is no such request.
  public func office(of request: CertificateRequestID) throws -> OfficeID {
    let row = try peek {
      try $0.row("SELECT office FROM certificate_request WHERE id = ?", [.text(request.text)])
    }
    guard let row else {
      throw DeskFailure(
        .certificateUnknown, "その請求はありません: \(request.text)。一覧を確かめてください。何も変更していません。")
    }
    return OfficeID(row.text(0))
  }

  /// Where a person works, for acts that name no office.
  public func homeOffice(of credential: Credential) throws -> OfficeID {
    switch credential.kind {
    case .staff(let staff): try homeOffice(of: staff)
    case .session(let session):
      OfficeID(
        try peek {
          try $0.row("SELECT office FROM desk_session WHERE id = ?", [.text(session.text)])
        }?.text(0) ?? "")
    case .training, .trainingSecond, .system: try busiestOffice()
    }
  }

  /// The office of a person's first grant of today; the busiest one when there is none.
  public func homeOffice(of staff: StaffID) throws -> OfficeID {
    let today = clock().date
    let own = try peek { try Resolution.grants(of: staff, on: today, $0).first?.office }
    return try own ?? busiestOffice()
  }

  /// Where most people work.
  private func busiestOffice() throws -> OfficeID {
    let row = try peek {
      try $0.row(
        """
        SELECT o.id FROM office o LEFT JOIN staff_grant g ON g.office = o.id
        GROUP BY o.id ORDER BY count(g.staff) DESC, o.position LIMIT 1
        """)
    }
    guard let row else { throw SQLFailure.damaged }
    return OfficeID(row.text(0))
  }
}
