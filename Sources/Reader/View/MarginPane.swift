import Model
import Provenance
import Screen

/// Notes on the marks of the rows that are shown, level with them.
struct MarginPane {
  let reading: Reading
  let area: Rect

  func draw(_ frame: inout Frame) {
    // A text without marks has nothing beside it, and so no border.
    guard !reading.marks.standing.isEmpty else { return }
    for row in area.row..<area.row + area.rows {
      frame.write("│", column: area.column, row: row, roles: Roles(.border))
    }
    var next = area.row
    for (mark, line) in starting {
      let row = max(next, area.row + line)
      guard row < area.row + area.rows else { break }
      next = draw(mark, at: row, &frame)
    }
  }

  /// The mark whose note is in a row of the screen.
  func mark(at row: Int) -> Mark? {
    var next = area.row
    for (mark, line) in starting {
      let first = max(next, area.row + line)
      next = first + 1 + reading.marginLines(of: mark, width: area.columns - 5).count
      if (first..<next).contains(row) { return mark }
    }
    return nil
  }

  /// The marks that begin in the rows on the screen, with the number of their row from the top.
  private var starting: [(Mark, Int)] {
    let layout = reading.layout
    let first = reading.topRow(height: area.rows)
    let last = min(first + area.rows, layout.rows.count)
    guard first < last else { return [] }
    let shown = layout.stretch(of: first).union(layout.stretch(of: last - 1))
    let numbers = reading.marks.touching(shown).map(\.mark).uniqued().sorted()
    return numbers.compactMap { number in
      let mark = reading.annotations.marks[number]
      let line = layout.row(at: mark.extent.start) - first
      return (0..<area.rows).contains(line) ? (mark, line) : nil
    }
  }

  /// Draws one mark's note and returns the row after it.
  private func draw(_ mark: Mark, at row: Int, _ frame: inout Frame) -> Int {
    let isCurrent = reading.currentMark?.id == mark.id
    let limit = area.column + area.columns
    frame.write(
      mark.kind.letter, column: area.column + 2, row: row, limit: limit,
      roles: Roles(mark.kind.role))
    frame.write(
      reading.adjustedWords(of: mark) ?? reading.article.words(of: mark), column: area.column + 4,
      row: row, limit: limit,
      roles: isCurrent ? Roles(.heading) : Roles(.text))
    var next = row + 1
    for (text, role) in reading.marginLines(of: mark, width: limit - area.column - 5) {
      guard next < area.row + area.rows else { break }
      frame.write(text, column: area.column + 4, row: next, limit: limit, roles: Roles(role))
      next += 1
    }
    return next
  }
}

extension Reading {
  /// The words between the edges that are being moved, in brackets; nil for another mark.
  fileprivate func adjustedWords(of mark: Mark) -> String? {
    selection?.adjusts?.mark == mark.id ? "[\(beginningOfSelection)]" : nil
  }

  /// A mark in one line, for screens without a margin: `claim ← RUSI #airborne`.
  func line(of mark: Mark) -> String {
    let chains = annotations.assertions.filter { $0.claimMark == mark.id }
      .map { $0.line(in: notebook.ledgers) }
    let note = mark.note.isEmpty ? [] : ["“\(mark.note)”"]
    let said = chains.joined(separator: ", ")
    return
      ([mark.kind.rawValue, said].filter { !$0.isEmpty } + mark.tags.map(\.description) + note)
      .joined(separator: " ")
  }

  /// What stands below a mark's first words: who says it, its tags, its note.
  func marginLines(of mark: Mark, width: Int) -> [(String, Role)] {
    let own = annotations.assertions.filter { $0.claimMark == mark.id }
    let chains = own.flatMap {
      Fitted.lines($0.line(in: notebook.ledgers), width: width, most: 3).map { ($0, Role.info) }
    }
    let claims = own.compactMap(\.claim).map(notebook.ledgers.resolved).uniqued()
      .compactMap(notebook.ledgers.claim)
    let stated = claims.flatMap { marginLines(of: $0, beside: mark, width: width) }
    let tags = mark.tags.map(\.description).joined(separator: " ")
    let note =
      mark.note.isEmpty
      ? [] : Fitted.lines(mark.note, width: width, most: 2).map { ($0, Role.muted) }
    return chains + stated + (tags.isEmpty ? [] : [(tags, Role.tag)]) + note
  }
}

extension Reading {
  /// The claim of the ledger, where it has other words than the mark, with how it is judged.
  fileprivate func marginLines(of claim: Claim, beside mark: Mark, width: Int) -> [(String, Role)] {
    let words = claim.statement.onOneLine
    let isOther = !article.words(of: mark).onOneLine.hasPrefix(words.prefix(24))
    let judged = [
      claim.grade.isEmpty ? nil : claim.grade.description, claim.likelihood?.words.likelihood,
      claim.confidence.map { "\($0.rawValue) confidence" },
    ].compactMap(\.self)
    let stated = isOther ? Fitted.lines("= \(words)", width: width, most: 2) : []
    let last =
      judged.isEmpty ? [] : Fitted.lines("= " + judged.joined(separator: " · "), width: width)
    return (stated + last).map { ($0, Role.muted) }
  }
}

extension Assertion {
  /// The chain as it reads from the article: `← RUSI ← leaked documents`.
  func line(in ledgers: Ledgers) -> String {
    let chain = Chain(of: self, in: ledgers).description
    let words = stance == .supports ? "" : "\(stance.rawValue) "
    let graded = grade.isEmpty ? "" : "  \(grade)"
    return words + "← " + (chain.isEmpty ? "no source" : chain) + graded
  }
}
