/// Korean syllables spelt letter by letter, which terminals do not put together.
enum Hangul {
  /// The one scalar for a cluster of conjoining letters: Unicode Standard 15.0, section 3.12.
  static func syllable(_ cluster: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    let letters = Array(cluster.prefix(3)).map { Int($0.value) }
    guard letters.count >= 2, (0x1100...0x1112).contains(letters[0]),
      (0x1161...0x1175).contains(letters[1])
    else { return nil }
    let tail = letters.count > 2 && (0x11A8...0x11C2).contains(letters[2]) ? letters[2] - 0x11A7 : 0
    return Unicode.Scalar(
      UInt32(0xAC00 + ((letters[0] - 0x1100) * 21 + letters[1] - 0x1161) * 28 + tail))
  }
}
