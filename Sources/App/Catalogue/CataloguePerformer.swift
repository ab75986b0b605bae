import Domain
import Screens
import TUI
import UseCases

extension Workplace {
  func catalogue() throws -> Mounted {
    guard let post else { return signIn() }
    let office = try officeDesk()
    let desk = CatalogueDesk(office)
    let view = try desk.open()
    return Mounted(
      CatalogueScreen.self,
      state: CatalogueScreen.State(actor: post.session.actor, office: post.desk.place.office)
    ) { [self] effect in
      perform(CatalogueScreen.Action.failed) {
        switch effect {
        case .load: return [.action(.loaded(try view.refresh()))]
        case .loadContent(let version):
          return [.action(.content(version, try desk.content(of: version)))]
        case .ask(let version, let reason):
          let request = try desk.askActivation(of: version, reason: reason)
          return [
            .action(
              .done("\(version.name)の承認を依頼しました（\(request.expiresAt.clock)まで）。承認されたら F2 で有効にします。"))
          ]
        case .activate(let version, let request):
          let record = try TwoPersons(office, consent: .approved(request))
            .activateCatalogue(version, reason: "")
          return [.action(.done("目録の\(record.version.name)を有効にしました。"))]
        case .leave: return [.close]
        }
      }
    }
  }
}
