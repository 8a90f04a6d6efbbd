import Reader
import Screen
import Testing

@Suite struct KeymapTests {
  @Test func everyRowOfTheTableIsABinding() {
    let rows = Keymap.table.split(separator: "\n")
    let keys = rows.map { $0.split(separator: "|").last?.split(separator: ",").count ?? 0 }
    #expect(Keymap.standard.bindings.count == keys.reduce(0, +))
  }

  @Test func everyBindingNamesACommand() {
    for binding in Keymap.standard.bindings {
      #expect(Commands.named[binding.command] != nil, "\(binding.command)")
    }
    for view in Keymap.views { #expect(Commands.named[view] != nil, "\(view)") }
  }

  @Test func everyCommandHasASummaryAKeyAndItsOwnName() {
    #expect(Set(Commands.all.map(\.name)).count == Commands.all.count)
    for command in Commands.all {
      #expect(!command.summary.isEmpty && !command.summary.hasSuffix("."), "\(command.name)")
      let isView = Keymap.views.contains(command.name)
      #expect(isView || !Keymap.standard.keys(of: command.name).isEmpty, "\(command.name)")
    }
  }

  @Test func noKeyMeansTwoThings() {
    var seen: Set<String> = []
    for binding in Keymap.standard.bindings {
      let name = "\(binding.mode.rawValue) \(binding.label)"
      #expect(seen.insert(name).inserted, "\(name) is bound twice")
    }
  }

  /// A key that is a command and the beginning of another would never reach the other.
  @Test func noCommandHidesALongerOne() {
    for short in Keymap.standard.bindings {
      for long in Keymap.standard.bindings where short.mode == long.mode {
        let hides = long.keys.count > short.keys.count && long.keys.starts(with: short.keys)
        #expect(!hides, "\(short.label) hides \(long.label)")
      }
    }
  }

  @Test(arguments: [
    "h j k l w b e 0 $ ( ) { } [[ ]] gg G ^D ^U ^F ^B Space / n N ^O ^I m ' v V o c s H a t i I r",
    "d Tab S-Tab Enter z = u ^R O y E T M : ? q 1 2 3 4 5 6",
  ])
  func everyKeyOfTheDesignIsBound(_ keys: String) {
    let bound = Set(Keymap.standard.bindings.map(\.label)).union((1...6).map(String.init))
    for key in keys.split(separator: " ") { #expect(bound.contains(String(key)), "\(key)") }
  }

  @Test func helpNamesEveryCommandAndKey() throws {
    let page = KeyPage.markdown()
    for command in Commands.all { #expect(page.contains("`\(command.name)`")) }
    for binding in Keymap.standard.bindings {
      #expect(page.contains(binding.label), "\(binding.label)")
    }
    var scene = Scene(columns: 120, rows: 400)
    try scene.press("?")
    let screen = scene.screen
    for command in Commands.all {
      let words = Keymap.standard.spelled(command.summary)
      #expect(screen.contains(words), "\(command.name)")
    }
  }
}
