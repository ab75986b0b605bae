public import Domain
public import TUI

extension CatalogueScreen {
  /// What the list shows.
  public enum Page: String, CaseIterable, Sendable {
    case versions, certificates, fees, settings, changes
  }

  public enum Action: Equatable, Sendable {
    // Answers
    case loaded(CatalogueOverview)
    case content(CatalogueVersion, CatalogueContent)
    case done(String)
    case failed(DeskFailure)

    // Keys
    case refreshed
    case resized(rows: Int)
    case moved(TableMove)
    case turned(Page)
    /// Asks a second person, or carries out what was allowed.
    case activateAsked
    case dayAsked
    case filterAsked
    case detailOpened
    case back
    case form(FormEvent)
  }

  public enum Effect: Equatable, Sendable {
    /// Answered by `loaded` or `failed`, now and about once a second.
    case load
    /// Answered by `content` or `failed`; a version never changes, so each is read once.
    case loadContent(CatalogueVersion)
    /// Answered by `done` or `failed`.
    case ask(CatalogueVersion, reason: String)
    case activate(CatalogueVersion, RequestID)
    case leave
  }
}
