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

  /// Takes the calendar away and puts its day into the date field beneath.
  mutating func answer(_ text: String) {
    close()
    guard let event = top.form?.dated(text), let wishes = top.receive(event) else { return }
    apply(wishes)
  }
}
