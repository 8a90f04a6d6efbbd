/// What a server said when the bytes of an article were fetched: kept with the original, for what
/// a page says may change with who asks and when.
package struct Response: Hashable, Sendable {
  /// A field of the response's head, as the server sent it, cleaned of control characters.
  package struct Header: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The status code of HTTP (RFC 9110, section 15): 200.
  package let status: Int
  /// The address that answered, after all redirects.
  package let address: String
  /// In the order in which they came, without those that would let a reader of the library pass for
  /// its owner (`Set-Cookie`).
  package let headers: [Header]

  package init(status: Int, address: String, headers: [Header]) {
    self.status = status
    self.address = address
    self.headers = headers
  }

  /// The value of the first field of that name, in whatever case (RFC 9110, section 5.1).
  package func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}
