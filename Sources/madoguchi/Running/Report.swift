import Domain

/// What one command has to say, for people and for programs; exactly one of the two is printed.
struct Report {
  var text: String
  var json: JSON
  /// 0, or 3 when what was looked at does not hold.
  var status: Int32

  init(text: String, json: JSON, status: Int32 = 0) {
    self.text = text
    self.json = json
    self.status = status
  }
}
