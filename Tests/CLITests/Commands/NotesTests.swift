import TestSupport
import Testing

/// What the importer guessed and left out, for people.
@Suite struct NotesTests {
  private static let mail = """
    From: Ada Tern <ada@quay.example>
    Subject: The quay leaks
    Content-Type: multipart/mixed; boundary=x

    --x
    Content-Type: text/plain

    The quay at Tarn leaks, said the harbour master on Monday. Nobody had told her of it before.
    --x
    Content-Type: image/png
    Content-Disposition: attachment; filename=quay.png

    abc
    --x--
    """

  @Test func notesArePrinted() throws {
    let bench = try Sandbox(articles: ["quay.eml": Self.mail])
    let shown = try bench.run("show", "quay.eml", "--notes")
    shown.expectDone()
    #expect(shown.output.contains("left out: “quay.png”"), "\(shown.output)")
    #expect(!shown.output.contains("The quay at Tarn leaks"))
    let page = "<nav><a href=/>Home of all</a></nav><article><p>\(Sample.quay)</p></article>"
    try bench.write(page, to: "page.html")
    let notes = try bench.run("show", "page.html", "--notes").output
    #expect(notes.contains("“Home of all”: "), "\(notes)")
  }

  @Test func whatIsDoubtfulIsSaidWhenItIsAdded() throws {
    let bench = try Sandbox(articles: [:])
    try bench.write(Self.mail, to: "quay.eml")
    #expect(try bench.terminal("postil add quay.eml").output.contains("left out: “quay.png”"))
    #expect(try !bench.terminal("postil add quay.eml").output.contains("left out: “quay.png”"))
    try bench.write(Sample.ferry, to: "ferry.txt")
    let plain = try bench.terminal("postil add ferry.txt").output
    #expect(plain.split(separator: "\n").count == 1, "\(plain)")
    // A pipe gets lines of what became of each, and no more.
    try bench.write(Self.mail.replacing("Monday", with: "Friday"), to: "other.eml")
    #expect(try bench.run("add", "other.eml").errors == "")
  }
}
