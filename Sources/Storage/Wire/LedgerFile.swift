import JSON

/// What has a ledger of its own, which articles refer to.
protocol Ledgered: Wired, Equatable {
  associatedtype Key: Hashable & CustomStringConvertible
  /// The field that holds the ledger, and the file's name: `claims`.
  static var ledger: String { get }
  /// What articles call the entry by.
  var key: Key { get }
}

/// The file `claims.json`, `sources.json` or `tags.json`.
struct LedgerFile<Entry: Ledgered>: Filed {
  static var format: String { "postil-\(Entry.ledger)" }
  let entries: [Entry]

  init(_ entries: [Entry]) { self.entries = entries }

  init(wire: Value) throws(Flaw) {
    entries = try wire.record("format", "version", Entry.ledger).ledger(Entry.ledger, by: \.key)
  }

  var wire: JSON { filed([Entry.ledger: entries.wire]) }
  var isBlank: Bool { entries.isEmpty }
}
