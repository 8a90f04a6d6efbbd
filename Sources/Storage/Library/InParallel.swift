import Dispatch
import Synchronization

/// The body's results in the order of the items, from all cores.
package func inParallel<Item: Sendable, Result: Sendable>(
  _ items: [Item], _ body: @Sendable (Item) -> Result
) -> [Result] {
  let chunk = 16
  let results = Mutex<[Int: [Result]]>([:])
  let count = (items.count + chunk - 1) / chunk
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let part = items[(index * chunk)..<min((index + 1) * chunk, items.count)].map(body)
    results.withLock { $0[index] = part }
  }
  return results.withLock { found in (0..<count).flatMap { found[$0] ?? [] } }
}
