/// Addresses of pages.
enum Address {
  /// The address that a line consists of.
  static func ofLine(_ text: String) -> String? {
    let line =
      text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
    return isAddress(line) ? line : nil
  }

  static func isAddress(_ text: String) -> Bool {
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return false }
    return text.utf8.count <= 2048 && !text.unicodeScalars.contains { $0.isSpace }
      && text.utf8.count > 10
  }
}
