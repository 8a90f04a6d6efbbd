import Importers
import Model
import Screen
import Storage
import Terminal

/// The words for everything that can go wrong: made here, and nowhere else.
extension CommandError {
  /// One line that names the file and the reason, clean of control characters and passwords.
  var words: String { Visible.line(rawWords.withoutLogins) }

  private var rawWords: String {
    switch self {
    case .file(let path, let reason): "\(path.isEmpty ? "''" : path): \(reason)"
    case .usage(let message, let command): "\(message) (see '\(command) --help')"
    case .tooFewFiles(let most, let needed):
      "only \(most) files may be open at once and \(needed) are needed: 'ulimit -n \(needed)' allows them"
    case .unknownName(let name):
      "\(name): neither a command, nor an article of the library, nor a file"
        + WebAddress.hint(for: name)
    case .storage(let error): error.words
    case .importing(let path, let error): "\(path == "-" ? "standard input" : path): \(error.words)"
    case .line(let line, let error): "\(line.list):\(line.number): \(error.rawWords)"
    case .fetching(let address, let error): "\(address): \(error.words)"
    case .several, .noSuchEntry: containerWords
    case .programMissing(let path, let program, let package):
      "\(path): needs \(program), which is not installed: \(package)"
    case .change(let id, let error): "\(id): \(error.words)"
    case .twin(let id, .mark(let mark)): "\(id): the same \(mark.kind) is there already: \(mark.id)"
    case .twin(let id, .assertion(let assertion)):
      "\(id): the same attribution is there already: \(assertion.id)"
    case .quoteMissing, .quoteRepeated: quoteWords
    case .rangeOutside(let id, let span, let end):
      "\(id): the range \(span) is not within the text, which runs from 0 to \(end)"
    case .rangeEmpty(let id, let span):
      "\(id): the range \(span) holds nothing, for its end is not after its start"
    case .rangesOverlap(let id, let a, let b): "\(id): the parts \(a) and \(b) overlap"
    case .noBlock(let id, let span): "\(id): no block holds the whole of \(span)"
    case .noHeading(let id, let span):
      "\(id): the block at \(span) is no heading; --as heading makes it one"
    case .noBlockAfter(let id, let span): "\(id): no block comes after the one at \(span)"
    case .noSplit(let id, let span):
      "\(id): nothing of the block stands before \(span): it begins there"
    case .noSuchMark(let id, let name): "\(id): no mark \(name)"
    case .markAmbiguous(let id, let name, let candidates):
      "\(id): \(name) begins several marks: \(candidates.map(\.value).joined(separator: ", "))"
    case .wrongKind(let id, let mark, let kind, let wanted):
      "\(id): mark \(mark) is a \(kind), not a \(wanted)"
    case .noOrphan(let id, let mark): "\(id): mark \(mark) is no orphan: it has its place"
    case .noCandidate(let id, let mark, let number, let count):
      "\(id): mark \(mark) has no candidate \(number), but \(count)"
    case .nothingTo(let verb, let id): "\(id): nothing to \(verb)"
    case .ledger, .noLedgerStep, .noSuchRecord, .recordAmbiguous, .recordExists, .recordInUse,
      .unattributed, .sameRecord, .noSuchRelation, .noSuchClaim, .claimAmbiguous:
      ledgerWords
    case .noSuchRemoved(let name): "\(name): nothing like it was removed; 'postil trash' lists all"
    case .removedAmbiguous(let name, let candidates):
      "\(name): means several in the trash: \(candidates.joined(separator: ", "))"
    case .unconfirmed: "nothing was destroyed: --yes says that it is meant"
    case .theme(let error): error.words
    case .noSuchTheme(let name): "\(name): no such theme; 'postil themes' lists them"
    case .terminal(let error): error.words
    case .stopped: "stopped"
    case .unsaid(let reason):
      "standard output: \(reason); only what was to be printed is lost, what was to be done is done"
    case .flaw(let flaw): "\(flaw.path): \(flaw.reason)"
    }
  }

  private var containerWords: String {
    switch self {
    case .several(let path, let titles):
      "\(path): holds \(titles.count) articles, choose one: "
        + titles.prefix(8).enumerated().map { "\(path)#\($0 + 1) “\($1)”" }.joined(separator: " | ")
        + (titles.count > 8 ? " | …" : "")
    case .noSuchEntry(let path, let number, let count):
      "\(path): has no article \(number), but \(count)"
    default: ""
    }
  }

  private var ledgerWords: String {
    switch self {
    case .ledger(let error): error.words
    case .noSuchClaim(let name):
      "\(name): neither a claim of the ledger nor an attributed mark is called so, or says so"
    case .claimAmbiguous(let name, let candidates):
      "\(name): means \(candidates.count) claims: \(candidates.prefix(8).joined(separator: ", "))"
        + (candidates.count > 8 ? ", …" : "")
    case .noLedgerStep(let verb): "nothing to \(verb) in the ledgers"
    case .noSuchRecord(let noun, let name):
      "\(name.isEmpty ? "''" : name): no such \(noun) in the ledger"
    case .recordAmbiguous(let name, let candidates):
      "\(name): means several: " + candidates.prefix(8).joined(separator: ", ")
        + (candidates.count > 8 ? ", …" : "")
    case .recordExists(let noun, let id): "the same \(noun) is there already: \(id)"
    case .recordInUse(let noun, let id, let found):
      "\(id): \(found.words(about: noun)) would be left without it; "
        + "'postil \(noun)s merge' makes it one with another"
    case .unattributed(let id, let mark):
      "\(id): mark \(mark) is in no attribution; 'postil claims link' or 'postil attribute' makes one"
    case .sameRecord(let name, let verb): "\(name): cannot be \(verb) itself"
    case .noSuchRelation(let words): "\(words): nobody said so"
    default: ""
    }
  }

  private var quoteWords: String {
    switch self {
    case .quoteMissing(let id, let quote, let like):
      if let place = like.first {
        "\(id): no such words: “\(quote)”; alike, but not the same: \(place.words)"
      } else {
        "\(id): no such words: “\(quote)”"
      }
    case .quoteRepeated(let id, let quote, let places):
      "\(id): “\(quote)” stands in \(places.count) places, choose by --prefix, --suffix or --range: "
        + places.prefix(8).map(\.words).joined(separator: " | ")
        + (places.count > 8 ? " | …" : "")
    default: ""
    }
  }
}

extension ImportError {
  fileprivate var words: String {
    switch self {
    case .empty: "empty"
    case .binary: "binary, not text"
    case .noText: "markup without words"
    case .noEntries: "no feed, or one without entries"
    case .needsText: "a PDF, whose text has to be taken out first"
    case .noTextLayer:
      "a PDF without text: a scan? An OCR program, such as ocrmypdf, makes text of it"
    }
  }
}

extension StorageError {
  /// What is said of an article that can be read without its marks.
  static let unmarked = "marks unreadable: run 'postil check'"

  var words: String {
    switch self {
    case .notALibrary(let path): "\(path): no library here; 'postil init DIR' makes one"
    case .libraryExists(let path): "\(path): there is a library already"
    case .newerFormat(let path, let found):
      "\(path): written by a newer Postil: format \(found), and this one knows \(FormatVersion.current)"
    case .newerContent(let path, let found, let place, let reason):
      "\(path): \(place): \(reason); written by a newer Postil (format \(found))"
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .unwritable(let path, let reason): "\(path): cannot be written: \(reason)"
    case .corrupt(let path, let place, let reason):
      Self.corrupt(path, place, reason) + "; run 'postil check'"
    case .marksUnreadable(_, .corrupt(let path, let place, let reason)):
      "\(Self.corrupt(path, place, reason)); \(Self.unmarked)"
    case .marksUnreadable(_, let error): "\(error.words); \(Self.unmarked)"
    case .articleExists(let path): "\(path): another article of this name is there"
    case .overtaken(let path):
      path.hasSuffix("marks.json")
        ? "\(path): somebody else has changed the article meanwhile"
        : "\(path): somebody else has changed the library meanwhile"
    case .locked(let path): "\(path): locked by another process for too long"
    case .unlogged(let path, let reason): "\(path): done, but not in the history: \(reason)"
    case .refused(let error, let path): "\(path): \(error.words)"
    case .noSuchArticle, .ambiguous, .inUse, .noSuchVersion, .inTrash, .noSuchTrash, .inTheWay:
      nameWords
    }
  }

  private static func corrupt(_ path: String, _ place: String, _ reason: String) -> String {
    place.isEmpty ? "\(path): \(reason)" : "\(path): \(place): \(reason)"
  }

  private var nameWords: String {
    switch self {
    case .noSuchArticle(let name):
      "\(name.isEmpty ? "''" : name): no such article in the library" + WebAddress.hint(for: name)
    case .noSuchVersion(let id, let number): "\(id): no version \(number)"
    case .ambiguous(let name, let candidates):
      "\(name): begins several articles: \(candidates.map(\.value).joined(separator: ", "))"
    case .inTrash(let id): "\(id): in the trash; 'postil trash restore \(id)' brings it back"
    case .noSuchTrash(let name): "\(name): not in the trash"
    case .inTheWay(let name, let id):
      "\(name): not restored, for the same article is in the library again: \(id)"
    case .inUse(let record, let articles):
      articles.isEmpty
        ? "\(record): still used in the ledgers"
        : "\(record): still used, or needed by what can be undone, in "
          + articles.map(\.value).joined(separator: ", ")
    default: ""
    }
  }
}

extension ChangeError {
  var words: String {
    switch self {
    case .noSuchMark(let id): "no mark \(id)"
    case .noSuchAssertion(let id): "no attribution \(id)"
    case .noSuchClaim(let id): "no claim \(id) in the ledger"
    case .noSuchSource(let id): "no source \(id) in the ledger"
    case .noSuchRelation(let id): "no relation \(id) in the ledger"
    case .noSuchTag(let name): "no tag \(name) in the ledger"
    case .noSuchCorrection(let span): "no correction at \(span)"
    case .noSuchCut(let gap): "no blocks joined or split at \(gap)"
    case .noSuchDetail(let field): "the \(field) is not corrected"
    case .exists(let name): "\(name) is there already"
    case .tagUnchanged(let id, let tag): "mark \(id) has the tag \(tag) already, or never had it"
    case .mergedIntoItself(let id): "\(id) cannot be merged into itself"
    case .tagBelowItself(let tag, let parent):
      tag == parent
        ? "\(tag) cannot stand below itself"
        : "\(tag) cannot stand below \(parent), which stands below it"
    case .tagCalledSo(let tag): "nothing to change: it is \(tag) already"
    case .relatedToItself(let id): "\(id) cannot be related to itself"
    case .inUse(let id, let assertion): "mark \(id) is part of the attribution \(assertion)"
    }
  }
}
