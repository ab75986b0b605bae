/// Puts things in an order in which each comes after those it depends on, and finds a circle.
struct CircleSearch {
  private enum Mark { case open, entered, done }

  private let next: (Int) -> [Int]
  private var marks: [Mark]
  /// Dependencies first.
  private(set) var sorted: [Int] = []
  /// One of a circle; nil where there is none.
  private(set) var circle: Int?

  init(count: Int, _ next: @escaping (Int) -> [Int]) {
    self.next = next
    marks = Array(repeating: .open, count: count)
  }

  mutating func run() { for place in marks.indices { visit(place) } }

  private mutating func visit(_ start: Int) {
    // By hand and not by recursion: a row may depend on all others in one line.
    var path: [(place: Int, rest: [Int])] = []
    enter(start, &path)
    while let top = path.last {
      guard let following = top.rest.last else {
        marks[top.place] = .done
        sorted.append(top.place)
        path.removeLast()
        continue
      }
      path[path.count - 1].rest.removeLast()
      enter(following, &path)
    }
  }

  private mutating func enter(_ place: Int, _ path: inout [(place: Int, rest: [Int])]) {
    switch marks[place] {
    case .done: break
    case .entered: circle = circle ?? place
    case .open:
      marks[place] = .entered
      path.append((place, next(place).reversed()))
    }
  }
}
