/// The name by which files refer to one record; a mark's id is no source's id.
package struct ID<Record>: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let value: String

  package init(_ value: String) { self.value = value }

  package static func < (a: Self, b: Self) -> Bool { a.value < b.value }
  package var description: String { value }
}

extension ID {
  /// A short id made from what the record is made of, so that the same act gives the same id.
  ///
  /// `prefix`, a hyphen and eight signs of base 32 (40 bits). `isTaken` sees each candidate; a
  /// taken one is followed by the next.
  package static func minted(
    _ prefix: String, from parts: [String], unless isTaken: (Self) -> Bool
  ) -> Self {
    let seed = Fingerprint.of(parts)
    for attempt in UInt64(0)... {
      let id = Self("\(prefix)-\(Fingerprint.signs(of: seed &+ attempt))")
      if !isTaken(id) { return id }
    }
    return Self(prefix)
  }
}
