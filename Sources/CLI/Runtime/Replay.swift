import Model
import Screen
import Storage

/// The reader without a terminal.
enum Replay {
  /// Runs the keys of a script and prints the screen.
  @MainActor static func run(
    _ script: [KeyEvent], on articles: [ID<Article>], of library: Library, size: Size,
    printing form: ReplayCommand.Form, in session: inout Session
  ) async throws(CommandError) {
    throw .file("the reader", reason: "not in this build yet")
  }
}
