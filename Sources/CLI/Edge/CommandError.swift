import Importers
import Model
import Screen
import Storage
import Terminal

/// Why a command, or a part of its work, was not done. `words` says it to people.
enum CommandError: Error {
  /// A file or folder, and the reason in the system's words or ours.
  case file(String, reason: String)
  case usage(String, command: String)
  /// So few files may be open at once.
  case tooFewFiles(Int, needed: Int)
  /// What stands where a command may stand, or an article, and is neither.
  case unknownName(String)
  case storage(StorageError)
  case importing(String, ImportError)
  /// What is wrong with a line of a list.
  indirect case line(Item.Line, CommandError)
  /// An address, and why no article came from it.
  case fetching(String, FetchError)
  /// What holds several articles, where one is asked for: their titles.
  case several(String, titles: [String])
  /// What holds fewer articles than the number that was asked for.
  case noSuchEntry(String, Int, count: Int)
  /// A format that a program of others reads, which is not installed.
  case programMissing(String, program: String, package: String)
  case change(ID<Article>, ChangeError)
  /// The same is there already.
  case twin(ID<Article>, Twin)
  case quoteMissing(ID<Article>, String, like: [FoundPlace])
  case quoteRepeated(ID<Article>, String, places: [FoundPlace])
  case rangeOutside(ID<Article>, String, end: ScalarOffset)
  case rangeEmpty(ID<Article>, String)
  case rangesOverlap(ID<Article>, Span, Span)
  case noBlock(ID<Article>, Span)
  /// Only a heading has a level.
  case noHeading(ID<Article>, Span)
  /// There is nothing to join the block with.
  case noBlockAfter(ID<Article>, Span)
  /// The block begins where it was to be split.
  case noSplit(ID<Article>, Span)
  case noSuchMark(ID<Article>, String)
  case markAmbiguous(ID<Article>, String, candidates: [ID<Mark>])
  case wrongKind(ID<Article>, ID<Mark>, MarkKind, wanted: MarkKind)
  /// The mark has its place.
  case noOrphan(ID<Article>, ID<Mark>)
  /// An orphan has no candidate of that number; `of` says how many there are.
  case noCandidate(ID<Article>, ID<Mark>, Int, of: Int)
  case nothingTo(String, ID<Article>)
  /// Nothing of the library's own history can be undone or redone.
  case noLedgerStep(String)
  /// Why the ledgers refused a change.
  case ledger(ChangeError)
  /// What kind of record of the ledgers, and by what name none is called.
  case noSuchRecord(String, String)
  case recordAmbiguous(String, candidates: [String])
  /// A record of that kind says the same already.
  case recordExists(String, String)
  /// What kind of record is to be deleted, its id, and what refers to it.
  case recordInUse(String, String, References)
  /// A claim mark that is in no attribution.
  case unattributed(ID<Article>, String)
  /// Two records that would be made one, or tied together, are the same.
  case sameRecord(String, verb: String)
  /// Nobody said so, or somebody else.
  case noSuchRelation(String)
  /// No claim of the ledger and no attributed mark is called so, or says so.
  case noSuchClaim(String)
  /// Several are or do: their ids.
  case claimAmbiguous(String, candidates: [String])
  /// Neither an article in the trash nor a removed mark is called so.
  case noSuchRemoved(String)
  /// Several are; by which they are told apart.
  case removedAmbiguous(String, candidates: [String])
  /// Nobody said that what is in the trash may be destroyed.
  case unconfirmed
  case theme(ThemeError)
  case noSuchTheme(String)
  case terminal(TerminalError)
  case flaw(CheckFinding)
  /// What was to be printed could not be, for this reason; the work does not depend on it.
  case unsaid(String)
  /// Somebody did not want to wait for the rest.
  case stopped
}
