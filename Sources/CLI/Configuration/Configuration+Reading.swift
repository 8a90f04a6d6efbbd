import Model
import Yams

extension Configuration {
  /// The user's file, whether it is there or not; nil where nothing says where their home is.
  static func path(in context: Context) -> String? {
    context.configuration.map { $0 + "/config.yaml" }
  }

  /// The user's configuration. Each key that is wrong is reported with its line, and its default
  /// counts.
  init(context: Context, reporting session: inout Session) {
    let (configuration, wrong) = Self.read(in: context)
    self = configuration
    session.report(wrong)
  }

  /// The user's configuration, and what is wrong with it.
  static func read(in context: Context) -> (Configuration, [WrongLine]) {
    var configuration = Configuration()
    guard let path = path(in: context) else { return (configuration, []) }
    guard let kind = Files.kind(of: path) else {
      return (configuration, Files.lost(path).map { [WrongLine($0)] } ?? [])
    }
    guard kind == .file else {
      return (configuration, [WrongLine(path, reason: "is no file; the defaults hold")])
    }
    do throws(CommandError) {
      let bytes = try Files.read(path)
      guard bytes.count <= largest else {
        return (configuration, [WrongLine(path, reason: "larger than 64 KB; the defaults hold")])
      }
      if let wrong = WrongLine(noText: bytes, path) { return (configuration, [wrong]) }
      let odd = WrongLine(notUTF8: bytes, path).map { [$0] } ?? []
      let wrong = configuration.read(String(decoding: bytes.withoutMark, as: UTF8.self), path: path)
      return (configuration, odd + wrong)
    } catch {
      return (configuration, [WrongLine(error)])
    }
  }

  /// In bytes: some times what says everything that can be said.
  private static let largest = 64 << 10

  /// Takes what the YAML says, and returns what is wrong with it.
  mutating func read(_ yaml: String, path: String) -> [WrongLine] {
    let root: Node?
    do throws(YAMLProblem) { root = try SettledYAML.compose(yaml) } catch {
      return [WrongLine(path, line: error.line, reason: error.reason)]
    }
    guard let root, root.null == nil else { return [] }
    guard let mapping = root.mapping else {
      return [WrongLine(path, reason: "not a list of `key: value` lines")]
    }
    self.path = path
    return mapping.flatMap { key, value in
      take(SettledYAML.Key(key), value).map { WrongLine(path, line: $0, reason: $1) }
    }
  }

  /// What is wrong with an option, and in which lines.
  private mutating func take(_ key: SettledYAML.Key, _ value: Node) -> [(line: Int, String)] {
    if key.name == Self.keysName { return takeKeys(key, value) }
    guard let option = ConfigurationOption.named(key.name) else {
      let names = ConfigurationOption.all.map(\.name) + [Self.keysName]
      return [(key.line, "no key \(key.name.quoted)\(Nearest.question(key.name, among: names))")]
    }
    if key.isRepeated, let first = lines[key.name] {
      return [(key.line, "\(key.name) stands in line \(first) already, which counts")]
    }
    guard option.take(value, &self) else { return [(key.line, option.refusal(of: value))] }
    lines[key.name] = key.line
    return []
  }
}

/// What is wrong with a line of the file, or with the file.
struct WrongLine {
  /// Counted from 1; 0 for the whole file.
  let line: Int
  /// Nil where the file could not be read.
  let path: String?
  let error: CommandError

  init(_ path: String, line: Int? = nil, reason: String) {
    (self.line, self.path) = (line ?? 0, path)
    error = .file(line.map { "\(path):\($0)" } ?? path, reason: reason)
  }

  init(_ error: CommandError) { (line, path, self.error) = (0, nil, error) }
}

extension Node {
  /// The value as it stands in the file, for a line of ours.
  var quoted: String {
    guard let text = string, mapping == nil else { return sequence == nil ? "a mapping" : "a list" }
    return text.isEmpty ? "nothing" : text.quoted
  }
}

extension String {
  /// In quotation marks on a line of ours, shortened where it is long.
  var quoted: String { "“\(Cells.cut(Cells.oneLine(String(prefix(400))), to: 40))”" }
}
