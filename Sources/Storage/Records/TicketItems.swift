import Domain

/// Services with how many of each are wanted, as one column: `residence-record*2 seal-certificate`.
struct TicketItems {
  private(set) var services: [ServiceID] = []
  private(set) var quantities: [ServiceID: Int] = [:]

  init(_ text: String) {
    for item in text.split(separator: " ") {
      let parts = item.split(separator: "*", maxSplits: 1)
      guard let name = parts.first else { continue }
      let service = ServiceID(String(name))
      services.append(service)
      if parts.count == 2, let count = Int(parts[1]) { quantities[service] = count }
    }
  }
}
