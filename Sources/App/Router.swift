public import Cells
import Domain
import Screens
public import TUI
import UseCases

extension Workplace {
  /// The program of this terminal, at its sign-in screen.
  public func program(border: Border = .unicode, ambiguous: TextWidth.Ambiguous = .narrow)
    -> Program
  {
    Program(
      root: signIn(saying: settings.notice.map { Message(.caution, $0) }),
      chrome: Chrome(
        header: { self.header() }, lock: { self.lock($0) },
        idleLockSeconds: settings.idleLockSeconds, now: settings.monotonic,
        quit: { self.quit() }, places: { self.places() },
        calendar: { self.calendar(over: $0) }, border: border, ambiguous: ambiguous))
  }

  func header() -> Header {
    let now = self.now
    let date = now.date
    let office = entrance?.officeName ?? ""
    guard let post else {
      return Header(
        office: office, section: entrance?.sectionName ?? "", staff: "",
        dateText: date.warekiWithWeekday, shortDate: date.short, clock: now.clock,
        training: entry.isTraining)
    }
    let summary = currentSummary()
    var badges = ["待ち\(summary.waiting)"]
    if let longest = summary.longestMinutes { badges.append("最長\(longest)分") }
    if summary.approvals > 0 { badges.append("承認待ち\(summary.approvals)") }
    if !summary.notices.isEmpty { badges.append("お知らせ\(summary.notices.count)") }
    return Header(
      office: post.session.officeName, section: post.session.sectionName ?? "",
      counter: post.session.counter.map { "\($0)番窓口" } ?? leading(post.session.actor),
      staff: post.session.actor.name, dateText: date.warekiWithWeekday, shortDate: date.short,
      clock: now.clock, badges: badges, training: entry.isTraining)
  }

  private func leading(_ actor: Actor) -> String? {
    [Role.manager, .supervisor, .auditor, .administrator].first { actor.holds($0) }?.name
  }

  /// The screens of the home list, for F9 on every other screen.
  private func places() -> [PalettePlace] {
    guard let post else { return [] }
    let home = HomeScreen.State(session: post.session)
    return HomeScreen.Destination.allCases.map { destination in
      PalettePlace(
        label: destination.label, reading: destination.reading, help: home.purpose(of: destination),
        disabledReason: home.refusal(of: destination)
      ) {
        do {
          return .screen(try self.open(destination))
        } catch {
          return .refused(DeskFailure.of(error).message)
        }
      }
    }
  }

  func open(_ destination: HomeScreen.Destination) throws -> Mounted {
    switch destination {
    case .queue: try queueDesk()
    case .reception: try reception()
    case .appointments: try appointments()
    case .requests: try requests()
    case .dayList: try dayList()
    case .supervisor: try supervisor()
    case .audit: try auditViewer()
    case .staff: try staffAdmin()
    case .catalogue: try catalogue()
    case .residents: try personSearch()
    case .passwordChange: try passwordChange(mustChange: false)
    case .handOver: try handOver()
    case .calendar: try almanac(over: nil)
    case .offices: try officeGuide()
    case .protection: try protection()
    }
  }
}
