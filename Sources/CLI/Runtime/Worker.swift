import Dispatch
import Model
import Reader
import Synchronization
import Terminal

/// Does effects on the library beside the keys, in the order in which they were handed over, so
/// that no key waits for the disk but those that are meant for an article that is being opened, and
/// they not for long. What takes time in proportion to the library is read beside them.
///
/// The effects have a thread of their own, and no task: while the library is read on all cores, no
/// thread that tasks share is free, and what a key asked for would wait until all is read.
struct Worker: Sendable {
  private let effects = DispatchQueue(label: "effects", qos: .userInitiated)
  private let perform: @Sendable (Effect) -> [Message]
  /// Whether the book is to be read whole.
  private let books: AsyncStream<Bool>.Continuation
  /// What is looked at beside the list, and what a filter asks.
  private let looks: NewestFirst
  private let questions: NewestFirst
  private let mailbox: Mailbox
  private let places = WaitingPlaces()
  /// What the screen waits for.
  private let screens = DispatchGroup()
  /// How much was handed over and is not done.
  private let count: @Sendable (_ change: Int) -> Int

  init(_ desk: Desk) {
    let mailbox = Mailbox()
    let open = Atomic<Int>(0)
    let queue = Mutex(Queue(desk: desk))
    count = { open.wrappingAdd($0, ordering: .sequentiallyConsistent).newValue }
    perform = { effect in queue.withLock { $0.perform(effect) } }
    looks = NewestFirst("looks", at: desk, into: mailbox)
    questions = NewestFirst("questions", at: desk, into: mailbox)
    books = Self.readBooks(desk, into: mailbox)
    self.mailbox = mailbox
  }

  private static func readBooks(
    _ desk: Desk, into mailbox: Mailbox
  ) -> AsyncStream<Bool>.Continuation {
    let (orders, books) = AsyncStream.makeStream(
      of: Bool.self, bufferingPolicy: .bufferingNewest(1))
    Task.detached {
      var desk = desk
      for await isWhole in orders {
        let book = await desk.loadBook(isWhole: isWhole)
        mailbox.put([book].compactMap(\.self))
      }
    }
    return books
  }

  /// Whether all that was handed over is done.
  var isIdle: Bool { count(0) == 0 }

  func hand(_ effect: Effect) {
    switch effect {
    case .loadBook(let isWhole):
      // The newest of those that wait counts, and is whole where one of them was to be.
      if case .dropped(true) = books.yield(isWhole), !isWhole { books.yield(true) }
    case .open, .compare, .compareArticles:
      screens.enter()
      order({ effect }, then: { [screens] in screens.leave() })
    case .preview: looks.hand(effect)
    case .sift: questions.hand(effect)
    case .savePlaces(let new):
      if places.add(new) { order { [places] in .savePlaces(places.take()) } }
    default: order { effect }
    }
  }

  private func order(
    _ effect: @escaping @Sendable () -> Effect, then end: @escaping @Sendable () -> Void = {}
  ) {
    _ = count(1)
    effects.async { [mailbox, perform, count] in
      mailbox.put(perform(effect()))
      _ = count(-1)
      end()
    }
  }

  /// Waits until what the screen is to show next is answered, and no longer than so many milliseconds;
  /// whether it is.
  func awaitScreen(atMost milliseconds: Int) -> Bool {
    screens.wait(timeout: .now() + .milliseconds(milliseconds)) == .success
  }

  /// Waits until all that was handed over is done.
  func rest() async {
    await withCheckedContinuation { waiting in effects.async { waiting.resume() } }
  }

  /// What was answered since the last call.
  func answers() -> [Message] { mailbox.empty() }
}

/// Where articles were left, as far as it waits to be written: all of that is one write, in the place of
/// the first.
private struct WaitingPlaces: Sendable {
  /// Whether none waited before.
  let add: @Sendable ([ID<Article>: Place?]) -> Bool
  let take: @Sendable () -> [ID<Article>: Place?]

  init() {
    let places = Mutex<[ID<Article>: Place?]>([:])
    add = { new in
      places.withLock { places in
        defer { places.merge(new) { _, new in new } }
        return places.isEmpty
      }
    }
    take = {
      places.withLock { places in
        defer { places = [:] }
        return places
      }
    }
  }
}

/// Answers, on a thread of its own, the newest of what waits; the rest is passed over.
private struct NewestFirst: Sendable {
  let hand: @Sendable (Effect) -> Void

  init(_ name: String, at desk: Desk, into mailbox: Mailbox) {
    let queue = DispatchQueue(label: name, qos: .userInitiated)
    let desk = Mutex(desk)
    let waiting = Mutex<Effect?>(nil)
    let answer: @Sendable () -> Void = {
      guard let effect = waiting.withLock({ $0.take() }) else { return }
      mailbox.put([desk.withLock { $0.perform(effect) }].compactMap(\.self))
    }
    hand = { effect in
      waiting.withLock { $0 = effect }
      queue.async(execute: answer)
    }
  }
}

/// Performs effects; after a change that could not be saved, none that was made after it goes before
/// it: each may rest on the one before.
struct Queue {
  private(set) var desk: Desk
  /// The ticket of the change that has to be saved first, and why it was not.
  private var stuck: (ticket: Int, reason: String)?

  init(desk: Desk) { self.desk = desk }

  mutating func perform(_ effect: Effect) -> [Message] {
    switch effect {
    case .commit(_, let ticket): return [commit(effect, ticket)].compactMap(\.self)
    case .look(let look): return desk.look(look)
    default: return [desk.perform(effect)].compactMap(\.self)
    }
  }

  private mutating func commit(_ effect: Effect, _ ticket: Int) -> Message? {
    if let stuck, stuck.ticket != ticket {
      return .saveFailed(ticket: ticket, reason: stuck.reason)
    }
    let answer = desk.perform(effect)
    stuck = nil
    if case .saveFailed(_, let reason) = answer { stuck = (ticket, reason) }
    return answer
  }
}

/// Answers on their way from the worker to the loop. They are behind a lock and not in an actor: while
/// the library is read on all cores no thread is free for one, and the next key would wait for it.
private struct Mailbox: Sendable {
  let put: @Sendable ([Message]) -> Void
  let empty: @Sendable () -> [Message]

  init() {
    let messages = Mutex<[Message]>([])
    put = { new in
      guard !new.isEmpty else { return }
      messages.withLock { $0 += new }
      Waker().wake()
    }
    empty = {
      messages.withLock { messages in
        defer { messages = [] }
        return messages
      }
    }
  }
}
