import Model
import Reader
import Storage
import Text

extension Desk {
  /// Searches that take no longer are done at each key, in milliseconds: as long as a finger waits.
  private static let quick = Duration.milliseconds(200)
  /// The passages that a screen is given; who looks for more asks for less.
  private static let most = 5000

  func search(_ query: Query, _ number: Int) -> Message {
    let began = ContinuousClock.now
    do {
      let found = try LibrarySearch(query, in: library, by: context.index(of: library))
      var (findings, left) = ([Finding](), Self.most)
      for finding in found.findings where left > 0 {
        findings.append(finding.first(left))
        left -= finding.passages.count
      }
      let more = left < 0 ? " · the first \(Self.most) are shown" : ""
      return .found(
        Found(
          number: number, query: query, findings: findings, passages: found.passages,
          words: found.words + more, isQuick: began.duration(to: .now) < Self.quick,
          problems: found.problems.map(\.words)))
    } catch {
      let words = self.words(for: error)
      return .found(
        Found(
          number: number, query: query, findings: [], passages: 0, words: "nothing was searched",
          problems: [words]))
    }
  }
}
