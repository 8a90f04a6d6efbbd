package import Model

/// The way from an article towards the origin of what it says, by names.
package struct Chain: Hashable, Sendable, CustomStringConvertible {
  /// From whom the article names to the origin: `["RUSI", "leaked documents"]`. Empty where nobody
  /// is named.
  package let names: [String]

  package init(names: [String]) { self.names = names }

  package init(of assertion: Assertion, in ledgers: Ledgers) {
    self.init(names: ledgers.chain(of: assertion))
  }

  /// `RUSI ← leaked documents`.
  package var description: String { names.joined(separator: " ← ") }
}
