/// The 256 colours of xterm: 0–15 are the terminal's own, 16–231 a cube of 6×6×6, 232–255 greys.
package enum Palette256 {
  /// The six levels of the cube; xterm's 256colres.pl.
  private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

  /// The colour of an index from 16 on.
  package static func colour(_ index: Int) -> RGB {
    if index >= 232 {
      let grey = UInt8(clamping: 8 + (index - 232) * 10)
      return RGB(grey, grey, grey)
    }
    let cell = max(0, index - 16)
    return RGB(levels[cell / 36 % 6], levels[cell / 6 % 6], levels[cell % 6])
  }

  private static let colours = (16...255).map(colour)

  /// The index, from 16 on, whose colour is the nearest.
  package static func nearest(_ colour: RGB) -> Int {
    var (best, least) = (16, Int.max)
    for (index, candidate) in colours.enumerated() {
      let distance = distance(candidate, colour)
      if distance < least { (best, least) = (index + 16, distance) }
    }
    return best
  }

  /// Weighted by how the eye sees differences: T. Riemersma, "Colour metric", the low-cost
  /// approximation ("redmean"), squared.
  private static func distance(_ a: RGB, _ b: RGB) -> Int {
    let mean = (Int(a.red) + Int(b.red)) / 2
    let (red, green) = (Int(a.red) - Int(b.red), Int(a.green) - Int(b.green))
    let blue = Int(a.blue) - Int(b.blue)
    return ((512 + mean) * red * red) / 256 + 4 * green * green + ((767 - mean) * blue * blue) / 256
  }
}
