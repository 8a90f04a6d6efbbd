/// Bytes as mails carry them (RFC 2045, section 6).
enum TransferEncoding {
  /// What was carried, and how many signs did not belong there: they are left out of base64, and
  /// stay in quoted-printable.
  static func decode(_ bytes: [UInt8], _ name: String) -> (bytes: [UInt8], errors: Int) {
    switch name.collapsed.lowercased() {
    case "quoted-printable": quotedPrintable(bytes)
    case "base64": base64(bytes)
    default: (bytes, 0)
    }
  }

  /// Section 6.7. White space at the ends of lines was added on the way.
  static func quotedPrintable(_ bytes: [UInt8]) -> (bytes: [UInt8], errors: Int) {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var (index, errors) = (0, 0)
    while index < bytes.count {
      let sign = bytes[index]
      index += 1
      guard sign == UInt8(ascii: "=") else {
        if sign == 10 { result.dropBlanks() }
        result.append(sign)
        continue
      }
      if index + 1 < bytes.count, let high = hex(bytes[index]), let low = hex(bytes[index + 1]) {
        result.append(high << 4 | low)
        index += 2
      } else if let next = afterLineEnd(bytes, index) {
        index = next
      } else {
        errors += 1
        result.append(sign)
      }
    }
    return (result, errors)
  }

  /// Where the next line begins, if nothing but blanks stands before the end of this one.
  private static func afterLineEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start
    while index < bytes.count, bytes[index] == 32 || bytes[index] == 9 || bytes[index] == 13 {
      index += 1
    }
    if index == bytes.count { return index }
    return bytes[index] == 10 ? index + 1 : nil
  }

  /// Section 6.8. Padding ends a group, and more may follow, as some programs send it.
  static func base64(_ bytes: [UInt8]) -> (bytes: [UInt8], errors: Int) {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 4 * 3)
    var (group, count, errors) = (UInt32(0), 0, 0)
    for sign in bytes {
      if let value = value(of: sign) {
        group = group << 6 | UInt32(value)
        count += 1
        if count == 4 {
          result += [UInt8(group >> 16 & 255), UInt8(group >> 8 & 255), UInt8(group & 255)]
          (group, count) = (0, 0)
        }
      } else if sign == UInt8(ascii: "=") {
        append(group, count, to: &result)
        (group, count) = (0, 0)
      } else if ![9, 10, 13, 32].contains(sign) {
        errors += 1
      }
    }
    append(group, count, to: &result)
    return (result, errors)
  }

  private static func append(_ group: UInt32, _ count: Int, to result: inout [UInt8]) {
    if count >= 2 { result.append(UInt8(group >> (count == 2 ? 4 : 10) & 255)) }
    if count == 3 { result.append(UInt8(group >> 2 & 255)) }
  }

  private static func value(of sign: UInt8) -> UInt8? {
    switch sign {
    case 0x41...0x5A: sign - 0x41
    case 0x61...0x7A: sign - 0x61 + 26
    case 0x30...0x39: sign - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }

  /// `%C3%A9` of RFC 2231.
  static func percent(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = hex(bytes[index + 1]), let low = hex(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static func hex(_ sign: UInt8) -> UInt8? {
    switch sign {
    case 0x30...0x39: sign - 0x30
    case 0x41...0x46: sign - 0x41 + 10
    case 0x61...0x66: sign - 0x61 + 10
    default: nil
    }
  }
}

extension [UInt8] {
  /// Takes the blanks at the end away, before a line feed.
  fileprivate mutating func dropBlanks() {
    let isReturn = last == 13
    if isReturn { removeLast() }
    while last == 32 || last == 9 { removeLast() }
    if isReturn { append(13) }
  }
}
