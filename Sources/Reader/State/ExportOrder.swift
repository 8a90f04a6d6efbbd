package import Model

/// Marks that are to be written into a file.
package struct ExportOrder: Hashable, Sendable {
  package let articles: [ID<Article>]
  /// The format's name.
  package let format: String
  /// As it was typed; relative to the folder where the program was started.
  package var path: String
  /// Whether a file that is there is replaced.
  package var replaces: Bool

  package init(
    _ articles: [ID<Article>], format: String, path: String = "", replaces: Bool = false
  ) {
    (self.articles, self.format) = (articles, format)
    (self.path, self.replaces) = (path, replaces)
  }
}

/// A format that marks go out in.
package struct ExportChoice: Hashable, Sendable {
  package let name: String
  /// One line.
  package let summary: String
  /// Of a file, without the dot.
  package let ending: String

  package init(_ name: String, summary: String, ending: String) {
    (self.name, self.summary, self.ending) = (name, summary, ending)
  }
}
