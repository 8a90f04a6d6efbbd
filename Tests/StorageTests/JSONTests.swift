import Testing

@testable import Storage

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
    check(Array("99999999999999999999".utf8), at: "line 1, column 1")
    check(Array("nul".utf8), at: "line 1, column 1")
    check(Array((String(repeating: "<", count: 7) + " ours").utf8), at: "line 1, column 1")
  }

  @Test func depthIsLimited() {
    let deep = String(repeating: "[", count: 100_000)
    check(Array(deep.utf8), at: "line 1, column 129")
  }

  @Test func filesHaveOneForm() throws {
    let json = try JSON.parse(Array(#"{"b":[],"a":{"y":[1,{}],"x":"s/t"}}"#.utf8))
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
    #expect(String(decoding: json.fileBytes, as: UTF8.self) == expected)
    #expect(
      String(decoding: json.lineBytes, as: UTF8.self) == #"{"a":{"x":"s/t","y":[1,{}]},"b":[]}"#)
  }

  @Test func nothingWrittenCommandsATerminal() throws {
    let hostile = JSON.string("a\u{1B}[2J\u{9B}2J\u{7F}\u{202E}b\u{2028}é😀")
    let written = String(decoding: hostile.lineBytes, as: UTF8.self)
    #expect(written == #""a\u001b[2J\u009b2J\u007f\u202eb\u2028é😀""#)
    #expect(try JSON.parse(hostile.lineBytes) == hostile)
  }

  @Test func scalarsOfEveryPlaneSurvive() throws {
    let values = Array(0..<0x2200) + Array(stride(from: 0x2200, through: 0x10FFFF, by: 97))
    let scalars = values.compactMap { Unicode.Scalar(UInt32($0)) }
    let all = JSON.string(String(String.UnicodeScalarView(scalars)))
    #expect(try JSON.parse(all.fileBytes) == all)
  }
}
