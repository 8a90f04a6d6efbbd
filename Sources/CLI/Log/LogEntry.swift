import JSON
import Model
import Storage

/// Something that happened, as the log tells it.
struct LogEntry {
  enum Matter {
    case step(Step, Subject?, Act)
    /// A newer version of the article.
    case version(Version)
    /// The article as a whole.
    case removal(Removal)
  }

  /// Nil for a step of the ledgers.
  let article: ID<Article>?
  let signature: Signature
  let matter: Matter
  /// False where the step is taken back now.
  let stands: Bool

  /// `do`, `undo` or `redo` of a step; `version`; `remove`, `restore` or `empty` of the article.
  var act: String {
    switch matter {
    case .step(_, _, let act): act.rawValue
    case .version: "version"
    case .removal(let removal): removal.act.rawValue
    }
  }

  var label: String {
    switch matter {
    case .step(let step, _, _): step.label
    case .version(let version): "version \(version.number) taken in from \(version.source)"
    case .removal(let removal): removal.label
    }
  }

  /// In words, at most so many cells wide where a width is given.
  func words(within columns: Int?) -> String {
    guard case .step(let step, let subject, let act) = matter else {
      return columns.map { Cells.cut(label, to: $0) } ?? label
    }
    var phrase = Phrase(step.label, about: subject)
    if act != .done { phrase.head = "\(act): \(phrase.head)" }
    return phrase.text(ending: stands || act == .undone ? "" : " (undone)", within: columns)
  }
}

extension LogEntry {
  /// The steps of the ledgers, in their order.
  static func all(of deeds: [Deed]) -> [LogEntry] {
    var standing = Standing()
    let stands = Array(deeds.reversed().map { standing.take($0.act) }.reversed())
    return zip(deeds, stands).map { deed, stands in
      let subject = Acquaintance(Annotations()).subject(of: deed.step)
      return LogEntry(
        article: nil, signature: deed.step.signature, matter: .step(deed.step, subject, deed.act),
        stands: stands)
    }
  }
}

extension Removal {
  fileprivate var label: String {
    switch act {
    case .removed: "article moved to the trash (\(trash))"
    case .restored: "article restored from the trash (\(trash))"
    case .emptied: "article destroyed (\(trash))"
    }
  }
}

extension Phrase {
  /// On one line: the words are shortened first, then the head. The name and the end stay whole.
  func text(ending: String = "", within columns: Int?) -> String {
    let isRecord = id.map { !$0.hasPrefix("m-") && !$0.hasPrefix("a-") } ?? false
    let tail = (id.map { isRecord ? " (\($0))" : " \($0)" } ?? "") + ending
    let words = Cells.oneLine(words)
    let whole = head + (words.isEmpty ? "" : " “\(words)”") + tail
    guard let columns, Cells.width(whole) > columns else { return whole }
    let room = columns - Cells.width(tail)
    guard !words.isEmpty else { return Cells.cut(head, to: max(8, room)) + tail }
    let short = Cells.cut(head, to: max(8, room - 3 - min(10, Cells.width(words))))
    let rest = max(6, room - 3 - Cells.width(short))
    return short + " “\(Cells.cut(words, to: rest))”" + tail
  }
}
