import Model
import Provenance
import Reader
import Storage

/// Two articles beside each other.
extension Desk {
  /// What two articles share.
  func compare(_ one: ID<Article>, _ other: ID<Article>) -> Message {
    do { return .shared(Shared(try opened(one), try opened(other))) } catch {
      return .said(Status("not compared: \(words(for: error))", level: .error))
    }
  }

  /// The share of shingles from which it is looked where they stand: less is chance.
  private static let leastOverlap = 0.03

  /// All other articles, with what they share with this one; those that cannot be read are left out.
  func partners(of id: ID<Article>) -> Message {
    do {
      let ledgers = library.readableLedgers().ledgers
      let redirects = ledgers.claimRedirects
      let own = try opened(id)
      let claims = Self.claims(in: own.notebook.annotations, redirects)
      let text = BodyText(own.article.corrected(by: own.notebook.annotations))
      let (found, _, _) = try library.summaries(by: context.index(of: library))
      let others = found.filter { $0.id != id }
      let library = library
      let partners = inParallel(others) { summary in
        do {
          let (article, annotations) = (
            try library.article(summary.id), try library.storedAnnotations(of: summary.id)
          )
          let other = BodyText(article.corrected(by: annotations))
          let isNear = text.shingles.overlap(with: other.shingles) >= Self.leastOverlap
          let share = isNear ? SharedText(text, other).share(of: id) : 0
          let both = claims.intersection(Self.claims(in: annotations, redirects))
          return Self.partner(summary, claims: both.count, share: share)
        } catch { return Self.partner(summary, claims: 0, share: 0) }
      }
      return .partners(id, partners.sorted(by: Partner.inOrder))
    } catch {
      return .said(Status("not compared: \(words(for: error))", level: .error))
    }
  }

  private static func partner(_ summary: ArticleSummary, claims: Int, share: Double) -> Partner {
    Partner(
      id: summary.id, title: summary.title, outlet: summary.metadata.outlet,
      published: summary.metadata.published, claims: claims, share: share)
  }

  private static func claims(
    in annotations: Annotations, _ redirects: [ID<Claim>: ID<Claim>]
  ) -> Set<ID<Claim>> {
    Set(annotations.assertions.compactMap(\.claim).map { redirects[$0] ?? $0 })
  }
}

extension SharedText {
  fileprivate func share(of id: ID<Article>) -> Double { first == id ? firstShare : secondShare }
}
