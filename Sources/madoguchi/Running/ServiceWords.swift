import ArgumentParser
import Domain

/// Services as commands take them: `residence-record*2,seal-certificate`.
struct ServiceWords: ExpressibleByArgument {
  let services: [ServiceID]
  let quantities: [ServiceID: Int]

  init?(argument: String) {
    var services: [ServiceID] = []
    var quantities: [ServiceID: Int] = [:]
    for item in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = item.split(separator: "*", omittingEmptySubsequences: false)
      guard (1...2).contains(parts.count), let name = parts.first, !name.isEmpty else { return nil }
      let service = ServiceID(String(name))
      services.append(service)
      guard parts.count == 2 else { continue }
      guard let count = Int(parts[1]), count > 0 else { return nil }
      quantities[service] = count
    }
    self.services = services
    self.quantities = quantities
  }
}
