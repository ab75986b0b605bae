import Domain

/// Something an office's data names that stands elsewhere, with the place it is named at.
struct OfficeReference {
  enum Target {
    case office(OfficeID)
    case destination(DestinationID)
    /// `to`: either of the two.
    case either(String)
    /// Queues that must be among those of an office.
    case queues([QueueID], OfficeID)
  }

  let file: String
  let line: Int
  let field: String
  let target: Target

  func problem(in directory: OfficeDirectory) -> CatalogueProblem? {
    message(in: directory).map {
      CatalogueProblem(file: file, line: line, field: field, message: $0)
    }
  }

  private func message(in directory: OfficeDirectory) -> String? {
    switch target {
    case .office(let id):
      return directory.office(id) == nil ? "役所「\(id)」は offices にありません。" : nil
    case .destination(let id):
      return directory.destination(id) == nil ? "引継ぎ先「\(id)」は destinations にありません。" : nil
    case .either(let id):
      let isKnown =
        directory.office(OfficeID(id)) != nil || directory.destination(DestinationID(id)) != nil
      return isKnown ? nil : "「\(id)」は offices にも destinations にもありません。"
    case .queues(let queues, let id):
      guard let office = directory.office(id),
        let missing = queues.first(where: { office.queue($0) == nil })
      else { return nil }
      return "受付区分「\(missing)」は役所「\(id)」にありません。"
    }
  }
}
