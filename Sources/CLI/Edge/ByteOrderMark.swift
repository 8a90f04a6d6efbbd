extension [UInt8] {
  /// Without the byte-order mark that some editors write in front of UTF-8 (RFC 3629, 6).
  var withoutMark: ArraySlice<UInt8> {
    starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self[...]
  }
}
