import JSON
import Model

/// What readers have corrected in one article: the details, then the blocks in order of place.
struct CorrectionList {
  private let entries: [Entry]
  /// Those that fit no block of the article as it is now.
  private let unfit: (corrections: Set<Correction>, cuts: Set<Cut>)

  private enum Entry {
    case detail(DetailCorrection, imported: [String])
    case role(Correction, words: String)
    case cut(Cut)
  }

  init(_ opened: OpenArticle) {
    let (annotations, article) = (opened.annotations, opened.article)
    let unfit = opened.imported.unfit(of: annotations)
    self.unfit = (Set(unfit.corrections), Set(unfit.cuts))
    let details = annotations.details.map {
      Entry.detail($0, imported: opened.imported.metadata[$0.field])
    }
    let roles = annotations.corrections.map { correction in
      (
        correction.block.span,
        Entry.role(
          correction,
          words: correction.block.stands(in: article.text)
            ? article.words(correction.block.span) : correction.block.exact)
      )
    }
    let cuts = annotations.cuts.map { ($0.gap, Entry.cut($0)) }
    entries = details + (roles + cuts).sorted { $0.0 < $1.0 }.map(\.1)
  }

  func lines(in context: Context) -> [String] {
    var table = Table()
    for entry in entries {
      switch entry {
      case .detail(let detail, let imported):
        table.add(detail.field.rawValue, detail.creator, said(detail.values, imported))
      case .role(let correction, let words):
        let level = correction.level.map { " \($0)" } ?? ""
        table.add(
          correction.role.rawValue + level, correction.creator,
          (unfit.corrections.contains(correction) ? Self.lost : "") + "“\(Cells.oneLine(words))”")
      case .cut(let cut):
        let sides = [cut.before.lastWords, cut.after.firstWords]
        table.add(
          cut.kind.rawValue, cut.creator,
          (unfit.cuts.contains(cut) ? Self.lost : "")
            + "“\(sides[0])” \(cut.kind == .join ? "+" : "|") “\(sides[1])”")
      }
    }
    return table.lines(in: context)
  }

  private static let lost = "fits no more: "

  private func said(_ values: [String], _ imported: [String]) -> String {
    let words = [values, imported].map { $0.isEmpty ? "unknown" : $0.joined(separator: "; ") }
    return "\(words[0])  (imported: \(words[1]))"
  }

  var json: [JSON] {
    entries.map { entry in
      switch entry {
      case .detail(let detail, let imported):
        .object(
          JSON.members([
            "type": .string("detail"), "field": .string(detail.field.rawValue),
            "values": .strings(detail.values), "imported": .strings(imported),
          ]) + Wire.signed(detail.creator, detail.created))
      case .role(let correction, _):
        .object(
          JSON.members([
            "type": .string("role"), "role": .string(correction.role.rawValue),
            "level": correction.level.map(JSON.integer) ?? .null,
            "fits": .bool(!unfit.corrections.contains(correction)),
          ]) + Wire.place(correction.block.span)
            + JSON.members(["exact": .string(correction.block.exact)])
            + Wire.signed(correction.creator, correction.created))
      case .cut(let cut):
        .object(
          JSON.members([
            "type": .string(cut.kind.rawValue), "fits": .bool(!unfit.cuts.contains(cut)),
          ]) + Wire.place(cut.gap)
            + JSON.members([
              "before": .string(cut.before.exact), "after": .string(cut.after.exact),
            ]) + Wire.signed(cut.creator, cut.created))
      }
    }
  }
}

extension Anchor {
  /// The words of the side before a cut, from a whole one on; `…` where more stands before them.
  fileprivate var lastWords: String {
    guard let before = prefix.last, !before.isNewline else { return Cells.oneLine(exact) }
    let cut = before.isWhitespace ? exact[...] : exact.drop { !$0.isWhitespace }
    return "…" + Cells.oneLine(String(cut.isEmpty ? exact[...] : cut))
  }

  /// The words of the side after a cut, up to a whole one; `…` where more stands behind them.
  fileprivate var firstWords: String {
    guard let behind = suffix.first, !behind.isNewline else { return Cells.oneLine(exact) }
    let end = behind.isWhitespace ? nil : exact.lastIndex(where: \.isWhitespace)
    return Cells.oneLine(String(exact[..<(end ?? exact.endIndex)])) + "…"
  }
}
