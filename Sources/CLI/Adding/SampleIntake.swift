import Model
import Storage

/// Fills a library with the sample's articles and marks, through the same doors as any other.
struct SampleIntake {
  let library: Library
  let context: Context

  func run() throws(CommandError) {
    let signature = context.signature()
    for (index, sample) in SampleLibrary.articles.enumerated() {
      var article = try Intake(context: context, format: nil)
        .article(in: sample.bytes, named: sample.fileName, from: sample.fileName)
      // A second apart, so that the list, the newest first, begins with the first report.
      article.original.retrieved = Timestamp(seconds: signature.time.seconds - index)
      let added = try stored { () throws(StorageError) in
        try library.add(article, original: sample.bytes)
      }
      if case .added = added { try mark(article, of: sample, by: signature) }
    }
  }

  private func mark(
    _ article: Article, of sample: SampleArticle, by signature: Signature
  ) throws(CommandError) {
    let ledgers = try stored(library.ledgers)
    let changes: [Change]
    do {
      changes = try SampleLibrary.changes(
        to: article, from: sample.fileName, ledgers: ledgers, by: signature)
    } catch { throw .file(sample.fileName, reason: "the sample is broken: \(error)") }
    for change in changes { try library.make(to: article.id, by: signature) { _ in change } }
  }
}
