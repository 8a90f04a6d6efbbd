import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The programs of others that are at work for us, so that none of them goes on when somebody stops
/// the work. Each leads a process group of its own.
struct Children: Sendable {
  enum Birth {
    case born(pid_t)
    /// The work was stopped before.
    case refused
    /// With this errno.
    case failed(Int32)
  }

  private struct State {
    var running: Set<pid_t> = []
    var areEnded = false
  }

  /// Does something with the state while nobody else does.
  private let change: @Sendable ((inout State) -> Void) -> Void

  init() {
    let state = Mutex(State())
    change = { body in state.withLock { body(&$0) } }
  }

  /// Whether the work was stopped.
  var areEnded: Bool {
    var areEnded = false
    change { areEnded = $0.areEnded }
    return areEnded
  }

  /// Starts one, unless the work was stopped.
  ///
  /// - Parameter spawn: gives 0, or the errno that says why it was not started.
  func begin(_ spawn: (inout pid_t) -> Int32) -> Birth {
    var birth = Birth.refused
    change { state in
      guard !state.areEnded else { return }
      var process: pid_t = 0
      let number = spawn(&process)
      birth = number == 0 ? .born(process) : .failed(number)
      if number == 0 { state.running.insert(process) }
    }
    return birth
  }

  /// Waits for the end of one, or brings it about.
  func end(of process: pid_t, byForce: Bool) -> Capture.End {
    if byForce { kill(-process, SIGKILL) }
    var status: Int32 = 0
    wait(for: process)
    // Its number is another's as soon as the system may forget it: nobody ends that one.
    var isStopped = false
    change { state in
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      state.running.remove(process)
      isStopped = state.areEnded
    }
    guard let signal = Child.endingSignal(in: status) else {
      return .exited(Child.exitCode(of: status))
    }
    return isStopped ? .stopped : .ended(signal)
  }

  /// Until it has ended; the system still remembers how.
  private func wait(for process: pid_t) {
    var information = siginfo_t()
    while waitid(P_PID, id_t(process), &information, WEXITED | WNOWAIT) < 0, errno == EINTR {}
  }

  /// Ends all of them; no more are started.
  ///
  /// - Parameter last: what comes before whoever waits for one of them can go on.
  func end(_ last: () -> Void) {
    change { state in
      state.areEnded = true
      for process in state.running { kill(-process, SIGKILL) }
      last()
    }
  }
}
