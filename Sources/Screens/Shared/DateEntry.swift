public import Domain
public import TUI

/// What every date field of a form does when it is left.
public enum DateEntry {
  /// The day a text means, or the fault; nil when it is blank.
  public static func day(
    _ text: String, today: CivilDate?
  ) -> Result<CivilDate, DateSpelling.Fault>? {
    guard !SafeText.isBlank(text) else { return nil }
    return Result { () throws(DateSpelling.Fault) in try DateSpelling.date(text, today: today) }
  }

  /// What is done as the field is left: a day is written out whole, its year too, with the other
  /// calendar beside it; for a day of the wrong era the one that was meant is offered.
  public static func settle(_ field: String, in form: inout Form, today: CivilDate?) {
    offerCorrection(for: field, in: &form, today: today)
    guard case .success(let date) = day(form.text(field), today: today) else { return }
    form.setText(date.wareki, for: field)
    guard let index = form.fields.firstIndex(where: { $0.id == field }) else { return }
    form.fields[index].hint = echo(date)
  }

  /// The day in the other calendar.
  static func echo(_ date: CivilDate) -> String {
    "西暦 \(date.iso) (\(date.weekday.rawValue))"
  }

  /// Offers the day that a text of the wrong era meant, so that one key puts it right.
  private static func offerCorrection(
    for field: String, in form: inout Form, today: CivilDate?
  ) {
    guard case .failure(let fault) = day(form.text(field), today: today) else {
      form.offer(nil, for: field)
      return
    }
    form.offer(fault.meant?.wareki, for: field)
  }
}
