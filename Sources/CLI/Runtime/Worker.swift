import Reader
import Terminal

/// Does effects on the library beside the keys, in the order in which they were handed over, so
/// that no key waits for the disk.
struct Worker: Sendable {
  private let effects: AsyncStream<Order>.Continuation
  private let mailbox: Mailbox

  private enum Order: Sendable {
    case perform(Effect)
    case tell(CheckedContinuation<Void, Never>)
  }

  init(_ desk: Desk) {
    let (stream, effects) = AsyncStream.makeStream(of: Order.self)
    let mailbox = Mailbox()
    self.effects = effects
    self.mailbox = mailbox
    Task.detached {
      var queue = Queue(desk: desk)
      for await order in stream {
        switch order {
        case .perform(let effect): await mailbox.put(queue.perform(effect))
        case .tell(let waiting): waiting.resume()
        }
      }
    }
  }

  func hand(_ effect: Effect) { effects.yield(.perform(effect)) }

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

  mutating func perform(_ effect: Effect) -> Message? {
    guard case .commit(_, let ticket) = effect else { return desk.perform(effect) }
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

  func put(_ message: Message?) {
    guard let message else { return }
    messages.append(message)
    Waker().wake()
  }

  func empty() -> [Message] {
    defer { messages = [] }
    return messages
  }
}
