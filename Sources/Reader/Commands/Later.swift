/// Commands that are to come: their keys are kept, and say so.
extension Command {
  static let export = later(
    "export", "Export the marks", instead: "`postil export` does it on the command line")

  private static func later(
    _ name: String, _ summary: String, group: CommandGroup = .rest,
    instead: String = "it comes in a later version"
  ) -> Command {
    Command(name, summary, group: group, disabled: { _ in "not yet: \(instead)" }) { _, _ in [] }
  }
}
