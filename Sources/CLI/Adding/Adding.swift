import Dispatch
import Model
import Storage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Takes items into a library: folders are walked, bytes read and understood, and articles built on
/// all cores at once; what became of each is told in the order in which they were given.
///
/// ```
/// walk ─▶ waiting ─▶ read (any core) ─▶ build (any thread) ─▶ settle and tell (here, in order)
/// ```
struct Adding: ~Copyable {
  private let intake: Intake
  private let library: Library
  private var additions: Additions
  private var teller: Teller
  private var slots: [Slot] = []
  /// The first slot whose work has not begun, and the first that is not told.
  private var (next, told) = (0, 0)
  /// Items in work, and their bytes.
  private var (busy, load, fetches) = (0, 0, 0)
  /// Items that are done, and items that were begun and given up when somebody stopped the work.
  private var (finished, dropped) = (0, 0)
  private var isWalking = true
  private var stopped: Int32?
  /// The articles that were built.
  private var built = 0
  /// The articles that were taken, by the item that they came out of.
  private(set) var articles: [ID<Article>] = []

  /// Items in work at once: some wait for the disk or a server while others are read. More would
  /// stand in line before what is to be built, and before somebody who wants to stop.
  private static let mostBusy = max(8, 3 * ProcessInfo.processInfo.activeProcessorCount)
  /// The bytes of the items in work at once, unless it is one.
  private static let mostLoad = 64 << 20
  /// Addresses that are fetched at once: many more at one server would be rude.
  private static let mostFetches = 4

  init(
    _ intake: Intake, to library: Library, telling form: Teller.Form
  ) throws(CommandError) {
    self.intake = intake
    self.library = library
    do { additions = try Additions(to: library) } catch { throw .storage(error) }
    teller = Teller(form, in: intake.context)
  }

  /// A thing to be told, in order.
  private enum Slot {
    case waiting(Item)
    case busy(Item)
    case done([Stage])
    case told
  }

  private enum Event: Sendable {
    case walked(FolderWalk, [FolderWalk.Finding])
    case ready(Int, [Stage])
    case tick
    case stop(Int32)
    case nothing
  }

  private typealias Group = TaskGroup<Event>

  /// Does the work, until it is done or somebody stops it.
  @MainActor mutating func run(_ walk: FolderWalk, in session: inout Session) async {
    let interruptions = Interruptions(ending: intake.context.children)
    await withTaskGroup(of: Event.self) { group in
      go(on: walk, &group)
      tick(&group)
      listen(to: interruptions.signals, &group)
      while !isOver, let event = await group.next() {
        // What was given up may be heard of before the signal that is to blame.
        if let signal = interruptions.first() { stop(by: signal, &group) }
        take(event, &group, in: &session)
      }
      group.cancelAll()
    }
    teller.end(stopped: remains, in: &session)
    interruptions.end()
    if let stopped { session.stop(by: stopped) }
  }

  private var isOver: Bool {
    guard busy == 0 else { return false }
    return stopped != nil || !isWalking && told == slots.count
  }

  private var remains: Remains? {
    guard stopped != nil else { return nil }
    return Remains(count: slots.count - next + dropped, total: slots.count, isCounting: isWalking)
  }

  @MainActor private mutating func take(
    _ event: Event, _ group: inout Group, in session: inout Session
  ) {
    switch event {
    case .walked(let walk, let findings):
      slots += findings.map(Self.slot)
      isWalking = !findings.isEmpty
      if isWalking, stopped == nil { go(on: walk, &group) }
    case .ready(let number, let stages): take(stages, of: number, &group)
    case .tick: tick(&group)
    case .stop(let signal): stop(by: signal, &group)
    case .nothing: break
    }
    if stopped == nil { begin(&group) }
    settle(in: &session)
    teller.draw(finished, of: slots.count, isCounting: isWalking, current)
  }

  private mutating func stop(by signal: Int32, _ group: inout Group) {
    guard stopped == nil else { return }
    stopped = signal
    group.cancelAll()
  }

  /// The name of what is in work the longest.
  private var current: String {
    if told < slots.count, case .busy(let item) = slots[told] { return item.name }
    return ""
  }

  private static func slot(_ finding: FolderWalk.Finding) -> Slot {
    switch finding {
    case .item(let item): return .waiting(item)
    case .failure(let error, let item):
      return .done([.failed(error.at(item.line), name: item.name)])
    case .passedOver(let passed, let folder):
      let line = "\(folder): \(passed.words)"
      return .done([passed.isNews ? .notice(line) : .remark(line)])
    }
  }
}

// MARK: - Work elsewhere

extension Adding {
  private func go(on walk: FolderWalk, _ group: inout Group) {
    group.addTask {
      var walk = walk
      let findings = walk.next() ?? []
      return .walked(walk, findings)
    }
  }

  private func listen(to signals: AsyncStream<Int32>, _ group: inout Group) {
    group.addTask {
      for await signal in signals { return .stop(signal) }
      return .nothing
    }
  }

  private func tick(_ group: inout Group) {
    guard teller.progress.isShown else { return }
    group.addTask {
      do { try await Task.sleep(for: Progress.pause) } catch { return .nothing }
      return .tick
    }
  }

  /// Begins with as many items as may be in work.
  private mutating func begin(_ group: inout Group) {
    while next < slots.count, busy < Self.mostBusy {
      guard case .waiting(let item) = slots[next] else {
        next += 1
        continue
      }
      guard busy == 0 || load + item.size <= Self.mostLoad else { return }
      guard !item.isAddress || fetches < Self.mostFetches else { return }
      read(item, &group)
      slots[next] = .busy(item)
      (next, busy, load) = (next + 1, busy + 1, load + item.size)
      if item.isAddress { fetches += 1 }
    }
  }

  private func read(_ item: Item, _ group: inout Group) {
    let (number, intake, library, known) = (next, intake, library, additions.catalogue)
    if item.isAddress {
      group.addTask {
        await Self.besideTheCores { .ready(number, intake.stages(of: item, to: library, known)) }
      }
    } else {
      group.addTask {
        // Begun after somebody stopped the work: it is not looked at.
        Task.isCancelled
          ? .ready(number, []) : .ready(number, intake.stages(of: item, to: library, known))
      }
    }
  }

  /// What is new is built; the rest is ready to be told.
  private mutating func take(_ stages: [Stage], of number: Int, _ group: inout Group) {
    let count = stages.count { if case .fresh = $0 { true } else { false } }
    guard count > 0 else { return finish(number, stages) }
    do {
      let (site, first, rereads) = (try additions.site(), built, intake.format != nil)
      built += count
      group.addTask(priority: .high) {
        await Self.besideTheCores {
          .ready(number, site.build(stages, from: first, rereads: rereads))
        }
      }
    } catch {
      finish(
        number,
        stages.map { stage in
          guard case .fresh(let finding) = stage else { return stage }
          return .failed(.storage(error), name: finding.name)
        })
    }
  }

  private mutating func finish(_ number: Int, _ stages: [Stage]) {
    guard case .busy(let item) = slots[number] else { return }
    slots[number] = .done(
      stages.map { stage in
        guard case .failed(let error, let name) = stage else { return stage }
        return .failed(error.at(item.line), name: name)
      })
    (busy, load, finished) = (busy - 1, load - item.size, finished + 1)
    if item.isAddress { fetches -= 1 }
    if stages.isEmpty { dropped += 1 }
  }

  /// Work that mostly waits for the disk, on a thread of its own: the pool of tasks has one for each
  /// core.
  private static func besideTheCores(_ work: @escaping @Sendable () -> Event) async -> Event {
    await withCheckedContinuation { waiting in
      DispatchQueue.global().async { waiting.resume(returning: work()) }
    }
  }
}

// MARK: - Settling

extension Adding {
  /// Gives what was built its name and tells what became of it, as far as nothing before it is
  /// still in work.
  @MainActor private mutating func settle(in session: inout Session) {
    var stages: [Stage] = []
    while told < slots.count, case .done(let done) = slots[told] {
      stages += done
      slots[told] = .told
      told += 1
    }
    guard !stages.isEmpty else { return }
    var results = additions.settle(
      stages.compactMap { if case .built(let built, _) = $0 { built } else { nil } })[...]
    for stage in stages {
      switch stage {
      case .failed(let error, let name): teller.tell(error, of: name, in: &session)
      case .taken(let taken): tell(taken, in: &session)
      case .remark(let line): teller.remark(line, in: &session)
      case .notice(let line): teller.notice(line, in: &session)
      case .built(_, let taken):
        guard let result = results.popFirst() else { continue }
        do throws(CommandError) {
          tell(try taken.settled(try stored(result.get), in: library), in: &session)
        } catch {
          teller.tell(error, of: taken.path, in: &session)
        }
      case .fresh: continue
      }
    }
    teller.flush(in: &session)
  }

  @MainActor private mutating func tell(_ taken: Taken, in session: inout Session) {
    articles.append(taken.id)
    teller.tell(taken, in: &session)
  }
}

extension FolderWalk.Passed {
  fileprivate var words: String {
    let all = [
      unread == 0
        ? nil
        : "\(unread.counted("file")) passed over, by name nothing that Postil reads; --include or "
          + "the path of one adds it",
      isNews && unfit > 0
        ? "\(unfit.counted("file")) \(unfit == 1 ? "fits" : "fit") no --include" : nil,
      isNews && excluded > 0
        ? "\(excluded.counted("name")) \(excluded == 1 ? "fits" : "fit") --exclude" : nil,
    ].compactMap { $0 }.joined(separator: "; ")
    return (isNews ? "nothing taken: " : "") + all
  }
}
