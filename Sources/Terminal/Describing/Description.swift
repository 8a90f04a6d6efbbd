internal import CNcurses

/// A terminal's description, as terminfo has it.
struct Description: Hashable, Sendable {
  var names: String
  var flags: [Bool]
  /// -1 where the terminal hasn't the capability.
  var numbers: [Int32]
  var strings: [[UInt8]?]
  /// Flags outside the tables that are true.
  var extendedFlags: [String]

  /// Nil where the system has no description of that name.
  @MainActor
  init?(named name: String, output: Int32) {
    guard postil_describe(name, output) else { return nil }
    names = name
    flags = (0..<postil_flag_count()).map { postil_flag($0) > 0 }
    numbers = (0..<postil_number_count()).map { postil_number($0) }
    strings = (0..<postil_string_count()).map { index in
      postil_string(index).map { Array(String(cString: $0).utf8) }
    }
    extendedFlags = ["AX", "RGB", "Tc", "XT"].filter { postil_extended_flag($0) }
    postil_forget_description()
  }

  static var stringNames: [String] {
    (0..<postil_string_count()).map { String(cString: postil_string_name($0)) }
  }

  /// How many colours it has, 0 for none.
  var colours: Int { max(0, Int(number("colors") ?? 0)) }
  var takesRGB: Bool { extendedFlags.contains("RGB") || extendedFlags.contains("Tc") }
  /// Whether the cursor can be put anywhere.
  var movesCursor: Bool { string("cup") != nil }

  func number(_ name: String) -> Int32? {
    let index = Int(postil_number_index(name))
    return numbers.indices.contains(index) ? numbers[index] : nil
  }

  func string(_ name: String) -> [UInt8]? {
    let index = Int(postil_string_index(name))
    return strings.indices.contains(index) ? strings[index] : nil
  }
}
