extension Description {
  /// The description as ncurses takes it from an environment variable: `hex:` and the compiled
  /// form of term(5) with 32-bit numbers ("Extended Number Format"), and the flags that are in no
  /// table ("Extended Storage Format").
  var compiled: String {
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = (body + extensionBody).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return "hex:" + String(decoding: bytes, as: UTF8.self)
  }

  private var body: [UInt8] {
    let name = Array(names.utf8) + [0]
    let flagBytes = flags.map { UInt8($0 ? 1 : 0) }
    let (offsets, table) = Self.table(of: strings)
    let header = [0o1036, name.count, flags.count, numbers.count, strings.count, table.count]
    let start = header.flatMap(Self.short) + name + flagBytes
    return start + Self.padding(start.count) + numbers.flatMap(Self.long) + offsets + table
      + Self.padding(table.count)
  }

  private var extensionBody: [UInt8] {
    let names = extendedFlags.map { Array($0.utf8) as [UInt8]? }
    let (offsets, table) = Self.table(of: names)
    let header = [names.count, 0, 0, names.count, table.count]
    let flagBytes = names.map { _ in 1 as UInt8 }
    return header.flatMap(Self.short) + flagBytes + Self.padding(flagBytes.count) + offsets + table
  }

  /// The strings one after another, each ended by zero, and where each begins: -1 for none.
  private static func table(of strings: [[UInt8]?]) -> (offsets: [UInt8], table: [UInt8]) {
    var offsets: [UInt8] = []
    var table: [UInt8] = []
    for string in strings {
      offsets += short(string == nil ? -1 : table.count)
      if let string { table += string + [0] }
    }
    return (offsets, table)
  }

  private static func padding(_ count: Int) -> [UInt8] { count % 2 == 0 ? [] : [0] }

  private static func short(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  private static func long(_ value: Int32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
