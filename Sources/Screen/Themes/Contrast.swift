#if canImport(Glibc)
  import func Glibc.pow
#elseif canImport(Musl)
  import func Musl.pow
#else
  import func Darwin.pow
#endif

/// How well letters stand out, after the Web Content Accessibility Guidelines 2.2 (W3C
/// Recommendation 2023), "contrast ratio" and "relative luminance".
package enum Contrast {
  /// Success criterion 1.4.3, level AA, for text.
  package static let least = 4.5
  /// Success criterion 1.4.11, for what is no text: lines and frames.
  package static let leastForLines = 3.0

  /// From 1 (none) to 21 (black on white).
  package static func ratio(_ a: RGB, _ b: RGB) -> Double {
    let (first, second) = (luminance(a), luminance(b))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// 0 for black, 1 for white.
  package static func luminance(_ colour: RGB) -> Double {
    0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue)
  }

  /// One part of a colour as an amount of light.
  private static func linear(_ part: UInt8) -> Double {
    let share = Double(part) / 255
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }

  /// The colour itself where it stands out enough from the background; else the first step from it
  /// towards `ink`, and then from `ink` towards black or white, that does.
  ///
  /// One of black and white always reaches 4.58, the square root of 21, so that there is an answer
  /// for every background.
  package static func readable(
    _ colour: RGB, on background: RGB, towards ink: RGB, least: Double = least
  ) -> RGB {
    let (black, white) = (RGB(0, 0, 0), RGB(255, 255, 255))
    let extreme = ratio(black, background) > ratio(white, background) ? black : white
    let path = steps(colour, ink) + steps(ink, extreme)
    return path.first { ratio($0, background) >= least } ?? extreme
  }

  private static func steps(_ from: RGB, _ to: RGB) -> [RGB] {
    (0...20).map { from.mixed(with: to, share: Double($0) / 20) }
  }
}
