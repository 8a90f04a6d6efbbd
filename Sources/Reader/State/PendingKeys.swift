package import Screen

/// Keys that were pressed and wait for what follows: a count, the beginning of a sequence.
package struct PendingKeys: Hashable, Sendable {
  /// The digits typed so far.
  package var digits: String
  /// The beginning of a sequence.
  package var keys: [KeyEvent]
  /// Whether nothing followed for a while.
  package var hasWaited = false

  package init() {
    digits = ""
    keys = []
  }

  package var isEmpty: Bool { digits.isEmpty && keys.isEmpty }

  /// At most a million, so that no count can stall the program.
  package var count: Int? { digits.isEmpty ? nil : min(Int(digits) ?? 1_000_000, 1_000_000) }

  /// What is shown while the keys wait: `12g`.
  package var label: String { digits + keys.map(\.label).joined() }
}
