package import Screen

/// Where a key means something.
package enum KeyMode: String, CaseIterable, Hashable, Sendable {
  case everywhere
  case articles
  case reader
  case claims
  /// Among the claims, while keys are for the chains of one; what is not bound here is as there.
  case chains
  case sources
  /// Among the sources, while keys are for the record of one; what is not bound here is as there.
  case record
  case tags
  /// Among the tags, while keys are for what bears one; what is not bound here is as there.
  case tagged
  case orphans
  case results
  case beside
  /// In the reader, while an orphan is being placed; before everything else.
  case placing
  /// In the reader, while passages are being swept.
  case sweeping
  /// In the reader, while the edges of a mark are being moved; before everything else.
  case adjusting
  /// In the reader, while something is being selected; what is not bound here is as in the reader.
  case selecting
  /// As `selecting`, until a key has moved either end.
  case freshlySelecting = "freshly-selecting"
}

/// One row of the keymap: these keys, one after the other, are that command.
package struct Binding: Hashable, Sendable {
  package let mode: KeyMode
  package let keys: [KeyEvent]
  /// The name of a command.
  package let command: String

  /// Keys as `KeyEvent.init(name:)` reads them, with spaces between. Nil where one is no key.
  package init?(_ mode: KeyMode, _ keys: String, _ command: String) {
    let events = keys.split(separator: " ").map { KeyEvent(name: String($0)) }
    guard !events.isEmpty, !events.contains(nil) else { return nil }
    self.mode = mode
    self.keys = events.compactMap(\.self)
    self.command = command
  }

  package init(_ mode: KeyMode, _ keys: [KeyEvent], _ command: String) {
    self.mode = mode
    self.keys = keys
    self.command = command
  }

  /// As help shows it: `gg`, `^D`.
  package var label: String { keys.label }
}

extension [KeyEvent] {
  /// Together where each is one sign, else with spaces between.
  package var label: String {
    let labels = map(\.label)
    return labels.joined(separator: labels.allSatisfy { $0.count == 1 } ? "" : " ")
  }
}

/// Which keys are which commands: one table.
package struct Keymap: Hashable, Sendable {
  package let bindings: [Binding]
  /// The same by mode and first key, and by command, in the order of the table: each frame looks up
  /// its hints.
  private let byStart: [Start: [Binding]]
  private let byCommand: [String: [Binding]]
  /// Those that the foot may offer, by mode, in the order of the commands.
  private let offered: [KeyMode: [Offer]]

  /// A key of a command that the foot may offer.
  struct Offer: Hashable, Sendable {
    let binding: Binding
    let hint: FootHint
    /// Of the command, among those that the foot may offer.
    let order: Int
  }

  private struct Start: Hashable {
    let mode: KeyMode
    let key: KeyEvent
  }

  package init(_ bindings: [Binding]) {
    self.bindings = bindings
    byStart = Dictionary(grouping: bindings) { Start(mode: $0.mode, key: $0.keys[0]) }
    byCommand = Dictionary(grouping: bindings, by: \.command)
    let orders = Dictionary(
      uniqueKeysWithValues: Commands.hinted.enumerated().map { ($1.name, $0) })
    let offers = bindings.compactMap { binding in
      orders[binding.command].flatMap { order in
        Commands.hinted[order].hint.map { Offer(binding: binding, hint: $0, order: order) }
      }
    }
    offered = Dictionary(grouping: offers, by: \.binding.mode)
  }

  /// What the foot may offer in these modes: of each command the first key that is its own there.
  func offers(in modes: [KeyMode]) -> [Offer] {
    var seen: Set<Int> = []
    return modes.flatMap { offered[$0] ?? [] }
      .filter { offer in
        !seen.contains(offer.order)
          && find(offer.binding.keys, in: modes) == .command(offer.binding.command)
          && seen.insert(offer.order).inserted
      }
      .sorted { $0.order < $1.order }
  }

  /// What keys turn out to be.
  package enum Found: Hashable, Sendable {
    case command(String)
    /// The beginning of these.
    case beginning([Binding])
    case nothing
  }

  /// What the keys are in the modes, of which the first that knows them decides.
  package func find(_ keys: [KeyEvent], in modes: [KeyMode]) -> Found {
    guard let first = keys.first else { return .nothing }
    for mode in modes {
      let fitting = (byStart[Start(mode: mode, key: first)] ?? []).filter {
        $0.keys.starts(with: keys)
      }
      if let whole = fitting.first(where: { $0.keys.count == keys.count }) {
        return .command(whole.command)
      }
      guard fitting.isEmpty else { return .beginning(rows(beginningWith: keys, in: modes)) }
    }
    return .nothing
  }

  private func rows(beginningWith keys: [KeyEvent], in modes: [KeyMode]) -> [Binding] {
    bindings.filter { modes.contains($0.mode) && $0.keys.starts(with: keys) }
  }

  /// The keys of a command, in the order of the table.
  package func keys(of command: String) -> [Binding] { byCommand[command] ?? [] }

  /// The keys of a command as help shows them; what holds only right after a selection was begun
  /// with the key that begins one.
  package func labels(of command: String) -> [String] { keys(of: command).map(label).uniqued() }

  func label(of binding: Binding) -> String {
    guard binding.mode == .freshlySelecting, let select = byCommand["select"]?.first else {
      return binding.label
    }
    return (select.keys + binding.keys).label
  }

  /// The digit by which a view is called, where no key of the user's has taken it.
  package func digit(of command: String) -> String? {
    guard let number = Self.views.firstIndex(of: command).map({ $0 + 1 }),
      let key = KeyEvent(name: "\(number)"), find([key], in: [.everywhere]) == .nothing
    else { return nil }
    return "\(number)"
  }
}

extension State {
  /// The modes in force, the nearest first.
  package var keyModes: [KeyMode] {
    switch view {
    case .articles: return [.articles, .everywhere]
    case .claims: return (claims.isInside ? [.chains] : []) + [.claims, .everywhere]
    case .sources: return (sources.isInside ? [.record] : []) + [.sources, .everywhere]
    case .tags: return (tags.isInside ? [.tagged] : []) + [.tags, .everywhere]
    case .orphans: return [.orphans, .everywhere]
    case .results: return [.results, .everywhere]
    case .beside: return [.beside, .everywhere]
    case .reader: break
    }
    guard let reading else { return [.everywhere] }
    let first: [KeyMode] = placing == nil ? sweep == nil ? [] : [.sweeping] : [.placing]
    guard let selection = reading.selection else { return first + [.reader, .everywhere] }
    let fresh: [KeyMode] = selection.isFresh ? [.freshlySelecting] : []
    let edges: [KeyMode] = selection.adjusts == nil ? [] : [.adjusting]
    return edges + first + fresh + [.selecting, .reader, .everywhere]
  }
}
