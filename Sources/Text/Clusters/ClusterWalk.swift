/// Finds the grapheme clusters of a slice of scalars.
///
/// Between two `isSimple` scalars there is always a boundary, so that only the stretches around
/// other scalars have to be made into a `String` and segmented.
struct ClusterWalk {
  private let scalars: ArraySlice<Unicode.Scalar>

  init(_ scalars: ArraySlice<Unicode.Scalar>) { self.scalars = scalars }

  /// Calls `body` with the indices of each cluster in turn.
  @inline(__always)
  func forEach(_ body: (Range<Int>) -> Void) {
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let next = index + 1
      if scalars[index].isSimple, next == scalars.endIndex || scalars[next].isSimple {
        body(index..<next)
        index = next
      } else {
        let end = endOfStretch(from: index)
        segment(index..<end, body)
        index = end
      }
    }
  }

  /// The stretch runs on to the end of the first simple scalar that a simple one follows.
  private func endOfStretch(from start: Int) -> Int {
    var end = start + 1
    while end < scalars.endIndex, !(scalars[end - 1].isSimple && scalars[end].isSimple) { end += 1 }
    return end
  }

  private func segment(_ range: Range<Int>, _ body: (Range<Int>) -> Void) {
    var start = range.lowerBound
    for character in String(String.UnicodeScalarView(scalars[range])) {
      let end = start + character.unicodeScalars.count
      body(start..<end)
      start = end
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is visible, older than Unicode 15, and neither attaches to a neighbour nor
  /// lets one attach to it, unless that one is not simple.
  var isSimple: Bool {
    let code = value
    if code < 0x7F { return code >= 0x20 }
    return switch code {
    case 0xA1...0x2FF: code != 0xAD
    case 0x391...0x3A1, 0x3A3...0x482, 0x48A...0x52F: true
    case 0x5D0...0x5EA, 0x620...0x64A, 0x671...0x6D3: true
    case 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF: true
    case 0x3001...0x3029, 0x3041...0x3096, 0x309B...0x30FF: true
    case 0x3400...0x4DBF, 0x4E00...0x9FFC, 0xAC00...0xD7A3: true
    case 0xFF01...0xFF9D, 0xFFE0...0xFFE6: true
    default: false
    }
  }
}
