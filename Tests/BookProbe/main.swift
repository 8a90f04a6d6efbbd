// What the views of claims, sources and tags cost in a large library, in a release build: `book-probe [CLAIMS] [RUNS]`.
// A library is planted, its book is made, and keys are pressed in the view, each with its frame; for
// each kind of key the median and the worst are told. Built on demand, and by no test.

import Model
import PlantedClaims
import Provenance
import Reader
import Screen

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Milliseconds by the wall.
func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
}

func told(_ times: [Double]) -> String {
  let sorted = times.sorted()
  let worst = sorted.last ?? 0
  let middle = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  return "median \(Double(Int(middle * 100)) / 100) ms, worst \(Double(Int(worst * 100)) / 100) ms"
}

/// Four hundred tags, a hundred of them at the top.
func tags(_ number: Int) -> [TagName] {
  let top = "tag-\(number % 100)"
  let name = number % 400 < 100 ? top : "\(top)/part-\(number % 400 / 100)"
  return number % 3 == 0 ? [TagName(name)].compactMap(\.self) : []
}

/// With words for each mark that an assertion speaks of.
func article(of told: ProvenanceArticle) -> BookArticle {
  let marks = told.assertions.enumerated().map { number, one in
    Mark(
      id: one.claimMark, kind: .claim,
      anchors: [
        Anchor(
          span: Span(0, 60),
          exact: "Officials said on Monday that it was so, and that it stays so.",
          prefix: "", suffix: "")
      ], tags: tags(number &+ told.id.value.utf8.reduce(0) { $0 &* 31 &+ Int($1) } % 400),
      creator: "B.", created: Timestamp(seconds: 0), modified: Timestamp(seconds: 0))
  }
  return BookArticle(
    id: told.id, title: "Title of \(told.id)", outlet: told.outlet, published: told.published,
    annotations: Annotations(marks: marks, assertions: told.assertions))
}

let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let library = PlantedLibrary(size: numbers.first ?? 10_000, seed: 5)
let runs = numbers.dropFirst().first ?? 5
let articles = library.articles.map(article).sorted { $0.id < $1.id }
print("\(library.ledgers.claims.count) claims, \(library.assertionCount) assertions")

var book = Book(ledgers: library.ledgers, articles: articles)
var (making, beside): ([Double], [Double]) = ([], [])
for _ in 0..<runs {
  let start = now()
  book = Book(ledgers: library.ledgers, articles: articles)
  let middle = now()
  book = await Book.made(ledgers: library.ledgers, articles: articles, history: History())
  making.append(middle - start)
  beside.append(now() - middle)
}
print("a book made: \(told(making)); on all cores: \(told(beside))")

let signature = Signature(creator: "B.", time: Timestamp(seconds: 0))

let moving = [
  ("j", String(repeating: "j", count: 300)), ("k", String(repeating: "k", count: 300)),
  ("space", String(repeating: "<Space>", count: 50)), ("G gg", "GggGggGgg"),
]
/// The function key of each view, and what is pressed there besides.
let views = [
  (
    "claims", 4,
    [("s", "ssssss"), ("a filter typed", "/statement 77⎋"), ("enter, j, k", "<Enter>jjjkkk")]
  ),
  (
    "sources", 5,
    [
      ("s", "ssssss"), ("a filter typed", "/source 77⎋"), ("enter, j, k", "<Enter>jjjkkkGq"),
      ("what it may be one with", "m"), ("typed there", "source 7"), ("and moved", "<Down><Down>"),
      ("shown and left", "<Enter><Esc>"),
    ]
  ),
  (
    "tags", 6,
    [
      ("a filter typed", "/tag-7⎋"), ("enter, j, k", "<Enter>jjjkkkGq"),
      ("deleting shown", "d<Esc>"),
    ]
  ),
]
for size in [Size(columns: 80, rows: 24), Size(columns: 140, rows: 40)] {
  for (view, key, scripts) in views {
    var state = State(size: size)
    var taking: [Double] = []
    _ = state.update(.input(.key(KeyEvent(.function(key)))), by: signature)
    for _ in 0..<runs {
      let start = now()
      _ = state.update(.book(book, problems: []), by: signature)
      _ = View.frame(of: state)
      taking.append(now() - start)
    }
    print("\(size.columns)x\(size.rows), \(view): a book taken and shown: \(told(taking))")
    for (name, script) in moving + scripts {
      var (keys, frames): ([Double], [Double]) = ([], [])
      for key in try KeyEvent.script(script) {
        let start = now()
        _ = state.update(.input(.key(key)), by: signature)
        let middle = now()
        _ = View.frame(of: state)
        keys.append(middle - start)
        frames.append(now() - middle)
      }
      print("  \(name): key \(told(keys)); frame \(told(frames))")
    }
  }
}
