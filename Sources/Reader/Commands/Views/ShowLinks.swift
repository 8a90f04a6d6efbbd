import Model
import Screen

extension Command {
  static let showLinks = reading(
    "show-links",
    "List the links and pictures here; with a number open that one",
    group: .rest, takesCount: true, disabled: needsLinks
  ) { state, reading, invocation in
    if let number = invocation.count { return state.openLink(number, in: reading) }
    guard let (place, found) = reading.nearestLinks else { return [] }
    let numbers = Array(found)
    let digits = String(found.upperBound - 1).count
    let choices = numbers.compactMap {
      reading.choice(ofLink: $0, digits: digits, state.size.columns)
    }
    let title = "Links of the \(place): Enter opens one"
    var picker = Picker(.links, title: title, choices: choices)
    picker.selected =
      numbers.firstIndex { reading.links[$0]?.span.contains(reading.cursor) ?? false } ?? 0
    state.mode = .picking(picker)
    return []
  }

  static let numberLinks = reading(
    "number-links", "Show or hide the numbers of links beside the text", group: .rest,
    disabled: needsLinks
  ) { state, _, _ in
    state.settings.numbersLinks.toggle()
    if state.settings.numbersLinks {
      let key = state.keymap.keys(of: "show-links").first?.label ?? "L"
      state.status = Status("3\(key) opens the third link, \(key) lists those of the paragraph")
    }
    return []
  }
}

@Sendable private func needsLinks(_ reading: Reading) -> String? {
  reading.links.isEmpty ? "the article holds no links" : nil
}

extension State {
  fileprivate mutating func openLink(_ number: Int, in reading: Reading) -> [Effect] {
    guard let address = reading.links[number]?.kind.address else {
      let count = reading.links.all.count
      status = Status(
        count == 1 ? "there is only one link" : "the links have the numbers 1 to \(count)",
        level: .warning)
      return []
    }
    guard address.isWebAddress else {
      status = Status("link \(number) is no web address: \(address)", level: .warning)
      return []
    }
    return [.openAddress(address)]
  }
}

extension Reading {
  /// The numbers of the links of the block under the cursor; where it has none those of its
  /// section, else all.
  fileprivate var nearestLinks: (place: String, numbers: Range<Int>)? {
    let block = visibleBlock(at: cursor)?.span
    let section = section(at: cursor).map { sections[$0].span }
    let places = [("paragraph", block), ("section", section), ("article", article.text.whole)]
    for (name, span) in places {
      if let numbers = span.map(links.numbers), !numbers.isEmpty { return (name, numbers) }
    }
    return nil
  }

  /// On a screen with so many columns, the numbers with so many digits.
  fileprivate func choice(ofLink number: Int, digits: Int, _ columns: Int) -> Choice? {
    guard let link = links[number], let address = link.kind.address else { return nil }
    let words = Fitted.text(article.words(link.span), width: 32)
    let room = max(20, columns - max(28, words.glyphs.width + 9))
    let kind = link.kind.name == "image" ? "picture " : ""
    let indent = String(repeating: " ", count: digits - String(number).count)
    return Choice(
      address, label: "\(indent)\(number)  \(words)",
      detail: kind + Fitted.address(address, width: room - kind.count),
      disabled: address.isWebAddress ? nil : "is no web address: \(address)")
  }

  /// Where the link or the picture under the cursor leads, else where the article lies.
  var addressHere: String? {
    article.inlines.link(at: cursor) ?? pictureHere ?? article.metadata.url
  }

  /// The address of the picture to which the words under the cursor belong.
  private var pictureHere: String? {
    guard let block = visibleBlock(at: cursor) else { return nil }
    let pictures = article.inlines.overlapping(block.span).filter { $0.kind.name == "image" }
    let here = pictures.last { $0.span.contains(cursor) }
    // The words below a picture go on behind its description.
    return (here ?? (block.role == .caption ? pictures.first : nil))?.kind.address
  }
}

extension String {
  /// Whether a browser may be asked for it.
  var isWebAddress: Bool { hasPrefix("https://") || hasPrefix("http://") }
}
