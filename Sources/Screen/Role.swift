/// What a cell is, never what it looks like: themes say that.
///
/// A cell may have several roles at once (a claim within a highlight under the selection); the
/// later in this list decides the colours, and all of them add their attributes.
package enum Role: String, CaseIterable, Hashable, Sendable {
  case text
  case muted
  case panel
  case border
  /// The bar at the top and the status line.
  case bar
  case title
  case heading
  case quote
  case link
  case emphasis
  case strong
  case caption
  case code
  /// The letters of keys in the footer and in help.
  case key
  case cursorLine = "cursor-line"
  case tag
  case highlight
  case claim
  case source
  case cue
  case disputed
  case verified
  /// The mark under the cursor, on top of its kind.
  case currentMark = "current-mark"
  case match
  case currentMatch = "current-match"
  case selection
  case info
  case ok
  case warning
  case error
}

/// The roles of one cell.
package struct Roles: OptionSet, Hashable, Sendable {
  package let rawValue: UInt64

  package init(rawValue: UInt64) { self.rawValue = rawValue }
  package init(_ role: Role) { rawValue = 1 << UInt64(role.order) }

  package static let text = Roles(.text)

  /// In the order of `Role.allCases`.
  package var all: [Role] { Role.allCases.filter { contains(Roles($0)) } }

  package func with(_ role: Role) -> Roles { union(Roles(role)) }
}

extension Role {
  fileprivate var order: Int { Self.orders[self] ?? 0 }
  private static let orders = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
