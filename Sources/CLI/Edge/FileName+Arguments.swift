#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileName {
  /// The arguments of the process byte for byte, without the program's name. Swift's own have U+FFFD
  /// in place of what is no UTF-8, and no file is called that.
  static func arguments() -> [FileName] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { CommandLine.unsafeArgv[$0] }.map { argument in
      let bytes = UnsafeRawBufferPointer(start: argument, count: strlen(argument))
      return FileName(bytes: bytes)
    }
  }

  /// Of an argument that is an option with its value, `--from=list`, the value; else the argument.
  var value: FileName {
    let equals = UInt8(ascii: "=")
    guard hasPrefix("--"), let value = parted(behind: equals) else { return self }
    return value
  }
}
