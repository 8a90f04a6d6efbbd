/// The different runs of a few words that a text consists of, as a set of numbers (A. Broder, "On
/// the resemblance and containment of documents", 1997).
package struct Shingles: Hashable, Sendable {
  /// Words in a run. Three, as in C. Lyon, J. Malcolm and B. Dickerson, "Detecting short passages of
  /// similar text in large document collections" (2001): most runs of three words stand in one text
  /// only, and a changed word spoils no more than three.
  static let length = 3
  /// Signs in a run that begins with one, of a script without spaces.
  static let signs = 4
  /// Fewer runs than this say nothing: a text of ten words is a caption or a stub.
  static let least = 8
  /// Runs that a text must have before being part of a much larger one says anything: a stock
  /// sentence is no copy of all articles that have it.
  static let enough = 24

  /// Ascending, each once.
  let hashes: [UInt64]

  init(_ words: BodyWords) {
    var all: [UInt64] = []
    all.reserveCapacity(words.count)
    words.names.withUnsafeBufferPointer { names in
      for start in names.indices {
        let length = BodyWords.isSign(names[start]) ? Self.signs : Self.length
        guard start + length <= names.count else { continue }
        all.append(Self.hash(names[start..<(start + length)]))
      }
    }
    all.sort()
    hashes = all.withoutRepeats
  }

  static func hash(_ names: Slice<UnsafeBufferPointer<UInt64>>) -> UInt64 {
    names.reduce(0) { ($0 &+ $1) &* 0x9E37_79B9_7F4A_7C15 }.spread
  }

  package var count: Int { hashes.count }

  /// The smallest of the numbers: as good as drawn by lot, and the same ones from equal texts.
  package var sketch: Sketch { Sketch(values: Array(hashes.prefix(Sketch.size))) }

  /// How much of the smaller text the larger one holds, from 0 to 1: the share of its runs. One that
  /// has few counts as if it had half as many as the larger one, at least.
  package func overlap(with other: Shingles) -> Double {
    let (small, large) = count <= other.count ? (self, other) : (other, self)
    guard small.count >= Self.least else { return 0 }
    let half = small.count < Self.enough ? Double(large.count) / 2 : 0
    return Double(small.shared(with: large)) / max(Double(small.count), half)
  }

  /// How many runs both have. In a text that is much larger each is looked up.
  private func shared(with large: Shingles) -> Int {
    guard large.count < 16 * count else { return hashes.count { large.holds($0) } }
    var (both, a, b) = (0, 0, 0)
    hashes.withUnsafeBufferPointer { first in
      large.hashes.withUnsafeBufferPointer { second in
        while a < first.count, b < second.count {
          let (one, other) = (first[a], second[b])
          both += one == other ? 1 : 0
          a += one <= other ? 1 : 0
          b += other <= one ? 1 : 0
        }
      }
    }
    return both
  }

  private func holds(_ hash: UInt64) -> Bool {
    var (low, high) = (0, hashes.count)
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low < hashes.count && hashes[low] == hash
  }
}

/// The smallest numbers of a text's shingles, by which it is found: a MinHash of the kind that
/// Broder calls a sketch. It follows from the text alone, so that it can be kept with its hash.
package struct Sketch: Hashable, Sendable {
  /// Of a text half of which another one holds, that one holds 32 of 64 numbers, give or take 4;
  /// fewer than `SketchIndex.isLikely` asks for in one case of ten million.
  package static let size = 64

  /// Ascending, each once; all of them where the text has no more.
  package let values: [UInt64]

  package init(values: [UInt64]) { self.values = values }
}

extension [UInt64] {
  /// An ascending list with each number once.
  var withoutRepeats: [UInt64] {
    var kept: [UInt64] = []
    kept.reserveCapacity(count)
    for number in self where kept.last != number { kept.append(number) }
    return kept
  }
}
