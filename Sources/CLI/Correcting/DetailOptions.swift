import ArgumentParser
import Model

/// What is known about an article, as somebody puts it right.
struct DetailOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: "The title.")
  var title: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("An author; several may be given.", valueName: "name"))
  var byline: [String] = []

  @Option(parsing: .unconditional, help: "Who published it.")
  var outlet: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The day of publication, 2025-09-29, or the day and time, 2025-09-29T07:05Z.",
      valueName: "date"))
  var published: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("When it was last changed, as for --published.", valueName: "date"))
  var modified: String?

  @Option(parsing: .unconditional, help: "Its address: https:// or http://.")
  var url: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Its language by BCP 47: en, pt-BR.", valueName: "tag"))
  var language: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("The page's own summary.", valueName: "text"))
  var description: String?

  /// The fields that are given, with what they are to hold.
  var texts: [(field: MetadataField, texts: [String])] {
    let given: [(MetadataField, [String]?)] = [
      (.title, title.map { [$0] }), (.byline, byline.isEmpty ? nil : byline),
      (.outlet, outlet.map { [$0] }), (.published, published.map { [$0] }),
      (.modified, modified.map { [$0] }), (.url, url.map { [$0] }),
      (.language, language.map { [$0] }), (.description, description.map { [$0] }),
    ]
    return given.compactMap { field, texts in texts.map { (field, $0) } }
  }

  func validate() throws {
    for (field, texts) in texts {
      do { _ = try field.values(of: texts) } catch {
        throw ValidationError("--\(field): \(error.words)")
      }
    }
  }
}

extension DetailFlaw {
  var words: String {
    switch self {
    case .noDate(let text):
      "'\(text)' is no date: 2025-09-29, 29 September 2025, or a day and time, 2025-09-29T07:05Z"
    case .noAddress(let text): "'\(text)' is no address that begins with https:// or http://"
    case .noLanguage(let text):
      "'\(text)' is no language tag: two or three letters such as en, and perhaps more, as in pt-BR"
    case .several(let field): "the \(field) is one text"
    }
  }
}
