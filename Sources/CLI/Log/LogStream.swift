import Model
import Storage

/// What happened in some articles, the newest first. Each history is read from its end, as far as
/// somebody asks.
///
/// What one file tells stays in the order of the file. Where two tell of the same moment, what
/// happened to a whole article is taken to be later, and its newer versions to be earlier.
struct LogStream {
  /// What one file has to tell.
  private enum Strand {
    case deeds(DeedStrand)
    case versions(ID<Article>, [Version])
    case removals([Removal])
    /// Steps of the ledgers, the oldest first.
    case ledgers([LogEntry])
  }

  private let library: Library
  private var strands: [Strand] = []
  /// The strands that have something left, a heap: none is newer than the one at the half of its place.
  private var heap: [Int] = []

  /// `removals` and `steps`, those of the ledgers, are those to be told of.
  init(
    _ ids: [ID<Article>], _ removals: [Removal], steps: [Deed], in library: Library,
    _ session: inout Session
  ) {
    self.library = library
    add(.removals(removals))
    add(.ledgers(LogEntry.all(of: steps)))
    for id in ids {
      session.attempt { _ throws(CommandError) in
        try library.tellTorn(id)
        let deeds = try stored { () throws(StorageError) in try library.deedsFromEnd(of: id) }
        var strand = DeedStrand(id, deeds)
        try strand.advance()
        add(.deeds(strand))
        // They change no mark, and stand in no history.
        let versions = try stored { () throws(StorageError) in try library.renewals(of: id) }
        add(.versions(id, versions))
      }
    }
  }

  private mutating func add(_ strand: Strand) {
    strands.append(strand)
    guard head(of: strands.count - 1) != nil else { return }
    heap.append(strands.count - 1)
    rise(from: heap.count - 1)
  }

  /// What comes before what was told.
  mutating func next(in session: inout Session) -> LogEntry? {
    guard let first = heap.first else { return nil }
    let entry = take(first, in: &session)
    if head(of: first) == nil {
      let last = heap.removeLast()
      if !heap.isEmpty { heap[0] = last }
    }
    sink()
    return entry
  }

  private mutating func take(_ index: Int, in session: inout Session) -> LogEntry? {
    switch strands[index] {
    case .deeds(var strand):
      // What is held twice is copied when it changes.
      strands[index] = .removals([])
      let entry = strand.entry(in: library)
      let isRead: Void? = session.attempt { _ throws(CommandError) in try strand.advance() }
      if isRead == nil { strand.end() }
      strands[index] = .deeds(strand)
      return entry
    case .versions(let id, let versions):
      strands[index] = .versions(id, versions.dropLast())
      return versions.last.map { version in
        LogEntry(article: id, signature: version.signature, matter: .version(version), stands: true)
      }
    case .removals(let removals):
      strands[index] = .removals(removals.dropLast())
      return removals.last.map { removal in
        LogEntry(
          article: removal.article, signature: removal.signature, matter: .removal(removal),
          stands: true)
      }
    case .ledgers(let entries):
      strands[index] = .ledgers(entries.dropLast())
      return entries.last
    }
  }
}

extension LogStream {
  /// When the next of a strand happened; nil where nothing is left.
  private func head(of index: Int) -> (signature: Signature, rank: Int, name: String)? {
    switch strands[index] {
    case .deeds(let strand): strand.head.map { ($0.deed.step.signature, 1, strand.id.value) }
    case .versions(let id, let versions): versions.last.map { ($0.signature, 0, id.value) }
    case .removals(let removals):
      removals.last.map { ($0.signature, 2, $0.article.value) }
    case .ledgers(let entries): entries.last.map { ($0.signature, 1, "") }
    }
  }

  private func isNewer(_ a: Int, than b: Int) -> Bool {
    guard let one = head(of: heap[a]), let other = head(of: heap[b]) else { return false }
    if other.signature.isBefore(one.signature) { return true }
    if one.signature.isBefore(other.signature) { return false }
    return one.rank == other.rank ? one.name < other.name : one.rank > other.rank
  }

  private mutating func rise(from place: Int) {
    var place = place
    while place > 0, isNewer(place, than: (place - 1) / 2) {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  private mutating func sink() {
    var place = 0
    while true {
      var newest = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count {
        if isNewer(child, than: newest) { newest = child }
      }
      guard newest != place else { return }
      heap.swapAt(place, newest)
      place = newest
    }
  }
}

/// The steps of one article.
private struct DeedStrand {
  let id: ID<Article>
  private var deeds: DeedsFromEnd
  private var standing = Standing()
  /// Nil until something is told.
  private var known: Acquaintance?
  private(set) var head: (deed: Deed, stands: Bool)?

  init(_ id: ID<Article>, _ deeds: DeedsFromEnd) {
    self.id = id
    self.deeds = deeds
  }

  mutating func advance() throws(CommandError) {
    let next = try stored { () throws(StorageError) in try deeds.next() }
    head = next.map { ($0, standing.take($0.act)) }
  }

  mutating func end() { head = nil }

  mutating func entry(in library: Library) -> LogEntry? {
    guard let (deed, stands) = head else { return nil }
    var known = known ?? acquaintance(in: library)
    self.known = nil
    let subject = known.subject(of: deed.step)
    known.goBack(behind: deed)
    self.known = known
    return LogEntry(
      article: id, signature: deed.step.signature, matter: .step(deed.step, subject, deed.act),
      stands: stands)
  }

  /// Of marks that cannot be read no words are told; 'postil check' says why.
  private func acquaintance(in library: Library) -> Acquaintance {
    do { return Acquaintance(try library.storedAnnotations(of: id)) } catch {
      return Acquaintance(Annotations())
    }
  }
}

extension Version {
  fileprivate var signature: Signature {
    Signature(creator: original.creator ?? "unknown", time: retrieved)
  }
}
