import Model
import Testing

@testable import Text

@Suite struct LineBreakTests {
  /// Lines of LineBreakTest.txt, counted from 1, that our rules deliberately do not meet.
  private let knownDifferences: Set<Int> = []

  @Test func unicodeLineBreakTest() {
    guard let lines = UnicodeData.lines(of: "auxiliary/LineBreakTest.txt") else { return }
    var failing: Set<Int> = []
    var count = 0
    for (number, line) in zip(1..., lines) {
      guard let (scalars, breaks) = UnicodeData.breaks(line) else { continue }
      count += 1
      let text = ScalarText(scalars: scalars)
      let found = LineBreaks.opportunities(of: text, in: text.whole).map(\.offset.value)
      if found + [text.count] != breaks { failing.insert(number) }
    }
    #expect(count > 7000)
    #expect(failing.subtracting(knownDifferences).sorted() == [], "fail without being listed")
    #expect(knownDifferences.subtracting(failing).sorted() == [], "listed, but pass")
  }

  /// The committed table against the file that it was written from, first and last of each line.
  @Test func tableIsThatOfTheFile() {
    guard let lines = UnicodeData.lines(of: "LineBreak.txt") else { return }
    let resolved = ["AI": "AL", "SG": "AL", "XX": "AL", "CJ": "NS"]
    let samples: [(String, LineBreakClass)] = [
      ("AL", .alphabetic), ("BA", .breakAfter), ("CM", .combining), ("EX", .exclamation),
      ("GL", .glue), ("HL", .hebrew), ("H3", .hangulLVT), ("IN", .inseparable), ("NS", .nonStarter),
      ("NU", .numeric), ("PR", .prefix), ("PO", .postfix), ("QU", .quotation),
      ("RI", .regionalIndicator), ("EM", .emojiModifier),
    ]
    let known = Dictionary(uniqueKeysWithValues: samples)
    var count = 0
    for line in lines {
      let fields = line.prefix { $0 != "#" }.split(separator: ";")
      guard fields.count == 2 else { continue }
      let name = String(fields[1].prefix { $0.isLetter || $0.isNumber })
      guard let expected = known[resolved[name] ?? name] else { continue }
      for hex in fields[0].split(separator: ".") {
        guard let scalar = UnicodeData.scalar(hex) else { continue }
        count += 1
        #expect(LineBreakClasses.unicode(scalar) == expected, "\(hex) is \(name)")
      }
    }
    #expect(count > 2000)
  }

  /// Checks the places to break a text, marked with |, or with ‖ where the break must be.
  private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    var scalars: [Unicode.Scalar] = []
    var expected: [LineBreak] = []
    for scalar in marked.unicodeScalars {
      if scalar == "|" || scalar == "‖" {
        let offset = ScalarOffset(scalars.count)
        expected.append(LineBreak(offset: offset, isMandatory: scalar == "‖"))
      } else {
        scalars.append(scalar)
      }
    }
    let text = ScalarText(scalars: scalars)
    let found = LineBreaks.opportunities(of: text, in: text.whole)
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  @Test func prose() {
    check("")
    check("Prices |rose |by |$3.50 |(or |4.5%) |— |well-|known.")
    check("one\n‖two\r\n‖three\u{2028}‖four")
    check("“Why?” |he |asked |(twice).")
    check("no\u{A0}break |zero\u{200B}|width")
    check("今|天|很|好。|你|呢？")
    check("👍🏽|🇩🇪|🇫🇷|👩‍👩‍👧")
    check("http://|example.org/|a |and/|or")
  }
}
