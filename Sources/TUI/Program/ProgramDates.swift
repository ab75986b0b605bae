import Cells

// Dates are typed into the form of any screen; the calendar and a slip of the era are the same
// everywhere.
extension Program {
  mutating func openCalendar() {
    if top.answersDates { return say(.info(ProgramText.calendarIsOpen)) }
    guard !isCovered, let mounted = chrome.calendar(top.form?.dateText) else {
      return say(.info(ProgramText.noCalendar))
    }
    apply([.open(mounted)])
  }

  mutating func correctDate() {
    guard let event = top.form?.corrected(), let wishes = top.receive(event) else {
      return say(.info(ProgramText.nothingToCorrect))
    }
    apply(wishes)
  }

  /// Takes the answering screen away and gives what it found to what is beneath: a day to the date
  /// field, anything to the screen.
  mutating func answer(_ text: String) {
    let isDate = top.answersDates
    close()
    if isDate {
      guard let event = top.form?.dated(text), let wishes = top.receive(event) else { return }
      apply(wishes)
    } else if let wishes = top.answered(text) {
      apply(wishes)
    }
  }
}
