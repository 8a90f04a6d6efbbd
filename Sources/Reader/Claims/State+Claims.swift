import Model
import Screen

extension State {
  /// The rows of the list of claims: without the bar, the heads of the columns and the foot.
  var claimRows: Int { max(1, size.rows - 3) }

  /// One step back within a view of the library; nil where it is to be left for the list of articles.
  mutating func backInLibrary(by signature: Signature) -> [Effect]? {
    guard library.cameFrom == .reader, reading != nil else { return nil }
    view = .reader
    status = Status()
    return []
  }

  mutating func clickInClaims(_ event: MouseEvent, by signature: Signature) -> [Effect] { [] }
}
