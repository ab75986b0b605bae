import Domain
import TUI

extension Reception {
  /// The forms of the screen, as they open.
  enum Forms {
    static func services(
      _ queue: ServiceQueue, _ chosen: Set<ServiceID>, _ quantities: [ServiceID: Int],
      _ priority: Priority
    ) -> Form {
      var form = Form(
        title: Text.title("\(SafeText.line(queue.name))の用件", priority),
        fields: [
          .checklist(
            "services", label: "用件",
            options: queue.services.map {
              ChoiceOption($0.id.text, $0.name + ($0.quick ? "  早" : ""))
            },
            checked: Set(chosen.map(\.text)))
        ], verb: "決定")
      arrange(&form, queue)
      form.setQuantities(quantities)
      return form
    }

    /// The field of each chosen service's quantity.
    static func arrange(_ form: inout Form, _ queue: ServiceQueue) {
      form.arrangeQuantities(of: "services", hint: "いくつかです。証明書なら通数です。") { id in
        queue.services.first { $0.id == id }?.name ?? id.text
      }
    }

    static func intake(_ queue: ServiceQueue) -> Form {
      Form(
        title: "\(SafeText.line(queue.name))のきょうの受付を終わりにします。",
        fields: [
          .text(
            "reason", label: "理由", limit: 60, hint: "番号を出そうとした職員に見えます。待っている方はそのまま呼ばれます。")
        ], verb: "終わりにする")
    }

    static func remark(_ text: String, _ priority: Priority) -> Form {
      Form(
        title: Text.title("次に出す番号の備考", priority),
        fields: [
          .text(
            "remark", label: "備考", value: text, limit: 100, hint: "職員だけが見ます。F2 で番号を出せます。")
        ], verb: "決定")
    }
  }
}
