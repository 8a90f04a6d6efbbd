/// Cuts a text into words: letters and digits in a row, capitals levelled. Of scripts without
/// spaces each sign is a word.
enum WordReader {
  /// `body` is given each word's number, and the indices at which it begins and ends.
  static func read(
    _ scalars: ArraySlice<Unicode.Scalar>, _ body: (UInt64, Int, Int) -> Void
  ) {
    let first = scalars.startIndex
    scalars.withUnsafeBufferPointer { scalars in
      var (hash, start, end) = (seed, -1, 0)
      for index in scalars.indices {
        switch Self.kind(of: scalars[index]) {
        case .letter(let value):
          if start < 0 { (hash, start) = (seed, index) }
          hash = (hash ^ UInt64(value)) &* prime
          end = index + 1
        case .mark(let value) where start >= 0:
          hash = (hash ^ UInt64(value)) &* prime
          end = index + 1
        case .nothing, .mark: break
        case .sign(let value):
          if start >= 0 { body(hash.spread & ~1, first + start, first + end) }
          start = -1
          body(((seed ^ UInt64(value)) &* prime).spread | 1, first + index, first + index + 1)
        case .gap:
          if start >= 0 { body(hash.spread & ~1, first + start, first + end) }
          start = -1
        }
      }
      if start >= 0 { body(hash.spread & ~1, first + start, first + end) }
    }
  }

  /// Those of FNV-1a in 64 bits (Fowler, Noll, Vo), here over scalars.
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01b3

  /// What a scalar is to a word, with the value that it counts as.
  private enum Kind {
    /// Part of a word.
    case letter(UInt32)
    /// An accent and the like: part of the word that it stands in.
    case mark(UInt32)
    /// A word of its own.
    case sign(UInt32)
    /// A sign that nobody sees, or that only stretches or voices a word: neither it nor its absence
    /// counts.
    case nothing
    /// Whatever stands between words.
    case gap
  }

  @inline(__always)
  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: .letter(scalar.value)
    case 0x41...0x5A: .letter(scalar.value + 0x20)
    case 0..<0xAA: .gap
    default: rareKind(of: scalar)
    }
  }

  private static func rareKind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0xDF...0xF6, 0xF8...0xFF, 0x430...0x45F: return .letter(scalar.value)
    case 0xC0...0xD6, 0xD8...0xDE, 0x410...0x42F: return .letter(scalar.value + 0x20)
    // The soft hyphen, joiners, marks of direction; Arabic's stretching and its short vowels.
    case 0xAD, 0x200C...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x640, 0x64B...0x652:
      return .nothing
    case 0x2000...0x206F, 0x3000...0x3004, 0x3008...0x3020, 0x30A0, 0x30FB: return .gap
    case 0x3400...0x4DBF, 0x4E00...0x9FFF: return .sign(scalar.value)
    case 0xAC00...0xD7A3: return .letter(scalar.value)
    default: return otherKind(of: scalar)
    }
  }

  private static func otherKind(of scalar: Unicode.Scalar) -> Kind {
    let properties = scalar.properties
    if properties.isAlphabetic || properties.numericType != nil {
      if scalar.isOfScriptWithoutSpaces { return .sign(scalar.value) }
      guard properties.changesWhenLowercased else { return .letter(scalar.value) }
      return .letter(properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value)
    }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark:
      return scalar.isOfScriptWithoutSpaces ? .nothing : .mark(scalar.value)
    case .format: return .nothing
    default: return .gap
    }
  }
}

extension Unicode.Scalar {
  /// Thai and Lao, Myanmar, Khmer, Kana, and Han.
  fileprivate var isOfScriptWithoutSpaces: Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x30FF, 0x31F0...0x31FF,
      0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x1B000...0x1B16F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

extension UInt64 {
  /// The number with its bits spread evenly: the last step of SplitMix64 (Steele, Lea and Flood,
  /// "Fast Splittable Pseudorandom Number Generators", 2014).
  var spread: UInt64 {
    var value = self
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
