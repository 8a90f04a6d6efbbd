import Testing

import JSON

@Suite struct JSONTests {
  private func check(
    _ text: String, _ expected: JSON, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(try JSON.parse(Array(text.utf8)) == expected, sourceLocation: sourceLocation)
  }

  private func check(
    _ bytes: [UInt8], at place: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let flaw = #expect(throws: Flaw.self, sourceLocation: sourceLocation) {
      try JSON.parse(bytes)
    }
    #expect(flaw?.place == place, sourceLocation: sourceLocation)
  }

  @Test func valuesAreRead() throws {
    try check(" null ", .null)
    try check("[true,false]", .array([.bool(true), .bool(false)]))
    try check("-12", .integer(-12))
    try check("0.5e+3", .fraction("0.5e+3"))
    try check("99999999999999999999", .fraction("99999999999999999999"))
    try check("-0", .fraction("-0"))
    try check("0", .integer(0))
    try check("[]", .array([]))
    try check("{}", .object([]))
    try check(
      "{\"b\": 1, \"a\": \"x\"}",
      .object([.init(key: "b", value: .integer(1)), .init(key: "a", value: .string("x"))]))
  }

  @Test func textsAreRead() throws {
    try check(#""a\"\\\/\b\f\n\r\t""#, .string("a\"\\/\u{8}\u{C}\n\r\t"))
    try check(#""\u00e9\u20AC""#, .string("é€"))
    try check(#""\ud83d\ude00!""#, .string("😀!"))
    try check("\"héllo 😀\"", .string("héllo 😀"))
  }

  @Test func flawsTellTheirPlace() {
    check(Array("".utf8), at: "line 1, column 1")
    check(Array("{\n  \"a\": 01\n}".utf8), at: "line 2, column 8")
    check(Array("[1,]".utf8), at: "line 1, column 4")
    check(Array("[1 2]".utf8), at: "line 1, column 4")
    check(Array("[1] 2".utf8), at: "line 1, column 5")
    check(Array("\"abc".utf8), at: "line 1, column 5")
    check(Array("\"a\nb\"".utf8), at: "line 1, column 3")
    check(Array("{\"a\": 1, \"a\": 2}".utf8), at: "line 1, column 10")
    check(Array(#""\ud83d""#.utf8), at: "line 1, column 4")
    check(Array(#""\ude00""#.utf8), at: "line 1, column 4")
    check(Array(#""\x""#.utf8), at: "line 1, column 3")
    check([0x22, 0xC3, 0x28, 0x22], at: "line 1, column 2")
    check(Array("nul".utf8), at: "line 1, column 1")
    check(Array((String(repeating: "<", count: 7) + " ours").utf8), at: "line 1, column 1")
  }

  @Test func depthIsLimited() {
    let deep = String(repeating: "[", count: 100_000)
    check(Array(deep.utf8), at: "line 1, column 129")
  }

  @Test func keysKeepTheirOrderUnlessTheyAreSorted() throws {
    let text = #"{"b":[],"a":{"y":[1,{}],"x":"s/t"}}"#
    let json = try JSON.parse(Array(text.utf8))
    #expect(json.line == text)
    #expect(json.sorted.line == #"{"a":{"x":"s/t","y":[1,{}]},"b":[]}"#)
    let expected = """
      {
        "a": {
          "x": "s/t",
          "y": [
            1,
            {}
          ]
        },
        "b": []
      }

      """
    #expect(json.sorted.indented == expected)
  }

  @Test func aRecordLeavesOutWhatIsNil() {
    let record = JSON.record([
      "b": .strings(["x"]), "a": nil, "n": .orNull(nil), "t": .orNull("y"), "f": .bool(false),
      "d": .fraction("0.5"), "i": .integer(-3),
    ])
    #expect(record.line == #"{"b":["x"],"n":null,"t":"y","f":false,"d":0.5,"i":-3}"#)
  }

  @Test func nothingWrittenCommandsATerminal() throws {
    let hostile = JSON.string("a\"\\\n\r\t\u{1B}[2J\u{9B}2J\u{7F}\u{61C}\u{202E}b\u{2028}é東😀")
    #expect(
      hostile.line
        == #""a\"\\\n\r\t\u001b[2J\u009b2J\u007f\u061c\u202eb\u2028é東😀""#)
    let key = JSON.record(["\u{1B}[2J": .integer(1)])
    #expect(key.line == #"{"\u001b[2J":1}"#)
  }

  @Test func scalarsOfEveryPlaneSurvive() throws {
    let values = Array(0..<0x2200) + Array(stride(from: 0x2200, through: 0x10FFFF, by: 97))
    let scalars = values.compactMap { Unicode.Scalar(UInt32($0)) }
    let written = JSON.string(String(String.UnicodeScalarView(scalars))).indented
    guard case .string(let read) = try JSON.parse(Array(written.utf8)) else {
      throw Flaw("is no text")
    }
    #expect(read.unicodeScalars.elementsEqual(scalars))
    for scalar in written.dropLast().unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      #expect(
        !isControl && !scalar.properties.isBidiControl, "U+\(String(scalar.value, radix: 16))")
    }
  }
}
