import Model
import Screen
import Testing

@testable import Reader

/// No key is silent: in each view each does something, or the foot says why not.
@Suite struct EveryKeyTests {
  /// A scene whose state is looked at.
  private struct Seen {
    let name: String
    var scene: any Watched

    /// The state without what every key changes, and without what is said.
    var bare: State {
      var state = scene.state
      state.status = Status()
      state.saving.seenTicket = state.saving.lastTicket
      state.saving.stepFailure = nil
      return state
    }
  }

  private func seen(
    _ name: String, _ scene: some Watched, _ keys: [String] = []
  ) throws -> Seen {
    var scene = scene
    for keys in keys { try scene.pressAndWait(keys) }
    return Seen(name: name, scene: scene)
  }

  private func all() throws -> [Seen] {
    let reading = ["gg", "G", "/Divers⏎", "/denied⏎ctleak⏎", "v", "vw", "VG", "Sclaim⏎⏎", "F"]
      .map { ($0, [$0]) }
    let library = [
      ("articles", [String]()), ("last article", ["G"]), ("no article", ["/zzzzz⏎"]),
      ("claims", ["3"]), ("last claim", ["3", "G"]), ("chains", ["3", "⏎"]),
      ("no claim", ["3", "/zzzzz⏎"]), ("sources", ["4"]), ("record", ["4", "⏎"]),
      ("last source", ["4", "G"]), ("tags", ["5"]), ("no orphans", ["6"]),
    ]
    return try reading.map { try seen("reader " + $0, Scene(), $1) }
      + [
        seen("edges", Scene(), ["/denied⏎vwcx"]),
        seen("short text", Scene([(.paragraph, "Nobody.")])),
      ] + library.map { try seen($0, LibraryScene(), $1) }
      + [
        seen("empty library", LibraryScene([])), seen("no claims", LibraryScene([]), ["3"]),
        seen("no sources", LibraryScene([]), ["4"]), seen("tagged", tagged(), ["5", "⏎"]),
        seen("orphans", OrphanScene(), ["6"]), seen("last orphan", OrphanScene(), ["6", "G"]),
        seen("placing", OrphanScene(), ["6", "v"]),
        seen("beside", BesideScene(), ["gd⏎"]),
        seen("results", SearchScene(), ["g/survey⏎"]),
        seen("no results", SearchScene(), ["g/zzzzz⏎"]),
      ]
  }

  private func tagged() -> LibraryScene {
    LibraryScene([LibraryScene.Told("Tide", nil, "The mole is cracked.", tags: ["mole"])])
  }

  @Test func eachDoesSomethingOrSaysWhyNot() throws {
    var (silent, count): ([String], Int) = ([], 0)
    for seen in try all() {
      let modes = seen.scene.state.keyModes
      for binding in Keymap.standard.bindings
      where Keymap.standard.find(binding.keys, in: modes) == .command(binding.command) {
        // Where nothing is to be redrawn or stopped, nothing is.
        guard !["redraw", "suspend"].contains(binding.command) else { continue }
        var after = seen
        after.scene.state.status = Status()
        let effects = after.scene.effects.count
        for key in binding.keys { after.scene.send(.input(.key(key))) }
        count += 1
        let says = !after.scene.state.status.text.isEmpty
        guard !says, after.scene.effects.count == effects, after.bare == seen.bare else { continue }
        silent.append("\(seen.name): \(binding.label) \(binding.command)")
      }
    }
    #expect(count > 1000, "\(count)")
    let words = silent.joined(separator: ", ")
    #expect(words.isEmpty)
  }
}

/// A scene whose state and effects are seen.
private protocol Watched: Typable {
  var state: State { get set }
  var effects: [Effect] { get }
}

extension Scene: Watched {}
extension LibraryScene: Watched {}
extension OrphanScene: Watched {}
extension BesideScene: Watched {}
extension SearchScene: Watched {}
