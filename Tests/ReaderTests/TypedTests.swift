import Model
import Screen
import TestSupport
import Testing

@testable import Reader

/// Signs that came together are what the keys would be, one by one.
@Suite struct TypedTests {
  /// The keys that open a prompt, and a sign in it where only then all signs go into the text.
  static let prompts = ["/", "g/", "q/", "v/", ":", "t", "i", "a", "gc", "T", "o", "g=ti⏎", "r"]

  @Test(arguments: prompts)
  func aPasteWithoutBracketsIsTyped(_ prompt: String) throws {
    let texts = ["crack", "?a", "  the mole ", "e\u{301}\u{202E}x", "1B2", "gates tag:x -\"a b\""]
    for text in texts {
      var (one, other) = (Scene(), Scene())
      try one.press(prompt)
      try other.press(prompt)
      for sign in text { one.send(.input(.key(KeyEvent(.character(sign))))) }
      // As the runtime does: what is no text yet is a key.
      var rest = text[...]
      while !other.state.takesSigns, let sign = rest.popFirst() {
        other.send(.input(.key(KeyEvent(.character(sign)))))
      }
      if !rest.isEmpty { other.send(.typed(Array(rest))) }
      #expect(one.screen == other.screen, "\(prompt) \(text)")
      #expect(one.marks == other.marks)
      #expect(one.state.mode == other.state.mode, "\(prompt) \(text)")
    }
  }

  @Test func whatIsTypedTogetherIsLookedForOnce() throws {
    var scene = Scene()
    try scene.press("g/")
    let before = scene.effects.count
    scene.send(.typed(Array("the harbour board")))
    let searches = scene.effects.dropFirst(before).filter {
      if case .search = $0 { true } else { false }
    }
    #expect(searches.count == 1)
    #expect(scene.state.takesSigns)
  }

  /// Whatever sign goes into a text leaves it open.
  @Test func noSignClosesAText() throws {
    for prompt in Self.prompts {
      var scene = Scene()
      try scene.press(prompt)
      for value in 0x20..<0x7F {
        guard scene.state.takesSigns, let scalar = Unicode.Scalar(value) else { continue }
        scene.send(.input(.key(KeyEvent(.character(Character(scalar))))))
        #expect(scene.state.takesSigns, "\(prompt) \(scalar)")
      }
    }
  }
}
