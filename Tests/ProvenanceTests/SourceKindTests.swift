import Model
import Testing

@testable import Provenance

@Suite struct SourceKindTests {
  /// What a name tells, whoever wrote it down.
  @Test(arguments: [
    ("people familiar with the matter", SourceKind.anonymous), ("officials", .anonymous),
    ("Officials", .anonymous), ("two senior officials in Kyiv", .anonymous),
    ("Western intelligence officials", .anonymous), ("a person briefed on the report", .anonymous),
    ("the former head of a university’s critics", .unknown), ("university researchers", .anonymous),
    ("leaked documents", .document), ("a UN report", .document),
    ("the minutes of the harbour board", .unknown), ("the ministry", .organisation),
    ("Harbour Office", .organisation), ("University of Ansel", .organisation),
    ("RUSI", .organisation), ("The Evening Post", .outlet), ("a local newspaper", .outlet),
    ("Minister Ada Winter", .person), ("harbour spokesman Tomas Lind", .person),
    ("Ada Winter, a professor of law", .person), ("The harbour board’s leader Tomas Lind", .person),
    ("General Electric", .organisation), ("Senate Majority Leader Tomas Lind", .person),
    ("the president’s", .unknown), ("Bank of Ansel, a lender", .organisation),
    ("Doctors Without Borders", .unknown), ("Friends of the Earth", .unknown),
    ("Officials in Ansel", .anonymous), ("Residents who asked not to be named", .anonymous),
    ("Ada Winter", .unknown), ("", .unknown), ("  ", .unknown), ("…", .unknown), ("李明", .unknown),
  ])
  func aNameTellsItsKind(name: String, kind: SourceKind) {
    #expect(SourceKind(toldBy: name) == kind)
  }
}
