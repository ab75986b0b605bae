import Catalogue
import Domain
import Foundation
import Storage
import TestKit
import Testing
import UseCases

/// The estimate against what happened: the demonstration day, as it is made, with other dice.
@Suite struct EstimateReplayTests {
  private final class Notes {
    var estimates: [TicketID: WaitEstimate] = [:]
    var given = 0
  }

  struct Outcome {
    var known = 0
    var given = 0
    var inside = 0
    var width = 0
    var compared = 0
  }

  static func replay(seed: UInt64) throws -> Outcome {
    let folder = try DemoOffice.temporaryFolder()
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(atPath: folder) } }
    let offices = try DemoOffice.shippedOffices()
    let files = DatabaseFiles(database: folder + "/demo.db")
    // Everybody is called by then: a wait that is not over at some hour would be missing as a long one.
    let until = try DemoOffice.moment(DemoOffice.day, "18:30")
    let closing = try DemoOffice.moment(DemoOffice.day, "17:00")
    let notes = Notes()
    _ = try DemoBuilder.create(
      files, offices: offices, catalogue: try CatalogueData.shipped(),
      demo: try DemoOffice.shippedDemo(offices), date: DemoOffice.day,
      seed: seed, until: until
    ) { ticket, reception in
      guard ticket.issuedAt < closing else { return }
      notes.given += 1
      notes.estimates[ticket.id] = try TicketDesk(reception).estimate(of: ticket)
    }
    let store = try Store.open(files) { until }
    let desk = Desk(
      store: store, credential: try #require(store.trainingCredential),
      place: Place(office: DemoOffice.nakahara))
    let tickets = try TicketDesk(desk).list(queue: nil, state: nil).tickets
    var outcome = Outcome(known: notes.estimates.count, given: notes.given)
    for ticket in tickets {
      guard let estimate = notes.estimates[ticket.id], let called = ticket.firstCalledAt,
        // Handed on, its first call is that of another queue.
        offices.queue(ticket.queue, in: ticket.office)?.prefix == ticket.number.prefix
      else { continue }
      let wait = called.seconds(since: ticket.issuedAt)
      outcome.compared += 1
      outcome.width += estimate.high - estimate.low
      if (estimate.low * 60...estimate.high * 60).contains(wait) { outcome.inside += 1 }
    }
    try store.close()
    return outcome
  }

  @Test func fourInFiveWaitsLieInsideUnderAQuarterOfAnHour() throws {
    let days = try [1, 2, 3, 4].map { try Self.replay(seed: $0) }
    let inside = days.reduce(0) { $0 + $1.inside }
    let compared = days.reduce(0) { $0 + $1.compared }
    let width = days.reduce(0) { $0 + $1.width }
    #expect(compared > 500, "seeds 1 to 4: \(days)")
    #expect(days.allSatisfy { $0.known * 10 >= $0.given * 8 }, "seeds 1 to 4: \(days)")
    #expect(inside * 100 >= compared * 80, "seeds 1 to 4: \(days)")
    #expect(width < compared * 15, "seeds 1 to 4: \(days)")
  }
}
