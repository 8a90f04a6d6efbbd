/// What the words within an element's class or id tell about it.
struct NameSigns: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  /// Sounds like an article, or like something else, when elements are weighed.
  static let article = NameSigns(rawValue: 1 << 0)
  static let other = NameSigns(rawValue: 1 << 1)
  /// Stands around an article, unless it may be one for all that.
  static let around = NameSigns(rawValue: 1 << 2)
  static let maybe = NameSigns(rawValue: 1 << 3)
  static let byline = NameSigns(rawValue: 1 << 4)
  /// Holds `authori`, as in `authorised`, which names nobody.
  static let authority = NameSigns(rawValue: 1 << 5)
  static let elsewhere = NameSigns(rawValue: 1 << 6)
  static let caption = NameSigns(rawValue: 1 << 7)
  /// A word that counts only where it stands alone may stand there.
  static let word = NameSigns(rawValue: 1 << 8)
  static let share = NameSigns(rawValue: 1 << 9)

  static let consent = NameSigns(rawValue: 1 << 10)
  static let comments = NameSigns(rawValue: 1 << 11)
  static let signUp = NameSigns(rawValue: 1 << 12)
  static let paywall = NameSigns(rawValue: 1 << 13)
  static let related = NameSigns(rawValue: 1 << 14)
  static let sharing = NameSigns(rawValue: 1 << 15)
  static let advertisement = NameSigns(rawValue: 1 << 16)
  static let navigation = NameSigns(rawValue: 1 << 17)
  static let foot = NameSigns(rawValue: 1 << 18)
  /// Notes below a text, which belong to it.
  static let notes = NameSigns(rawValue: 1 << 19)

  /// Of a class or an id, small and capital letters alike.
  init(in name: String) { self = name.isEmpty ? [] : Self.scan.signs(in: name) }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  private static let scan = NameScan(words)

  private static let words: [(NameSigns, [String])] = [
    (
      .article,
      ["article", "body", "content", "entry", "main", "page", "post", "text", "blog", "story"]
    ),
    (
      .other,
      [
        "-ad-", "hidden", "banner", "combx", "comment", "com-", "contact", "footer", "gdpr",
        "masthead", "media", "meta", "promo", "related", "scroll", "share", "sidebar", "sponsor",
        "shopping", "tags", "widget", "newsletter",
      ]
    ),
    (
      .around,
      [
        "-ad-", "banner", "breadcrumb", "combx", "comment", "community", "cover-wrap", "extra",
        "footer", "gdpr", "header", "legends", "menu", "related", "remark", "replies", "rss",
        "sidebar", "skyscraper", "social", "sponsor", "supplemental", "ad-break", "agegate",
        "pagination", "pager", "popup",
      ]
    ),
    (.maybe, ["and", "article", "body", "column", "content", "main", "shadow"]),
    (.byline, ["byline", "author", "dateline", "writtenby", "auteur", "autor"]),
    (.authority, ["authori"]),
    (.elsewhere, ["comment", "related", "recommend", "promo", "teaser", "sidebar", "replies"]),
    (.caption, ["caption"]),
    (.word, ["share", "ad", "nav", "menu", "toc"]),
    (.share, ["share", "sharing"]),
    (.consent, ["cookie", "consent", "gdpr", "ccpa"]),
    (.comments, ["comment", "replies", "discussion"]),
    (.signUp, ["newsletter", "signup", "sign-up", "subscribe", "mailing-list"]),
    (.paywall, ["paywall", "regwall", "subscription-wall"]),
    (
      .related,
      [
        "related", "recommend", "recirc", "read-more", "readmore", "more-on", "more-from",
        "more-stories", "also-like", "most-read", "mostread", "trending", "read-next", "readnext",
      ]
    ),
    (.sharing, ["sharing", "share-", "-share", "sharebar", "social"]),
    (.advertisement, ["advert", "sponsor", "promo"]),
    (.navigation, ["breadcrumb", "navbar", "pagination"]),
    (.foot, ["footer", "colophon"]),
    (.notes, ["footnote", "endnote"]),
  ]
}
