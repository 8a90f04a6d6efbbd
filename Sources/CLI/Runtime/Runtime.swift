import Model
import Storage

/// The place where the reader's effects run.
enum Runtime {
  /// Opens the reader on the first of the articles, or on the list where there is none.
  @MainActor static func read(
    _ articles: [ID<Article>], of library: Library, in session: inout Session
  ) async throws(CommandError) {
    throw .file("the reader", reason: "not in this build yet")
  }
}
