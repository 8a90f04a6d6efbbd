/// By which it is seen, without reading them, that files are no longer the same: numbers of the
/// system, which mean nothing else.
package struct Edition: Hashable, Sendable {
  package let numbers: [UInt64]

  /// Whether this is one of several files, the first of which have that edition.
  package func begins(with other: Edition) -> Bool { numbers.starts(with: other.numbers) }

  package init(_ numbers: [UInt64] = []) { self.numbers = numbers }
}
