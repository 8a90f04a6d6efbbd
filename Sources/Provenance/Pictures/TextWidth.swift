/// The width of text in a picture, before anybody has drawn it.
///
/// The advance widths of DejaVu Sans 2.37 in thousandths of the size (its `hmtx` table), which is
/// among the widest of the fonts that systems bring along: what fits in it fits in Helvetica, Arial,
/// Noto Sans and Segoe UI. Other scripts are estimated, and such a line is fitted by the picture.
enum TextWidth {
  /// Pixels.
  static func of(_ text: String, size: Int) -> Int {
    let sum = text.unicodeScalars.reduce(0) { $0 + units(of: $1) }
    return (sum * size + 999) / 1000
  }

  /// Whether the width is not known but estimated.
  static func isEstimated(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.value >= 0x180 && !(0x2010...0x2026).contains($0.value) }
  }

  private static let ascii: [Int] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
    575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685,
    611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
  ]

  private static func units(of scalar: Unicode.Scalar) -> Int {
    let place = Int(scalar.value) - 0x20
    if ascii.indices.contains(place) { return ascii[place] }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    case .lowercaseLetter where scalar.value < 0x400: return 650
    default: return scalar.value < 0x1100 ? 850 : 1020
    }
  }
}
