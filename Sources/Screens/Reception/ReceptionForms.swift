import Domain
import TUI

extension Reception {
  /// The forms of the screen, as they open.
  enum Forms {
    static func services(_ queue: ServiceQueue, _ chosen: Set<ServiceID>) -> Form {
      Form(
        title: "\(SafeText.line(queue.name))の用件",
        fields: [
          .checklist(
            "services", label: "用件",
            options: queue.services.map { ChoiceOption($0.id.text, $0.name) },
            checked: Set(chosen.map(\.text)), hint: "上下で選び、Space で付け外しします。")
        ], verb: "決定")
    }

    static func remark(_ text: String) -> Form {
      Form(
        title: "次に出す番号の備考",
        fields: [
          .text(
            "remark", label: "備考", value: text, limit: 100, hint: "職員だけが見ます。F2 で発券できます。")
        ], verb: "決定")
    }
  }
}
