import Domain
import Foundation
import Synchronization
import TestKit
import Testing

@testable import Storage

/// Two workstations at one database; each thread has a store of its own, as a process would.
@Suite struct RaceTests {
  private final class Results: Sendable {
    let tickets = Mutex<[Ticket]>([])
    let failures = Mutex<[String]>([])
  }

  /// Runs `work` on `count` threads that begin together.
  private func race(
    _ office: StorageOffice, _ count: Int,
    _ work: @escaping @Sendable (Int, Store) throws -> [Ticket]
  ) -> Results {
    let results = Results()
    let files = office.files
    let now = office.clock.now
    let start = DispatchSemaphore(value: 0)
    let done = DispatchGroup()
    for number in 0..<count {
      done.enter()
      let thread = Thread {
        defer { done.leave() }
        do {
          let store = try Store.open(files, waitMilliseconds: 120_000) { now }
          start.wait()
          let tickets = try work(number, store)
          results.tickets.withLock { $0 += tickets }
          try store.close()
        } catch {
          results.failures.withLock { $0.append("\(error)") }
        }
      }
      thread.start()
    }
    for _ in 0..<count { start.signal() }
    done.wait()
    return results
  }

  private static func issue(_ store: Store) throws -> Ticket {
    try store.write(
      .ticketIssue, by: Credential(kind: .staff(StoragePerson.clerk.id)), at: .north
    ) { access in
      let ticket = try TicketRecords.issue(
        TicketOrder(office: StorageOffice.north, queue: StorageOffice.certificates), access)
      return Audited(ticket, on: .ticket(ticket.id))
    }
  }

  /// Guesses that start together are compared one after another and counted one by one.
  @Test func guessesMadeTogetherAreCountedOneByOne() throws {
    let office = try StorageOffice()
    let results = race(office, 12) { _, store in
      _ = try store.authenticate(
        StoragePerson.clerk.id, password: "wrong", office: StorageOffice.north)
      return []
    }
    let failures = results.failures.withLock { $0 }
    #expect(failures.count { $0.contains("sign-in-failed") } == 3)
    #expect(failures.count { $0.contains("sign-in-locked") } == 9)
  }

  /// Commands of one person that run side by side do not lock the person out.
  @Test func rightPasswordsSideBySideLockNobodyOut() throws {
    let office = try StorageOffice()
    let results = race(office, 12) { _, store in
      _ = try store.authenticate(
        StoragePerson.clerk.id, password: StorageOffice.password, office: StorageOffice.north)
      return []
    }
    #expect(results.failures.withLock { $0 } == [])
    #expect(try office.count("SELECT failed_attempts FROM staff WHERE id = 'clerk'") == 0)
  }

  @Test func numbersAreDistinctAndConsecutive() throws {
    let office = try StorageOffice()
    let results = race(office, 6) { _, store in
      try (0..<30).map { _ in try Self.issue(store) }
    }
    #expect(results.failures.withLock { $0 } == [])
    let numbers = results.tickets.withLock { $0.map(\.number.sequence).sorted() }
    #expect(numbers == Array(1...180))
    #expect(try office.faults().isEmpty)
    #expect(try office.store.verifyAudit().isWhole)
  }

  /// Four counters call until nobody waits: nobody is called twice, nobody is forgotten.
  @Test func nobodyIsCalledTwice() throws {
    let office = try StorageOffice()
    let all = try (0..<60).map { _ in try Self.issue(office.store).id }
    let people: [StoragePerson] = [.clerk, .colleague, .cashier]
    let results = race(office, 3) { number, store in
      let credential = Credential(kind: .staff(people[number].id))
      var called: [Ticket] = []
      while true {
        do {
          called.append(
            try store.write(.ticketCall, by: credential, at: .north) { access in
              let ticket = try TicketRecords.callNext(
                at: number + 1, office: StorageOffice.north, access)
              let move = TicketMove(.finish, ticket.id, counter: number + 1)
              _ = try TicketRecords.apply(move, access)
              return Audited(ticket, on: .ticket(ticket.id))
            })
        } catch let failure as DeskFailure where failure.code == .nobodyWaiting {
          return called
        }
      }
    }
    #expect(results.failures.withLock { $0 } == [])
    let called = results.tickets.withLock { $0.map(\.id) }
    #expect(called.count == all.count)
    #expect(Set(called) == Set(all))
    #expect(try office.faults().isEmpty)
  }

  /// Everybody wants the same one: one gets it, the others are told.
  @Test func oneOfThemGetsIt() throws {
    let office = try StorageOffice()
    let ticket = try Self.issue(office.store).id
    let people: [StoragePerson] = [.clerk, .colleague, .cashier]
    let refusals = Mutex<[DeskFailure.Code]>([])
    let results = race(office, 3) { number, store in
      do {
        return [
          try store.write(
            .ticketCall, by: Credential(kind: .staff(people[number].id)), at: .north
          ) { access in
            Audited(
              try TicketRecords.call(ticket, at: number + 1, access), on: .ticket(ticket))
          }
        ]
      } catch let failure as DeskFailure {
        refusals.withLock { $0.append(failure.code) }
        return []
      }
    }
    #expect(results.failures.withLock { $0 } == [])
    #expect(results.tickets.withLock { $0.count } == 1)
    #expect(refusals.withLock { $0 } == [.alreadyCalled, .alreadyCalled])
    #expect(try office.faults().isEmpty)
  }
}
