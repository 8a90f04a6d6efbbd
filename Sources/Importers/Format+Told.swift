extension Format {
  /// The format that the content shows, where the name says nothing or says plain text.
  static func told(by text: String, named: Format?) -> Format {
    named ?? .text
  }
}
