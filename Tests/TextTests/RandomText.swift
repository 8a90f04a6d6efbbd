import TestSupport
import Model

/// Text from a seed: the same seed gives the same text (splitmix64, Steele and others, 2014).
struct RandomText: RandomNumberGenerator {
  private var dice: Dice

  init(seed: UInt64) { dice = Dice(seed: seed) }

  mutating func next() -> UInt64 { dice.next() }

  /// Where scalars are taken from: letters, marks, pictographs, controls and all the rest.
  private static let ranges: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0x61...0x7A, 0x20...0x20, 0x00...0x1F, 0x7F...0xFF, 0x300...0x36F, 0x5D0...0x64B,
    0x900...0x950, 0xE00...0xE4F, 0x1100...0x11FF, 0x200B...0x206F, 0x2600...0x27BF,
    0x3000...0x30FF, 0x4E00...0x4E40, 0xAC00...0xAC40, 0xFE00...0xFE0F, 0xFF00...0xFFEF,
    0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF, 0x1F600...0x1F650, 0x1FAE0...0x1FAFF, 0x200D...0x200D,
    0xE0000...0xE007F, 0x0...0x10FFFF,
  ]

  mutating func text(upTo limit: Int) -> ScalarText {
    let count = Int.random(in: 0...limit, using: &self)
    return ScalarText(scalars: (0..<count).map { _ in scalar() })
  }

  private mutating func scalar() -> Unicode.Scalar {
    let range = Self.ranges.randomElement(using: &self) ?? 0x20...0x7E
    return Unicode.Scalar(UInt32.random(in: range, using: &self)) ?? "x"
  }
}
