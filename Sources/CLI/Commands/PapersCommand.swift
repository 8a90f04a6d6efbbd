import ArgumentParser

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct PapersCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "papers",
    abstract: "Print a page of the manual or of the documentation.",
    discussion: """
      All are made from the definitions that the program itself goes by.

      Example: postil papers man | man -l -
      """,
    shouldDisplay: false)

  enum Paper: String, CaseIterable, ExpressibleByArgument {
    case man
    case manConfig = "man-config"
    case commands, configuration
  }

  @Argument(help: "The paper.")
  var paper: Paper

  func run(in session: inout Session) throws(CommandError) {
    let root = try Self.definitions()
    switch paper {
    case .man:
      session.write(ManualPage(root: root, version: Postil.configuration.version).text)
    case .manConfig:
      session.write(ConfigurationManual(version: Postil.configuration.version).text)
    case .configuration: session.write(ConfigurationPaper().text)
    case .commands: session.write(CommandsPaper(root: root).text)
    }
  }

  static func definitions() throws(CommandError) -> CommandInfo {
    do {
      return try JSONDecoder().decode(ToolInfo.self, from: Data(Postil._dumpHelp().utf8)).command
    } catch { throw .file("the parser's definitions", reason: "\(error)") }
  }
}
