import Model
import Reader
import Testing

@Suite struct PickerTests {
  private func check(
    _ typed: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let names = ["denial", "first-hand", "gates/4", "sea gate", "Lind & Sons"]
    var picker = Picker(
      .palette, title: "", choices: names.map { Choice($0, label: "#" + $0) }, takesNew: true)
    picker.query.insert(typed)
    let lines = picker.lines.map { line in
      if case .new(let name) = line { "new: \(name)" } else { line.value }
    }
    #expect(lines == expected, sourceLocation: sourceLocation)
  }

  @Test func whatCannotBeDoneToABlockIsNotChosenFirst() throws {
    var scene = Scene()
    try scene.press("/cracks⏎=split")
    guard case .picking(let picker) = scene.state.mode else {
      Issue.record("no list is open")
      return
    }
    let isAvailable = picker.lines.map { line in
      if case .choice(let choice) = line { choice.disabled == nil } else { true }
    }
    try #require(isAvailable.contains(true) && isAvailable.contains(false), "\(picker.lines)")
    #expect(isAvailable[picker.selected])
  }

  @Test func nothingTypedShowsAll() {
    check("", ["denial", "first-hand", "gates/4", "sea gate", "Lind & Sons"])
  }

  @Test func whatBeginsTheSameComesBeforeTheNewName() {
    check("gate", ["gates/4", "new: gate", "sea gate"])
    check("lin", ["Lind & Sons", "new: lin"])
  }

  @Test func wordsTypedWholeComeBeforeLongerNames() {
    check("lind", ["new: lind", "Lind & Sons"])
    check("sea", ["new: sea", "sea gate"])
    check("sea g", ["sea gate", "new: sea g"])
    check("first", ["new: first", "first-hand"])
  }

  @Test func whatHoldsTheLettersElsewhereComesAfterIt() {
    check("hand", ["new: hand", "first-hand"])
    check("son lin", ["new: son lin", "Lind & Sons"])
    check("en", ["new: en", "denial"])
    check("zzz", ["new: zzz"])
  }

  @Test func aKnownNameIsNotOfferedAsNew() {
    check("denial", ["denial"])
    check("DENIAL", ["denial"])
  }

  @Test func aKnownNameTypedWholeComesBeforeLongerOnes() {
    var picker = Picker(
      .palette, title: "", choices: ["gates/4", "Gates"].map { Choice($0) }, takesNew: true)
    picker.query.insert("gates")
    #expect(picker.current?.value == "Gates")
  }

  @Test(arguments: [
    ("China", "China"), ("chi", "China Daily"), ("China D", "China Daily"),
    ("The New", "The New York Times"), ("york", "The New York Times"), ("Rutte", "Mark Rutte"),
    ("Mark", "Mark Rutte"), ("Ash", "Ashgrove"), ("Grove", "Grove"), ("Tarn", "Tarn"),
  ])
  func aNameOfTheTextStandsBeforeALongerOne(typed: String, first: String) {
    let names = ["China Daily", "The New York Times", "Mark Rutte", "Ashgrove", "Tarn Post"]
    var picker = Picker(.palette, title: "", choices: names.map { Choice($0) }, takesNew: true)
    picker.text = ScalarText(
      "The New York Times has it from China; Tarn Post and China Daily from Tarn.")
    picker.query.insert(typed)
    #expect(picker.current?.value == first)
    #expect(picker.lines.contains(.new(typed)))
  }
}
