import Testing

@testable import Provenance

@Suite struct PartialDateTests {
  @Test(arguments: [
    ("2025-09-29", "2025-09-30", true), ("2025-09-30", "2025-09-29", false),
    ("2025-09-29", "2025-09-29", nil), ("2025-09-29T23:00", "2025-09-30T01:00", true),
    ("2025-09-29T07:05", "2025-09-29T08:05", nil),
    ("2025-09-29T07:05Z", "2025-09-29T07:05:01Z", true),
    ("2025-09-29T09:05:00+02:00", "2025-09-29T07:05:00Z", nil),
    ("2025-09-29T09:05:00.25+0200", "2025-09-29T08:00 -0030", true),
    ("2025-09-30T01:00:00+10:00", "2025-09-29T20:00:00Z", true),
    ("2025-09-29T7:05z", "2025-09-29 08:05 Z", true), ("2025-09-29T07:05+02", "2025-09-29", nil),
    ("2025", "2026-01", true), ("2025", "2025-09", nil), ("2025-09", "2025-10-01", true),
    ("1969-12-31T23:59:59Z", "1970-01-01T00:00:00Z", true),
  ])
  func whichIsOlder(_ one: String, _ other: String, _ expected: Bool?) throws {
    let (a, b) = (PartialDate(one), PartialDate(other))
    #expect(try #require(a).precedes(try #require(b)) == expected)
    #expect(try #require(b).precedes(try #require(a)) == expected.map { !$0 })
  }

  @Test(arguments: [
    "", "20", "2025-1", "yesterday", "2025-02-30", "29-09-2025", "2025-09-29T", "2025-09-29Tnoon",
  ])
  func whatIsNoDate(_ text: String) { #expect(PartialDate(text) == nil) }
}
