import Foundation
import TestSupport
import Testing

@testable import CLI

/// An option with an empty value: `--note=`.
@Suite struct ArgumentsTests {
  private func check(_ arguments: String..., becomes expected: [String]) throws {
    let spelled = try Arguments.spelledOut(arguments, of: PapersCommand.definitions)
    #expect(spelled == expected)
  }

  @Test func anEmptyValueIsAnArgumentOfItsOwn() throws {
    try check(
      "edit", "a", "m", "--note=", "--tag=x",
      becomes: ["edit", "a", "m", "--note", "", "--tag=x"])
    try check(
      "correct", "a", "--byline=", "--title=", "--byline=x=",
      becomes: ["correct", "a", "--byline", "", "--title", "", "--byline=x="])
    try check("list", "--json", "--tag=", becomes: ["list", "--json", "--tag", ""])
    try check("themes", "preview", "--size=", becomes: ["themes", "preview", "--size", ""])
    try check("--library=", becomes: ["--library", ""])
  }

  @Test func whatIsAValueStaysAsItIs() throws {
    try check(
      "mark", "a", "--quote", "--x=", "--note=",
      becomes: ["mark", "a", "--quote", "--x=", "--note", ""])
    try check(
      "edit", "a", "m", "--note", "--json", "--tag=",
      becomes: ["edit", "a", "m", "--note", "--json", "--tag", ""])
    try check("show", "--version", "--x=", "a", becomes: ["show", "--version", "--x=", "a"])
    try check("--library", "--x=", "a", becomes: ["--library", "--x=", "a"])
    try check("show", "--", "--note=", becomes: ["show", "--", "--note="])
    try check("show", "--=", "=", "a=", becomes: ["show", "--=", "=", "a="])
  }

  @Test func whatWasTypedIsSaidOnce() throws {
    let bench = try Sandbox(articles: [:])
    let wrong: [(arguments: [String], words: String)] = [
      (["sources", "add", "x", "--date", "soon"], "postil: --date: 'soon' is no date: "),
      (["claims", "add", "x", "--date", "it's"], "postil: --date: 'it's' is no date: "),
      (["tags", "add", "x", "--colour", "red"], "postil: --colour: 'red' is no colour such as"),
      (["tags", "add", "a//b"], "postil: <tag>: 'a//b' has an empty level"),
      (["correct", "x", "--published", "soon"], "postil: --published: 'soon' is no date: "),
    ]
    for one in wrong { try bench.run(one.arguments).expectFailure(one.words, status: 64) }
    let others = [
      "The value 'a' is invalid for '--as <kind>'. Please provide one of 'claim' and 'cue'.",
      "The value 'a", "Unknown option '--a'",
    ]
    for message in others { #expect(Arguments.saidOnce(message) == message) }
  }

  @Test func anEmptyNoteTakesItAway() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let made = try bench.run(
      "mark", "the-quay", "--as", "claim", "--quote=leaks, the", "--note=", "--tag=old")
    let mark = try #require(made.lines.first)
    func fields() throws -> (note: String?, tags: [String]?) {
      let object = try #require(try bench.run("marks", "--json").objects().first)
      return (object["note"] as? String, object["tags"] as? [String])
    }
    #expect(try fields().note ?? "" == "" && fields().tags == ["old"])
    try bench.run("edit", "the-quay", mark, "--note=Ask").expectDone()
    #expect(try fields().note == "Ask")
    try bench.run("edit", "the-quay", mark, "--note=", "--tag=new").expectDone()
    #expect(try fields().note ?? "" == "" && fields().tags == ["new", "old"])
  }

  @Test func anEmptyFieldIsUnknown() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let library = bench.path + "/lib"
    try bench.run("correct", "the-quay", "--title=", "--library", library).expectDone()
    try bench.run("correct", "the-quay", "--byline=", "--byline=Ada").expectDone()
    let listed = try bench.run("correct", "the-quay", "--json").objects()
    #expect(listed.map { $0["field"] as? String } == ["title", "byline"])
    #expect(listed.map { $0["values"] as? [String] } == [[], ["Ada"]])
    #expect(try bench.run("list", "--library=").status == 64)
    #expect(try bench.run("mark", "the-quay", "--as=", "--range=0:3").status == 64)
  }
}
