/// What a part of a page is, that is not its article.
enum Aside: CaseIterable, Hashable, Sendable {
  case hidden, withoutScripts
  case comments, consent, sharing, related, signUp, paywall, advertisement, navigation, foot

  /// Why it is folded.
  var reason: String {
    switch self {
    case .hidden: "folded: the page keeps it out of sight"
    case .withoutScripts: "folded: shown only where no scripts run"
    case .comments: "folded: readers’ comments"
    case .consent: "folded: asks for consent to cookies"
    case .sharing: "folded: buttons to share or to follow"
    case .related: "folded: leads to other stories"
    case .signUp: "folded: a form to sign up"
    case .paywall: "folded: asks for a subscription"
    case .advertisement: "folded: an advertisement’s"
    case .navigation: "folded: navigation"
    case .foot: "folded: the foot of the page"
    }
  }

  /// By what the markup calls an element: its tag, its role, words in its class and id.
  init?(naming node: Tree.Node) {
    if let aside = node.aside {
      self = aside
    } else if node.tag == "nav" || Self.isMenu(node) {
      self = .navigation
    } else if let named = Self.named(node) {
      self = named
    } else if node.tag == "footer" {
      self = .foot
    } else {
      return nil
    }
  }

  private static func isMenu(_ node: Tree.Node) -> Bool {
    node.attributes["role"].map { menus.contains($0.lowercased()) } ?? false
  }

  private static func named(_ node: Tree.Node) -> Aside? {
    let signs = node.signs
    if let (aside, _) = parts.first(where: { signs.contains($0.1) }) { return aside }
    guard signs.contains(.word) else { return nil }
    let words = node.label.utf8.split { $0 < 0x80 && !(0x61...0x7A).contains($0) }
    return self.words.first { _, names in words.contains { names.contains(String(Substring($0))) }
    }?.0
  }

  private static let menus: Set<String> = ["navigation", "menu", "menubar"]
  /// Parts of names, the telling ones first.
  private static let parts: [(Aside, NameSigns)] = [
    (.consent, .consent), (.comments, .comments), (.signUp, .signUp), (.paywall, .paywall),
    (.related, .related), (.sharing, .sharing), (.advertisement, .advertisement),
    (.navigation, .navigation), (.foot, .foot),
  ]
  /// Names that are too short to be looked for within others.
  private static let words: [(Aside, Set<String>)] = [
    (.sharing, ["share", "shares"]), (.advertisement, ["ad", "ads"]),
    (.navigation, ["nav", "menu", "toc"]),
  ]
}

extension Aside {
  /// What a short text's own words say that it is.
  init?(wording text: String) {
    let words = Phrases.words(of: text)
    guard words.reduce(1, { $0 + $1.utf8.count + 1 }) < 400 else { return nil }
    let found = Self.wordings.first { _, wordings in
      wordings.contains { wording in
        wording.allSatisfy { part in part.contains { Self.holds(words, $0) } }
      }
    }
    guard let found else { return nil }
    self = found.0
  }

  /// Whether some words stand among others in a row.
  private static func holds(_ words: [String], _ part: [String]) -> Bool {
    words.indices.contains { words[$0] == part[0] && words[$0...].starts(with: part) }
  }

  /// For each kind what must stand in a text together, each part in one of several wordings.
  private static let wordings: [(Aside, [[[[String]]]])] = written.map { aside, wordings in
    (
      aside,
      wordings.map { wording in
        wording.map { part in
          part.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
        }
      }
    )
  }

  /// A bar parts words of which one will do.
  private static let written: [(Aside, [[String]])] = [
    (
      .consent,
      [
        ["cookies", "accept|consent|agree|preferences|settings|manage", "we|our|this site|you"]
      ]
    ),
    (
      .paywall,
      [
        [
          "subscribe|subscribing|subscription|subscribers",
          "to continue|keep reading|read the rest",
        ],
        ["article|story|content", "for subscribers only|is for subscribers|for members only"],
        ["already a subscriber|already a member|already subscribed"],
        ["reached|used|have", "your limit of|free articles left|last free article|free articles"],
      ]
    ),
    (
      .signUp,
      [
        [
          "sign up|subscribe|join|receive|delivered", "newsletter|newsletters|inbox|mailing list",
          "you|your|our",
        ]
      ]
    ),
  ]
}
