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
  private let sources: [any DispatchSourceSignal]

  /// - Parameter atOnce: whether the first ends the process, too.
  init(ending children: Children, atOnce: Bool = false) {
    let (signals, wishes) = AsyncStream.makeStream(of: Int32.self)
    let isLast = Atomic(atOnce)
    let handler: @Sendable (Int32) -> Void = { number in
      children.end()
      if atOnce { _ = Descriptor.write("postil: stopped\n", to: STDERR_FILENO) }
      if isLast.exchange(true, ordering: .relaxed) { _exit(128 + number) }
      wishes.yield(number)
    }
    self.signals = signals
    sources = [SIGINT, SIGTERM, SIGHUP].filter { !Self.isIgnored($0) }.map { number in
      // Not ignored, for children would ignore it, too.
      signal(number) { _ in }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { handler(number) }
      source.activate()
      return source
    }
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
