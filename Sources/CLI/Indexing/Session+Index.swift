import Dispatch
import Model
import Storage
import Synchronization

extension Context {
  /// The library's index; nil where there is no cache folder.
  func index(of library: Library) -> ArticleIndex? {
    ArticleIndex(of: library, environment: environment)
  }
}

extension Session {
  /// How long a command goes on after its answer to keep the index up; what it leaves is done by the
  /// next.
  private static let patience = Duration.milliseconds(250)

  /// Brings the index a little further, where it did not know enough. To be called when the answer
  /// is printed.
  mutating func keepUp(_ index: ArticleIndex?, unknown: Int, of count: Int) {
    guard let index, unknown > 0, count >= ArticleIndex.fewest else { return }
    let end = ContinuousClock.now + Self.patience
    do {
      _ = try index.update(at: .ofFiles()) { ContinuousClock.now >= end }
    } catch { remark("no index: \(CommandError.storage(error).words)") }
  }
}

/// Keeps the index up while somebody reads, in a task of its own and between two transactions.
struct IndexKeeper {
  private let task: Task<Void, Never>?

  init(_ library: Library, in context: Context) {
    guard let index = context.index(of: library) else {
      task = nil
      return
    }
    task = Task.detached(priority: .background) {
      do {
        // What the reader opens with comes first.
        try await Task.sleep(for: .seconds(1))
        await Self.besideTheTasks { isOver in
          guard try library.articleIDs().count >= ArticleIndex.fewest else { return }
          _ = try index.update(at: .ofFiles(), until: isOver)
        }
      } catch {
        // Cancelled before it began.
      }
    }
  }

  /// Lets the transaction end that is in work.
  func stop() async {
    task?.cancel()
    await task?.value
  }

  /// On a thread of its own: the pool of tasks has one for each core, and on a machine with one the
  /// reader's changes would wait.
  private static func besideTheTasks(
    _ work: @escaping @Sendable (_ isOver: () -> Bool) throws -> Void
  ) async {
    let isOver = Atomic(false)
    await withTaskCancellationHandler {
      await withCheckedContinuation { waiting in
        DispatchQueue.global(qos: .background).async {
          do { try work { isOver.load(ordering: .relaxed) } } catch {
            // Nobody misses an index who reads without one; 'postil index' says what is wrong.
          }
          waiting.resume()
        }
      }
    } onCancel: {
      isOver.store(true, ordering: .relaxed)
    }
  }
}
