import Reader
import Synchronization
import Terminal

/// Does effects on the library beside the keys, in the order in which they were handed over, so
/// that no key waits for the disk. What takes time in proportion to the library is read beside them.
struct Worker: Sendable {
  private let effects: AsyncStream<Order>.Continuation
  /// Whether the book is to be read whole.
  private let books: AsyncStream<Bool>.Continuation
  /// What is looked at beside the list, and what a filter asks: only the newest counts.
  private let looks: AsyncStream<Effect>.Continuation
  private let questions: AsyncStream<Effect>.Continuation
  private let mailbox: Mailbox
  /// How much was handed over and is not done.
  private let count: @Sendable (_ change: Int) -> Int

  private enum Order: Sendable {
    case perform(Effect)
    case tell(CheckedContinuation<Void, Never>)
  }

  init(_ desk: Desk) {
    let (stream, effects) = AsyncStream.makeStream(of: Order.self)
    let mailbox = Mailbox()
    let open = Atomic<Int>(0)
    let count: @Sendable (Int) -> Int = {
      open.wrappingAdd($0, ordering: .sequentiallyConsistent).newValue
    }
    let (orders, books) = AsyncStream.makeStream(
      of: Bool.self, bufferingPolicy: .bufferingNewest(1))
    let (wanted, looks) = AsyncStream.makeStream(
      of: Effect.self, bufferingPolicy: .bufferingNewest(1))
    let (asked, questions) = AsyncStream.makeStream(
      of: Effect.self, bufferingPolicy: .bufferingNewest(1))
    (self.looks, self.questions) = (looks, questions)
    self.effects = effects
    self.books = books
    self.mailbox = mailbox
    self.count = count
    Task.detached {
      var queue = Queue(desk: desk)
      for await order in stream {
        switch order {
        case .perform(let effect):
          await mailbox.put(queue.perform(effect))
          _ = count(-1)
        case .tell(let waiting): waiting.resume()
        }
      }
    }
    Self.answer(wanted, at: desk, into: mailbox)
    Self.answer(asked, at: desk, into: mailbox)
    Task.detached {
      var desk = desk
      for await isWhole in orders {
        let book = await desk.loadBook(isWhole: isWhole)
        await mailbox.put([book].compactMap(\.self))
      }
    }
  }

  /// Answers what comes, the newest of what waits.
  private static func answer(
    _ stream: AsyncStream<Effect>, at desk: Desk, into mailbox: Mailbox
  ) {
    Task.detached {
      var desk = desk
      for await effect in stream {
        await mailbox.put([desk.perform(effect)].compactMap(\.self))
      }
    }
  }

  /// Whether all that was handed over is done.
  var isIdle: Bool { count(0) == 0 }

  func hand(_ effect: Effect) {
    if case .loadBook(let isWhole) = effect {
      // The newest of those that wait counts, and is whole where one of them was to be.
      if case .dropped(true) = books.yield(isWhole), !isWhole { books.yield(true) }
      return
    }
    switch effect {
    case .preview: looks.yield(effect)
    case .sift: questions.yield(effect)
    default:
      _ = count(1)
      effects.yield(.perform(effect))
    }
  }

  /// Waits until all that was handed over is done.
  func rest() async {
    await withCheckedContinuation { effects.yield(.tell($0)) }
  }

  /// What was answered since the last call.
  func answers() async -> [Message] { await mailbox.empty() }
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

/// Answers on their way from the worker to the loop.
private actor Mailbox {
  private var messages: [Message] = []

  func put(_ new: [Message]) {
    guard !new.isEmpty else { return }
    messages += new
    Waker().wake()
  }

  func empty() -> [Message] {
    defer { messages = [] }
    return messages
  }
}
