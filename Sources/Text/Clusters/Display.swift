import CUtf8proc

/// What a terminal is given for one grapheme cluster.
///
/// Nothing that steers a terminal or turns the direction of writing gets through, and terminals
/// agree on the cells that it takes. Of a cluster on which they disagree (joined pictographs, skin
/// tones, keycaps) only the base is shown; a flag, whose halves they disagree on as well, is shown
/// as `Display.flag`, and a sign that libraries of 2022 do not know yet as `Display.unknown`.
struct Display {
  let text: String
  /// Cells: 0, 1 or 2.
  let width: Int

  static let flag: Unicode.Scalar = "⚑"
  static let unknown: Unicode.Scalar = "▢"
  /// What carries combining marks that have no base.
  static let carrier: Unicode.Scalar = "◌"
  /// The text of each scalar of ASCII, made once.
  static let ascii = (0..<UInt8(0x80)).map { String(UnicodeScalar($0)) }
  /// The most that one cell of ncurses holds beside its base.
  static let marksPerCell = 4

  /// Of the scalars of one cluster.
  init(_ cluster: ArraySlice<Unicode.Scalar>) {
    if let first = cluster.first, cluster.count == 1, first.isSimple {
      self.init(String(Character(first)), first.cells)
    } else if let first = cluster.first, first.isSpacing, !cluster.contains(where: \.isMark) {
      self = first == "\u{3000}" ? Display("\u{3000}", 2) : Display(" ", 1)
    } else {
      self.init(composed: cluster)
    }
  }

  /// The width alone, without making a string in the common case.
  static func width(of cluster: ArraySlice<Unicode.Scalar>) -> Int {
    if cluster.count == 1, let first = cluster.first, first.isSimple { return first.cells }
    return Display(cluster).width
  }

  private init(_ text: String, _ width: Int) {
    self.text = text
    self.width = width
  }

  private init(composed cluster: ArraySlice<Unicode.Scalar>) {
    let marks = cluster.filter(\.isMark)
    guard let base = Self.base(of: cluster) ?? (marks.isEmpty ? nil : Self.carrier) else {
      self.init("", 0)
      return
    }
    var view = String.UnicodeScalarView([base])
    view.append(contentsOf: marks.prefix(Self.marksPerCell))
    self.init(String(view), base.cells)
  }

  /// The scalar that stands for the cluster: its first visible one, or the syllable that it spells.
  private static func base(of cluster: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    guard let first = cluster.first(where: \.isVisible) else { return nil }
    if first.isRegionalIndicator { return flag }
    if first.isTooNew { return unknown }
    return Hangul.syllable(cluster) ?? first
  }
}

extension Unicode.Scalar {
  /// By utf8proc's table of Unicode 15, whatever the locale.
  var cells: Int {
    isASCII ? 1 : Int(utf8proc_charwidth(utf8proc_int32_t(bitPattern: value)))
  }

  /// Spaces of any kind, tabs and ends of lines: in prose all of them are one space.
  fileprivate var isSpacing: Bool { properties.isWhitespace }

  /// A mark that takes no cell of its own; enclosing ones count, but for the keycap.
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark:
      self != "\u{20E3}" && !properties.isDefaultIgnorableCodePoint && !isTooNew && cells == 0
    default: false
    }
  }

  fileprivate var isVisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .unassigned, .nonspacingMark, .enclosingMark: false
    default: !properties.isDefaultIgnorableCodePoint && (cells > 0 || isTooNew)
    }
  }

  fileprivate var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }

  /// Debian 12's C library knows Unicode 14; what came later it refuses to print.
  fileprivate var isTooNew: Bool { properties.age.map { $0.major > 14 } ?? false }
}
