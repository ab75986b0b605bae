public import Domain
public import TUI

/// What every date field of a form does when it is left.
public enum DateEntry {
  /// The day a text means, or the fault; nil when it is blank.
  public static func day(_ text: String) -> Result<CivilDate, DateSpelling.Fault>? {
    guard !SafeText.isBlank(text) else { return nil }
    return Result { () throws(DateSpelling.Fault) in try DateSpelling.date(text) }
  }

  /// Offers the day that a text of the wrong era meant, so that one key puts it right.
  public static func offerCorrection(for field: String, in form: inout Form) {
    guard case .failure(let fault) = day(form.text(field)) else {
      form.offer(nil, for: field)
      return
    }
    form.offer(fault.meant?.wareki, for: field)
  }
}
