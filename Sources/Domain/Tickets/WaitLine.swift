/// One place in a line, in seconds from now.
struct WaitPlace: Equatable {
  /// Index of the queue.
  var queue: Int
  var issued = 0
  var rank = 0
  /// Not called before this moment: it was called just now.
  var from = 0
  var quick = false
  var givesWay = false
  /// Times one service, in percent.
  var percent = 100
  /// At least so many seconds.
  var weight = 0
  /// Whose wait is asked for; -1: a newcomer's is not.
  var target = -1
  /// Stands for whoever takes the next number: it is called and takes no counter.
  var isNext = false
}

/// Those who wait in a section in the stated order.
struct WaitLine: Equatable {
  private var places: [WaitPlace]

  init(_ places: [WaitPlace]) {
    self.places = places
    self.places.reserveCapacity(places.count + 64)
  }

  mutating func take(from other: WaitLine) {
    places.removeAll(keepingCapacity: true)
    places.append(contentsOf: other.places)
  }

  /// Those whose wait is still asked for.
  var targets: [Int] { places.lazy.map(\.target).filter { $0 >= 0 } }

  mutating func insert(_ place: WaitPlace) {
    var index = places.count
    while index > 0, places[index - 1].rank > place.rank { index -= 1 }
    places.insert(place, at: index)
  }

  mutating func remove(at index: Int) -> WaitPlace { places.remove(at: index) }

  /// Seconds until somebody may be called who may not yet.
  func nextMoment(after now: Int) -> Int {
    var moment = Int.max
    for place in places where place.from > now && place.from < moment { moment = place.from }
    return moment
  }

  /// Whom the counter takes, as `CallRules.next` has it; nil when it finds nobody.
  func first(for counter: WaitCounter, lanes: Bool, at now: Int) -> Int? {
    var best = -1
    var score = -1
    for index in places.indices where places[index].from <= now {
      let own = counter.takes(places[index].queue)
      let preferred = !lanes || places[index].quick == counter.quick
      let points = (own ? 4 : 0) + (places[index].givesWay ? 0 : 2) + (preferred ? 1 : 0)
      guard points > score else { continue }
      best = index
      score = points
      if points == 7 { break }
    }
    guard best >= 0, lanes else { return best < 0 ? nil : best }
    return overtaken(by: best, counter, at: now) ?? best
  }

  /// Who would be overtaken against the promise goes first.
  private func overtaken(by best: Int, _ counter: WaitCounter, at now: Int) -> Int? {
    let queue = places[best].queue
    let latest = places[best].issued - CallRules.promiseSeconds
    return places.indices.first { index in
      places[index].queue == queue && places[index].issued < latest && places[index].from <= now
        && !places[index].givesWay
    }
  }
}
