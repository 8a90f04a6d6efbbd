/// English wording of sign-up forms, of advertisements and of the small print around articles.
///
/// One signal among several: it judges short lines only, and never one line of prose on a single
/// phrase. No names of outlets stand here.
enum Phrases {
  /// How many of the phrases stand in the text.
  static func count(in text: String) -> Int {
    let words = words(of: text)
    return words.indices.count { index in
      (byFirstWord[words[index]] ?? []).contains { words[index...].starts(with: $0) }
    }
  }

  /// Whether the text speaks to its reader.
  static func addressesReader(_ text: String) -> Bool {
    words(of: text).contains { ["you", "your", "us", "our", "yours"].contains($0) }
  }

  /// Whether a short line announces other articles, as stands behind the end of one.
  static func leadsElsewhere(_ text: String) -> Bool {
    let words = words(of: text)
    return words.count <= 6 && elsewhere.contains { words.starts(with: $0) }
  }

  /// Whether a line leads to one other article: `Read more: …`.
  static func pointsElsewhere(_ text: String) -> Bool {
    let words = words(of: text)
    return words.count <= 30 && (pointers + elsewhere).contains { words.starts(with: $0) }
  }

  /// Whether a line is the title of a list of other articles, and nothing else.
  static func announcesOthers(_ text: String) -> Bool {
    let words = words(of: text)
    return words.count <= 7 && (announcements + elsewhere).contains { words.starts(with: $0) }
  }

  /// Whether a short line stands above readers' comments: `12 Comments`, `Leave a reply`.
  static func opensComments(_ text: String) -> Bool {
    guard text.utf8.count <= 80 else { return false }
    let words = words(of: text).filter { $0.first?.isNumber != true }
    return words.count <= 6 && comments.contains { words.starts(with: $0) }
  }

  /// The words in small letters. By scalars and not by characters, since every line of a text is
  /// looked at.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      if let small = smallLetter(scalar) {
        word.unicodeScalars.append(small)
      } else if !scalar.isASCII, isInWord(scalar.properties) {
        word += scalar.properties.lowercaseMapping
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// An ASCII letter or digit.
  private static func smallLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "a"..."z", "0"..."9": scalar
    case "A"..."Z": Unicode.Scalar(scalar.value | 0x20)
    default: nil
    }
  }

  private static func isInWord(_ properties: Unicode.Scalar.Properties) -> Bool {
    properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }

  private static let byFirstWord = Dictionary(
    grouping: all.map(words(of:)).filter { !$0.isEmpty }, by: { $0[0] })

  private static let elsewhere = [
    "related articles", "related stories", "more stories", "you might also like",
    "you may also like", "recommended for you", "most read", "most popular", "trending now",
    "explore more", "read next", "more from",
  ].map(words(of:))

  private static let pointers = [
    "read more", "read also", "also read", "see also", "related", "more on this", "watch",
    "read the full", "read our",
  ].map(words(of:))

  private static let announcements = [
    "related", "more on this story", "more on this", "more like this", "read more", "see also",
    "recommended", "popular", "top stories", "latest news", "latest stories", "editor s picks",
    "editors picks", "don t miss", "what to read next", "also in", "in other news",
  ].map(words(of:))

  /// In the languages of many newspapers; a number may stand before or within.
  private static let comments = [
    "comments", "comment", "responses", "leave a reply", "leave a comment", "add a comment",
    "post a comment", "add your comment", "join the conversation", "join the discussion",
    "reader comments", "show comments", "view comments", "thoughts on", "replies",
    "kommentare", "kommentar schreiben", "commentaires", "réactions", "comentarios",
    "comentários", "commenti", "komentáře", "komentarze", "комментарии", "kommentarer", "reacties",
    "评论", "網友評論", "网友评论", "コメント", "댓글", "تعليقات",
  ].map(words(of:))

  private static let all = [
    "subscribe", "subscribers only", "subscription", "newsletter", "newsletters", "sign up",
    "sign in", "log in", "signing up", "inbox", "free trial", "per week", "per month",
    "advertisement", "advertisment", "advertising", "advertise with", "sponsored by",
    "sponsored content", "sponsors",
    "cookie policy", "cookie settings", "cookies", "privacy policy", "privacy notice",
    "terms and conditions", "terms conditions", "terms of use", "terms of service", "disclaimer",
    "all rights reserved", "copyright", "follow us", "share this", "share on", "related articles",
    "related stories", "read more", "read next", "more stories", "you might also like",
    "you may also like", "recommended for you", "most read", "most popular", "trending now",
    "explore more", "view more", "view profile", "load more", "show more", "leave a comment",
    "download our app", "special offers", "news and offers", "skip to content", "back to top",
    "contact us", "click here", "social links", "breaking news alerts", "support our journalism",
  ]
}
