import Model
import TestSupport
import Testing

@Suite struct IsVersionTests {
  private static let report = """
    The tide at Tarn came an hour early on Monday, and nobody on the quay had been told of it by \
    the harbour office, said two of the boatmen who lost their boats that night. A spokesman for \
    the ferry company said that the warning had come by telephone.
    """
  private static let other = """
    A baker in Tarn has sold more bread this winter than in any year since the mill was built, \
    which she puts down to the cold, the ferry's new hours and a loaf with seeds that she calls \
    the long one.
    """

  private func article(
    _ text: String, title: String? = nil, url: String? = nil, source: String = "/in/page.html",
    format: String = "html"
  ) -> Article {
    let text = ScalarText(text)
    return Article(
      id: ID("a"), metadata: Metadata(title: title, url: url), text: text,
      blocks: [Block(.paragraph, span: text.whole)],
      original: Original(
        file: "original.html", sha256: "", bytes: 0, source: source,
        retrieved: Timestamp(seconds: 0), format: format, encoding: "utf-8"))
  }

  private func check(
    _ a: Article, _ b: Article, isVersion: Bool, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(a.isVersion(of: b) == isVersion, sourceLocation: sourceLocation)
    #expect(b.isVersion(of: a) == isVersion, sourceLocation: sourceLocation)
  }

  private var changed: String { Self.report.replacing("an hour early", with: "two hours late") }
  private let url = "https://tarn.example/tide"

  @Test func oneAddressAndMuchTheSameText() {
    let old = article(Self.report, title: "Early tide", url: url)
    check(article(changed, title: "Late tide", url: url, source: "/x"), old, isVersion: true)
    // A running report may be rewritten wholly.
    check(article(Self.other, title: "Early tide", url: url, source: "/x"), old, isVersion: true)
    // A site that gives one canonical address for all its pages.
    check(article(Self.other, title: "Bread", url: url, source: "/x"), old, isVersion: false)
  }

  @Test func aPageThatWasFetchedFromTheAddressThatAnotherGives() {
    let saved = article(Self.report, title: "Early tide", url: url)
    let fetched = article(changed, title: "Late tide", source: "http://www.tarn.example/tide/#top")
    check(fetched, saved, isVersion: true)
    check(article(Self.other, title: "Bread", source: url), saved, isVersion: false)
  }

  @Test func entriesOfOneFeedAreTwoArticles() {
    let feed = "https://tarn.example/feed.xml"
    let old = article(Self.report, title: "Early tide", source: feed + "#1", format: "feed")
    let next = article(changed, title: "Early tide", source: feed + "#2", format: "feed")
    check(next, old, isVersion: false)
    // Tomorrow the feed has the entry in other words.
    let later = article(Self.other, title: "Early tide", source: feed + "#1", format: "feed")
    check(later, old, isVersion: true)
    let places = ["#1", "#2"].map {
      article(Self.report, title: "Tide", url: url + $0, source: feed + $0, format: "feed")
    }
    check(places[0], places[1], isVersion: false)
  }

  @Test func addressesThatContradictEachOther() {
    let old = article(Self.report, title: "Early tide", url: url)
    let next = article(Self.report, title: "Early tide", url: url + "-2")
    check(next, old, isVersion: false)
    let fetched = [url, url + "-2"].map {
      article(Self.report, title: "Early tide", url: $0, source: "https://tarn.example/latest")
    }
    check(fetched[0], fetched[1], isVersion: false)
  }

  @Test func onePathAndMuchTheSameText() {
    check(article(changed, title: "A"), article(Self.report, title: "B"), isVersion: true)
    check(article(changed), article(Self.report), isVersion: true)
    // A path is used again for another page, whatever the pages call themselves.
    check(article(Self.other, title: "A"), article(Self.report, title: "B"), isVersion: false)
    check(article(Self.other, title: "Home"), article(Self.report, title: "Home"), isVersion: false)
    // The page gave its address later only.
    check(article(changed, url: url), article(Self.report), isVersion: true)
  }

  @Test func halfOfATextUnderTheSameTitleAndPath() {
    let half = String(Self.report.prefix(Self.report.count / 3)) + Self.other
    check(article(half, title: "Tide"), article(Self.report, title: "Tide"), isVersion: true)
    check(article(half, title: "Tide"), article(Self.report, title: "Tides"), isVersion: false)
  }

  @Test func neitherAddressNorPathInCommon() {
    check(
      article(Self.report, title: "A", source: "/in/other.html"), article(Self.report, title: "A"),
      isVersion: false)
    let pasted = article(Self.report, title: "A", source: "-")
    check(pasted, article(changed, title: "A", source: "-"), isVersion: false)
    check(pasted, pasted, isVersion: false)
    check(
      article(Self.report, url: url, source: "-"), article(changed, url: url, source: "-"),
      isVersion: true)
  }

  @Test func aStubIsTheWholeTextsVersion() {
    let stub = article(Self.report)
    check(stub, article(Self.report + " " + Self.other), isVersion: true)
    check(article("It leaks."), article(Self.report), isVersion: false)
    check(article("It leaks now."), article("It leaks now!"), isVersion: true)
    check(article(""), article(Self.report), isVersion: false)
  }

  @Test func scriptsWithoutSpacesAreToldApart() {
    let text = "東京の港で月曜日の夜に潮が一時間早く満ちて三隻の船が失われたと港の事務所が述べた。"
    let late = text.replacing("早く", with: "遅く")
    check(article(text), article(late), isVersion: true)
    check(article(text), article("市のパン屋は今年の冬にこれまでで一番多くのパンを売ったという。"), isVersion: false)
  }

  @Test(arguments: [
    ("https://Tarn.example/a", "tarn.example/a"), ("http://www.tarn.example/a/", "tarn.example/a"),
    ("HTTPS://tarn.example/A#b", "tarn.example/A"), ("https://tarn.example", "tarn.example"),
    ("https://tarn.example/?id=3&utm_source=x#y", "tarn.example?id=3"),
    ("https://tarn.example/a?fbclid=9", "tarn.example/a"),
  ])
  func anAddressIsReduced(text: String, value: String) {
    #expect(Address(text)?.value == value)
  }

  @Test(arguments: ["", "/in/page.html", "page.html", "ftp://tarn.example/", "https://", "-"])
  func noAddress(text: String) {
    #expect(Address(text) == nil)
  }
}
