import GRDB
import Model

/// The index's SQLite file, open: a row for each article, and the trigrams of its words.
///
/// Nothing that is read here is taken on trust: a value of another kind than was written is an
/// error, never a trap.
struct IndexDatabase: Sendable {
  /// Of the tables, and of what is put into them: raise it whenever either changes.
  static let schema = 4
  /// How long somebody else's transaction is waited for, in seconds.
  private static let patience = 0.25

  let path: String
  private let queue: DatabaseQueue
  /// Of the file, as this writer left it last.
  private(set) var stamp: String

  /// Opens a database that is there. Only one that is written to can be mended after a crash.
  init(at path: String, isReadOnly: Bool) throws(StorageError) {
    self.path = path
    stamp = try Self.stamp(of: path)
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(Self.patience)
    configuration.prepareDatabase { database in
      // The file may have been made by anybody. And what is in it lies nowhere else, not for a moment.
      try database.execute(
        sql: """
          PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;
          PRAGMA cache_spill = OFF
          """)
    }
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
    } catch { throw .unreadable(path: path, reason: Self.reason(error)) }
  }

  func close() throws(StorageError) {
    do { try queue.close() } catch { throw .unwritable(path: path, reason: Self.reason(error)) }
  }

  private func reading<Result>(
    _ body: (Database) throws -> Result
  ) throws(StorageError) -> Result {
    do { return try queue.read(body) } catch {
      throw .unreadable(path: path, reason: Self.reason(error))
    }
  }

  /// SQLite puts nothing into the file before a transaction's end. Where the file is another by
  /// then, somebody has been at it, and a seal would call the damage whole.
  private mutating func writing(_ body: (Database) throws -> Void) throws(StorageError) {
    let before = stamp
    do {
      try queue.write { database in
        try body(database)
        guard try Self.stamp(of: path) == before else {
          throw DatabaseError(message: "was changed by another program")
        }
      }
    } catch { throw .unwritable(path: path, reason: Self.reason(error)) }
    stamp = try Self.stamp(of: path)
  }

  private static func stamp(of path: String) throws(StorageError) -> String {
    do { return try FileStatus.of(path)?.stamp ?? "" } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
  }

  /// The database's own words, without the statement that was run.
  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DatabaseError else { return "\(error)" }
    return error.message ?? "\(error.resultCode)"
  }
}

// MARK: - The tables

extension IndexDatabase {
  /// The words are kept as their trigrams and in no order (`detail=none`): what is asked of them
  /// is which articles may hold a pattern. They are levelled before they come here.
  mutating func makeTables() throws(StorageError) {
    try writing { database in
      try database.execute(
        sql: """
          CREATE TABLE articles (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, stamp TEXT NOT NULL, summary TEXT,
            facets TEXT, marks INTEGER
          );
          CREATE VIRTUAL TABLE words USING fts5(
            text, tokenize = 'trigram case_sensitive 1', detail = none, columnsize = 0
          );
          PRAGMA user_version = \(Self.schema);
          """)
    }
  }
}

// MARK: - Rows

extension MarkParts {
  /// What says nothing says that all may be so.
  fileprivate init(of value: DatabaseValue.Storage) {
    if case .int64(let number) = value { self.init(rawValue: number) } else { self = .all }
  }
}

/// What the index says of an article.
struct IndexRow: Hashable, Sendable {
  let number: Int64
  let stamp: String
  /// A line of JSON; nil where the article has to be read.
  let summary: String?
  /// As `Facets` reads them; nil where they were not asked for.
  let facets: String?
  /// In which ways the marks have part in an answer.
  var parts = MarkParts.all
}

extension IndexDatabase {
  /// The rows by the articles' ids.
  func rows() throws(StorageError) -> [String: IndexRow] {
    try reading { try Self.rows(of: $0, "number, id, stamp, summary, marks") }
  }

  /// The rows by the articles' ids, and for each question the numbers of those whose text holds its
  /// words: of the few that have all their trigrams the text is looked through. A summary is empty
  /// here.
  func rows(
    asking questions: [Question], withFacets: Bool
  ) throws(StorageError) -> (rows: [String: IndexRow], found: [Set<Int64>]) {
    try reading { database in
      let found = try questions.map { question in
        try Int64.fetchSet(
          database, sql: "SELECT rowid FROM words WHERE words MATCH ? AND instr(text, ?) > 0",
          arguments: [
            question.trigrams.map(Self.quoted).joined(separator: " AND "), question.words,
          ])
      }
      let facets = withFacets ? ", facets" : ""
      let fields = "number, id, stamp, CASE WHEN summary IS NOT NULL THEN '' END, marks" + facets
      return (try Self.rows(of: database, fields), found)
    }
  }

  /// As a string of FTS5's query syntax (sqlite.org/fts5.html, 3.1).
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private static func rows(
    of database: Database, _ fields: String
  ) throws -> [String: IndexRow] {
    var rows: [String: IndexRow] = [:]
    let cursor = try Row.fetchCursor(database, sql: "SELECT \(fields) FROM articles")
    while let row = try cursor.next() {
      let (number, id, stamp, summary) = (
        (row[0] as DatabaseValue).storage, (row[1] as DatabaseValue).storage,
        (row[2] as DatabaseValue).storage, (row[3] as DatabaseValue).storage
      )
      guard case .int64(let number) = number, case .string(let id) = id,
        case .string(let stamp) = stamp
      else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      var (line, facets): (String?, String?) = (nil, nil)
      if case .string(let text) = summary { line = text }
      if row.count > 5, case .string(let text) = (row[5] as DatabaseValue).storage { facets = text }
      rows[id] = IndexRow(
        number: number, stamp: stamp, summary: line, facets: facets,
        parts: MarkParts(of: (row[4] as DatabaseValue).storage))
    }
    return rows
  }

  /// Puts the entries in place of what is there of their articles, in one transaction.
  mutating func put(_ entries: [IndexEntry]) throws(StorageError) {
    try writing { database in
      for entry in entries {
        try Self.remove(entry.id, from: database)
        try database.execute(
          sql: "INSERT INTO articles (id, stamp, summary, facets, marks) VALUES (?, ?, ?, ?, ?)",
          arguments: [
            entry.id, entry.stamp.text, entry.content?.summary, entry.content?.facets,
            entry.content?.parts.rawValue,
          ])
        guard let words = entry.content?.words else { continue }
        try database.execute(
          sql: "INSERT INTO words (rowid, text) VALUES (?, ?)",
          arguments: [database.lastInsertedRowID, words])
      }
    }
  }

  mutating func remove(_ ids: [String]) throws(StorageError) {
    try writing { database in for id in ids { try Self.remove(id, from: database) } }
  }

  private static func remove(_ id: String, from database: Database) throws {
    let number = try Int64.fetchOne(
      database, sql: "SELECT number FROM articles WHERE id = ?", arguments: [id])
    guard let number else { return }
    try database.execute(sql: "DELETE FROM words WHERE rowid = ?", arguments: [number])
    try database.execute(sql: "DELETE FROM articles WHERE number = ?", arguments: [number])
  }
}
