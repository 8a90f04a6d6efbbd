import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The wish that the work should stop: Ctrl-C, or the end of the terminal or the machine. The first
/// is told, so that the work can end well, and ends the children; the second ends the process.
struct Interruptions {
  /// The numbers of the signals.
  let signals: AsyncStream<Int32>
  /// The number of the first, if there was one. It is known before a child is ended, and so before
  /// whoever waited for the child goes on.
  let first: @Sendable () -> Int32?
  private let sources: [any DispatchSourceSignal]

  /// - Parameter atOnce: whether the first ends the process, too.
  init(ending children: Children, atOnce: Bool = false) {
    let (signals, wishes) = AsyncStream.makeStream(of: Int32.self)
    let heard = Atomic<Int32>(0)
    first = {
      let number = heard.load(ordering: .sequentiallyConsistent)
      return number == 0 ? nil : number
    }
    let handler: @Sendable (Int32) -> Void = { number in
      let before = heard.compareExchange(
        expected: 0, desired: number, ordering: .sequentiallyConsistent
      ).original
      children.end {
        if atOnce { _ = Descriptor.write("postil: stopped\n", to: STDERR_FILENO) }
        if atOnce || before != 0 { _exit(128 + number) }
      }
      wishes.yield(number)
    }
    self.signals = signals
    // Until the system listens, a signal would be lost: neither the end nor the wish to end.
    let listening = DispatchSemaphore(value: 0)
    sources = [SIGINT, SIGTERM, SIGHUP].filter { !Self.isIgnored($0) }.map { number in
      // Not ignored, for children would ignore it, too.
      signal(number) { _ in }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { handler(number) }
      source.setRegistrationHandler { listening.signal() }
      source.activate()
      return source
    }
    for _ in sources { listening.wait() }
  }

  /// From now on signals end the process again.
  func end() {
    for source in sources {
      source.cancel()
    }
    for number in [SIGINT, SIGTERM, SIGHUP] where !Self.isIgnored(number) {
      signal(number, SIG_DFL)
    }
  }

  /// Whether whoever started us does not want the signal heard, as `nohup` does.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Glibc)
      let handler = action.__sigaction_handler.sa_handler
    #else
      let handler = action.__sigaction_u.__sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
