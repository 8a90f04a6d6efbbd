import Model
import Screen

/// What was done to articles in the list.
enum ListDeed: Hashable, Sendable {
  /// They are in the trash, called so.
  case removed([String])
  /// They were called so; and where they were left on the other side of it, which a step brings back.
  case called(ReadingProgress, [ID<Article>: Place?])
  /// A step of the library.
  case step
}

extension ArticleList {
  mutating func did(_ deed: ListDeed) {
    deeds.append(deed)
    undone = []
  }

  /// Where the articles were left.
  func places(of ids: Set<ID<Article>>) -> [ID<Article>: Place?] {
    entries.filter { ids.contains($0.id) }.places(\.place)
  }

  /// What the act meets next; nil where the list knows of nothing.
  func next(_ act: Act) -> ListDeed? { act == .undone ? deeds.last : undone.last }

  /// The deed goes to the other side, as what brings back the state before it was walked.
  mutating func pass(_ act: Act, as deed: ListDeed) {
    if act == .undone {
      deeds.removeLast()
      undone.append(deed)
    } else {
      undone.removeLast()
      deeds.append(deed)
    }
  }
}

extension [ArticleRow] {
  func places(_ place: (ArticleRow) -> Place?) -> [ID<Article>: Place?] {
    Dictionary(map { ($0.id, place($0)) }) { first, _ in first }
  }
}

extension State {
  /// Goes along what was done in the list: articles come out of the trash, are read or unread as they
  /// were, or the library's last steps are taken back. A count goes as far as it meets the same.
  mutating func walkList(_ act: Act, _ times: Int, by signature: Signature) -> [Effect] {
    switch articles.next(act) {
    case .removed(let names):
      articles.deeds.removeLast()
      articles.isComing = true
      status = Status("bringing back …")
      return [.restore(names, by: signature)]
    case .called: return walkCalled(act, times)
    case .step: return walkLibrary(act, passSteps(act, times), by: signature)
    case nil: return walkLibrary(act, times, by: signature)
    }
  }

  /// How many of the library's steps are met; all that are asked for where nothing else lies behind.
  private mutating func passSteps(_ act: Act, _ times: Int) -> Int {
    var count = 0
    while count < times, case .step? = articles.next(act) {
      articles.pass(act, as: .step)
      count += 1
    }
    return articles.next(act) == nil ? times : count
  }

  private mutating func walkCalled(_ act: Act, _ times: Int) -> [Effect] {
    var (effects, walked) = ([Effect](), Walked(act, asked: times))
    while walked.count < times, case .called(let progress, let places)? = articles.next(act) {
      articles.pass(act, as: .called(progress, articles.places(of: Set(places.keys))))
      effects += keep(places)
      followPlaces(places)
      let label = ListDeed.label(of: progress, places.count)
      walked.add(Phrase(label, about: nil), nil)
      status = Status((act == .undone ? "undone: " : "done again: ") + label)
    }
    if times > 1 { status = Status(walked.words(width: size.columns - 2)) }
    return effects
  }

  /// What is open would be kept as it was otherwise.
  private mutating func followPlaces(_ places: [ID<Article>: Place?]) {
    guard let id = reading?.article.id, let place = places[id] else { return }
    reading?.isRead = place?.progress == .read
  }

  func listWalkReason(_ act: Act) -> String? {
    switch articles.next(act) {
    case .removed, .called: return nil
    case .step, nil: break
    }
    if articles.isStepUnread { return "the step is being read: once more in a moment" }
    return libraryWalkReason(act)
  }
}

extension ListDeed {
  /// `called read`, `4 articles called unread`.
  static func label(of progress: ReadingProgress, _ count: Int) -> String {
    let words = progress == .read ? "called read" : "called unread"
    return count == 1 ? words : "\(count.of("article")) \(words)"
  }
}
