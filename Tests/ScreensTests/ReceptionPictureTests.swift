import Cells
import Domain
import Screens
import TUI
import Testing

@Suite struct ReceptionPictureTests {
  private typealias Day = QueueDeskDay

  private func desk(_ snapshot: DeskSnapshot?) -> Reception.State {
    Reception.State(
      actor: Day.actor(.reception), place: Day.place, office: Day.office, snapshot: snapshot)
  }

  @Test func emptyMorning() {
    FramePictures.expect(Reception.self, desk(Day.morning), named: "Reception-morning")
  }

  @Test func aNumberWasGiven() {
    var state = desk(Day.busy)
    let given = Day.ticket("A030", "10:07", ["juminhyo"]) {
      $0.priority = .priority
      $0.remark = "車いす"
    }
    _ = Reception.update(&state, .issued(given))
    FramePictures.expect(Reception.self, state, named: "Reception-issued", styles: true)
  }

  @Test func services() {
    var state = desk(Day.busy)
    _ = Reception.update(&state, .servicesOpened)
    FramePictures.expect(Reception.self, state, named: "Reception-services")
  }

  @Test func remark() {
    var state = desk(Day.busy)
    _ = Reception.update(&state, .prioritised)
    _ = Reception.update(&state, .remarkOpened)
    if let event = Reception.form(in: state)?.insert("ベビーカー。英語の案内が要る") {
      _ = Reception.update(&state, .form(event))
    }
    FramePictures.expect(Reception.self, state, named: "Reception-remark")
  }

  @Test func seriesFull() {
    var state = desk(Day.busy)
    _ = Reception.update(
      &state,
      .failed(
        DeskFailure(
          .seriesFull, "証明書の番号は999番まで出しました。番号は出していません。手書きの整理票で受け付けてください。")))
    FramePictures.expect(Reception.self, state, named: "Reception-series-full")
  }

  @Test func beforeTheFirstReading() {
    FramePictures.expect(Reception.self, desk(nil), named: "Reception-unread")
  }
}
